//! One story on the desk: read, edit, decide. Only a decision stores anything; all else comes back as it was typed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::decision::{Action, Decision, When};
use crate::domain::ids::{IdempotencyKey, Reference};
use crate::domain::lifecycle::Status;
use crate::domain::problem::FieldError;
use crate::domain::verdict::Judged;
use crate::flows::decide::{decide, may_see};
use crate::flows::receipt::Request;
use crate::flows::{Refusal, Stop, care, finder, judge, reopen};
use crate::store::feedback::feedback_of;
use crate::store::services::Wanted;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::StoryRef;
use crate::web::pages::{Conflict, DeskStory};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::staff::kept::StaffForm;
use crate::web::view;

use super::on_desk::OnDesk;
use super::screen::{place, show};
use super::working::Working;
use super::{findings, history, note, preview, verdicts};

/// The button that publishes in office hours.
const LATER: &str = "publish_later";

/// Services that are offered for one search.
const FOUND: i64 = 10;

/// `GET /desk/stories/{ref}`: the story as it was left, with its findings; before a hard one, what it is about.
pub async fn open_story(
    State(app): State<App>,
    signed: SignedIn,
    StoryRef(reference): StoryRef,
) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let on_desk = OnDesk::load(&app, &reference).await?;
    may_see(staff, &on_desk.story)?;
    if let Some(note) = care::note(&app, staff, &on_desk.story, &on_desk.findings).await? {
        return page(note::shown(&app, &signed, &on_desk, &note).await?, Keep::Never);
    }
    page(show(&app, &signed, &on_desk, &on_desk.left).await?, Keep::Never)
}

/// `POST /desk/stories/{ref}`: accepts a proposal, takes a word on screening, looks for a service, shows the words again
/// or as everybody will see them, decides, or takes a decision back.
pub async fn work_on_story(
    State(app): State<App>,
    StoryRef(reference): StoryRef,
    StaffForm { signed, form }: StaffForm,
) -> Result<Response, Halt> {
    signed.moderator()?;
    let version = form.data.get("version").parse::<i64>();
    let version = version.map_err(|_| Halt::Bad("The form has no version. Load the page again.".to_owned()))?;
    let on_desk = OnDesk::load(&app, &reference).await?;
    let working = on_desk.left.clone().with(&form.data, &on_desk.story.words);
    if version == on_desk.story.version {
        may_see(&signed.staff, &on_desk.story)?;
    }
    let work = Work { app: &app, signed: &signed, on_desk, working, version };
    let action = form.data.get("action");
    // Accepting comes first: its button carries no action, but a program may send both.
    if form.data.has("accept") {
        work.accept(form.data.get("accept")).await
    } else if let Some(word) = ["dismiss", "undo", "unmiss"].into_iter().find(|name| form.data.has(name)) {
        Box::pin(work.say(word, form.data.get(word))).await
    } else if action == "missed" {
        Box::pin(work.miss()).await
    } else if action == LATER {
        Box::pin(work.decide(&reference, Action::Publish.name(), When::OfficeHours, &form.hash)).await
    } else if action.parse::<Action>().is_ok() {
        Box::pin(work.decide(&reference, action, When::Now, &form.hash)).await
    } else if action == "reopen" {
        work.reopen(&reference).await
    } else if action == "preview" {
        preview::preview(&app, &work.on_desk, &work.working).await
    } else if action == "find" {
        Box::pin(work.find()).await
    } else {
        work.again(StatusCode::OK, |_| {}).await
    }
}

/// One form that was sent.
struct Work<'a> {
    app: &'a App,
    signed: &'a SignedIn,
    on_desk: OnDesk,
    working: Working,
    version: i64,
}

impl Work<'_> {
    /// The page again, with what was typed. If somebody acted meanwhile, it says so whatever was asked for.
    async fn again(self, status: StatusCode, change: impl FnOnce(&mut DeskStory)) -> Result<Response, Halt> {
        if self.is_late() {
            return self.conflict(None).await;
        }
        let mut page = show(self.app, self.signed, &self.on_desk, &self.working).await?;
        change(&mut page);
        page_with(status, page, Keep::Never)
    }

    fn is_late(&self) -> bool {
        self.version != self.on_desk.story.version
    }

    async fn accept(mut self, token: &str) -> Result<Response, Halt> {
        let found = self.on_desk.found(&self.working);
        let Some(one) = findings::meant(&found, token) else {
            let notice = "Those words are not in the text any more.";
            return self.again(StatusCode::OK, |page| notice.clone_into(&mut page.notice)).await;
        };
        match findings::accept(&self.working.words, one) {
            Ok(Some(words)) => self.working.words = words,
            Ok(None) => {}
            Err(fault) => return self.again(StatusCode::UNPROCESSABLE_ENTITY, |page| place(page, &[fault])).await,
        }
        let notice = taken(one);
        self.again(StatusCode::OK, |page| page.notice = notice).await
    }

    /// "Not a problem", or one of both words on screening taken back.
    async fn say(self, word: &str, token: &str) -> Result<Response, Halt> {
        let judged = if word == "unmiss" {
            verdicts::missed_again(token, &self.on_desk.story.words, &self.on_desk.parts())
        } else {
            let found = self.on_desk.found(&self.working);
            findings::meant(&found, token).and_then(|one| verdicts::dismissed(&self.on_desk.found_typed(), one))
        };
        let Some(judged) = judged else {
            let notice = "That finding is not in the words as the author wrote them: nothing was counted.";
            return self.again(StatusCode::OK, |page| notice.clone_into(&mut page.notice)).await;
        };
        let rule = judged.rule.title();
        let notice = match word {
            "dismiss" => format!("{rule}: not a problem. It is counted, and the story is as it was."),
            _ => format!("{rule}: taken back."),
        };
        self.judge(&judged, word != "dismiss", notice).await
    }

    /// "Missed this".
    async fn miss(mut self) -> Result<Response, Halt> {
        match verdicts::missed(&self.working, &self.on_desk.parts()) {
            Ok(judged) => {
                self.working.missed_words.clear();
                self.working.missed_rule.clear();
                let notice = format!("{}: missed. It is counted.", judged.rule.title());
                self.judge(&judged, false, notice).await
            }
            Err(fault) => self.again(StatusCode::UNPROCESSABLE_ENTITY, |page| place(page, &[fault])).await,
        }
    }

    async fn judge(mut self, judged: &Judged, taken_back: bool, notice: String) -> Result<Response, Halt> {
        if self.is_late() {
            return self.conflict(None).await;
        }
        let (app, staff, story) = (self.app, &self.signed.staff, &self.on_desk.story);
        if taken_back {
            judge::unsay(app, staff, story, judged).await?;
        } else {
            judge::judge(app, staff, story, judged).await?;
        }
        self.on_desk.feedback = feedback_of(&*app.db, &story.reference).await?;
        self.again(StatusCode::OK, |page| page.notice = notice).await
    }

    async fn find(self) -> Result<Response, Halt> {
        let typed = self.working.find.trim();
        if typed.is_empty() {
            return self.nothing_found("Enter a name, a town or a postcode").await;
        }
        let found = finder::find(self.app, typed, Wanted::default(), FOUND, 0).await?;
        let linked = &self.working.services;
        let lines: Vec<_> = found.iter().filter(|one| !linked.contains(&one.code)).map(view::service_line).collect();
        if lines.is_empty() {
            return self.nothing_found("We found no other service for that. Try a part of the name or the town").await;
        }
        let add = |page: &mut DeskStory| {
            let new = lines.into_iter().filter(|line| page.found.iter().all(|one| one.code != line.code));
            let new: Vec<_> = new.collect();
            page.found.extend(new);
        };
        self.again(StatusCode::OK, add).await
    }

    async fn nothing_found(self, sentence: &str) -> Result<Response, Halt> {
        let fault = FieldError::new("services", "not_found", sentence);
        self.again(StatusCode::UNPROCESSABLE_ENTITY, |page| place(page, &[fault])).await
    }

    /// Decides. Taking down, restricting and lifting go alone, without edits. The same form sent twice is one decision: its own hash is its key, and its version never comes again.
    async fn decide(self, reference: &Reference, action: &str, when: When, hash: &str) -> Result<Response, Halt> {
        let original = &self.on_desk.story.words;
        let alone = action.parse().is_ok_and(Action::goes_alone);
        let mut faults = if alone { Vec::new() } else { self.working.faults(original) };
        let made = if faults.is_empty() && !alone {
            self.working.made(original, &self.on_desk.screened)
        } else {
            Ok(Vec::new())
        };
        let made = made.unwrap_or_else(|fault| {
            faults.push(fault);
            Vec::new()
        });
        let mut draft = self.working.draft(self.version, action, &made, &self.on_desk.linked);
        draft.services.take_if(|_| alone);
        let decision = match draft.parse() {
            Ok(decision) if faults.is_empty() => Decision { when, ..decision },
            parsed => {
                faults.extend(parsed.err().unwrap_or_default());
                return self.again(StatusCode::UNPROCESSABLE_ENTITY, |page| place(page, &faults)).await;
            }
        };
        let key = IdempotencyKey::parse(hash);
        let request = key.map(|key| Request::new("decide", &self.signed.staff.id, &key, hash.to_owned()));
        match decide(self.app, &self.signed.staff, reference, &decision, request.as_ref()).await {
            Ok(decided) => {
                let on_its_way = decision.action == Action::Publish && decided.status == Status::Approved;
                let done = match when {
                    // Big edits are the author's to agree to, whenever it was to appear.
                    _ if decided.status == Status::Offered => "offered",
                    When::OfficeHours => "later",
                    When::Now if on_its_way => "approved",
                    When::Now => decision.action.name(),
                };
                Ok(see_other(&format!("/desk?done={done}")))
            }
            Err(Stop::Refused(refusal)) => self.refused(refusal).await,
            Err(stop) => Err(stop.into()),
        }
    }

    /// Takes the latest decision back and opens the story again.
    async fn reopen(self, reference: &Reference) -> Result<Response, Halt> {
        match reopen::reopen(self.app, &self.signed.staff, reference, self.version).await {
            Ok(()) => Ok(see_other(&format!("/desk/stories/{reference}"))),
            Err(Stop::Refused(refusal)) => self.refused(refusal).await,
            Err(stop) => Err(stop.into()),
        }
    }

    async fn refused(self, refusal: Refusal) -> Result<Response, Halt> {
        match refusal {
            Refusal::Fields(faults) => self.again(StatusCode::UNPROCESSABLE_ENTITY, |page| place(page, &faults)).await,
            Refusal::Conflict { by, at, .. } => self.conflict(at.is_empty().then_some(by)).await,
            Refusal::NotNow(sentence) => {
                self.again(StatusCode::CONFLICT, |page| page.form_error = Some(sentence.to_owned())).await
            }
            other => Err(other.into()),
        }
    }

    /// Somebody else was first, or (`reader`) reads the story now. What was typed is kept, unless the author took the
    /// story back: then nothing of it is shown again.
    async fn conflict(self, reader: Option<String>) -> Result<Response, Halt> {
        let on_desk = OnDesk::load(self.app, &self.on_desk.story.reference).await?;
        let withdrawn = on_desk.story.status == Status::Withdrawn;
        let working = if withdrawn { &on_desk.left } else { &self.working };
        let mut page = show(self.app, self.signed, &on_desk, working).await?;
        let acted = || history::conflict(&on_desk.events, self.version, &self.signed.staff);
        page.conflict = Some(acted().unwrap_or_else(|| reads_now(reader.unwrap_or_default())));
        page_with(StatusCode::CONFLICT, page, Keep::Never)
    }
}

fn reads_now(who: String) -> Conflict {
    let who = if who.is_empty() { "Somebody else".to_owned() } else { who };
    Conflict { who, what: "is reading this story now".to_owned(), ..Conflict::default() }
}

/// What an accepted proposal did.
fn taken(one: &findings::Found) -> String {
    let quote = one.shown().quote;
    match one.finding.suggestion.as_deref() {
        None => "There is no proposal for those words. Edit them below.".to_owned(),
        Some("") => format!("“{quote}” is taken out."),
        Some(instead) => format!("“{quote}” is now “{instead}”."),
    }
}
