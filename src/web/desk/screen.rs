//! The page of one story on the desk, put together from what is stored and what the moderator works on.

use strum::IntoEnumIterator;

use crate::domain::access::Staff;
use crate::domain::decision::{Action, Made};
use crate::domain::lifecycle::{Status, decide};
use crate::domain::office::{appears, on_the_wall};
use crate::domain::problem::FieldError;
use crate::domain::review::Kind;
use crate::domain::screened::Screened;
use crate::domain::service::ServiceCode;
use crate::domain::story::Words;
use crate::domain::time::Timestamp;
use crate::flows::decide::may_see;
use crate::flows::{claim, offer, reopen};
use crate::store::desk::account_name;
use crate::store::reviews::ReviewRow;
use crate::store::services::services_of_codes;
use crate::store::stories::Story;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::words::{CRITICALITY, label, language};
use crate::web::pages::{Day, DeskStory, Field, Frame, Nav, Replaced, ReviewSaid, ServiceLine, Severity, Suggested};
use crate::web::session::SignedIn;
use crate::web::view;

use super::on_desk::OnDesk;
use super::similar::similar;
use super::working::{Working, key_of};
use super::{findings, history, said, verdicts};

/// What is said when words were changed and nobody said why.
const WHY: &str = "Choose a reason for each change: the author reads it";

/// The page, with nothing wrong and nothing said. Showing it takes or renews the lease, if the story can be decided on
/// and nobody else holds it.
pub async fn show(app: &App, signed: &SignedIn, on_desk: &OnDesk, working: &Working) -> Result<DeskStory, Halt> {
    let OnDesk { story, linked, events, .. } = on_desk;
    let lease = lease(app, signed, story).await?;
    let services = service_lines(app, &working.services).await?;
    let unlinked: Vec<String> = linked.iter().filter(|code| !working.services.contains(code)).cloned().collect();
    let page = DeskStory {
        frame: Frame::private(&working.words.title, Nav::Desk, Some(signed.shown())),
        reference: story.reference.to_string(),
        version: story.version.to_string(),
        stage: stage(app, story),
        actions: actions(&signed.staff, story),
        can_reopen: reopen::may_reopen(&signed.staff, story, app.now()),
        mine: lease.mine,
        appears: on_the_wall(app.config.site, appears(app.config.site, &on_desk.calendars, app.now())),
        similar: similar(app, signed, on_desk).await?,
        reviews: on_desk.reviews.iter().map(review).collect(),
        lease: lease.words,
        can_decide: lease.closed.is_empty(),
        closed: lease.closed,
        received: Day::minute(&story.about.received_at.to_string()),
        role: story.about.author_role.name().to_owned(),
        happened: story.about.happened.to_string(),
        outcome: story.about.outcome.clone(),
        service_text: story.about.service_text.clone(),
        services,
        found: service_lines(app, &unlinked).await?,
        history: history::lines(events, &on_desk.calls),
        said: said::of(on_desk),
        ..typed(working)
    };
    let made = working.made(&story.words, &on_desk.screened).unwrap_or_default();
    let asks_first = !offer::waiting_of(story, &made, &on_desk.said).is_empty();
    Ok(with_words(DeskStory { asks_first, ..page }, on_desk, working))
}

/// What was typed, field by field.
fn typed(working: &Working) -> DeskStory {
    let words = &working.words;
    DeskStory {
        title: Field::new(&words.title),
        body: Field::new(&words.body),
        good: Field::new(words.good.join("\n")),
        improve: Field::new(words.improve.join("\n")),
        feelings: Field::new(words.feelings.join("\n")),
        screen_name: Field::new(&words.screen_name),
        edit_reason: working.edit_reason.clone(),
        criticality: Field::new(&working.criticality),
        tags: Field::new(&working.tags),
        find: Field::new(&working.find),
        missed_words: Field::new(&working.missed_words),
        missed_rule: Field::new(&working.missed_rule),
        reason: Field::new(&working.reason),
        message: Field::new(&working.message),
        note: Field::new(&working.note),
        ..DeskStory::default()
    }
}

/// The words with what screening notices in them now, and what was replaced so far.
fn with_words(page: DeskStory, on_desk: &OnDesk, working: &Working) -> DeskStory {
    let (story, (beside, screened)) = (&on_desk.story, on_desk.looked(working));
    let found = findings::found(&beside.parts(&working.words), &screened);
    let typed = on_desk.found_typed();
    let said_by = |one: &findings::Found| {
        let judged = verdicts::dismissed(&typed, one)?;
        verdicts::said_by(&on_desk.feedback, &judged).map(str::to_owned)
    };
    let findings: Vec<_> = found.iter().map(|one| one.said_of(said_by(one))).collect();
    let marked = found.iter().zip(&findings).filter(|(_, shown)| shown.verdict.is_empty()).map(|(one, _)| one);
    let made = working.made(&story.words, &on_desk.screened).unwrap_or_default();
    let replaced: Vec<Replaced> = made.iter().map(replaced).collect();
    DeskStory {
        risk: story.urgent || findings.iter().any(|finding| finding.severity == Severity::Risk),
        fields: findings::marked(&working.words, &marked.collect::<Vec<_>>(), screened.sentence),
        findings,
        suggested: suggested(&working.words, &screened),
        language: screened.language.map(language).unwrap_or_default().to_owned(),
        recognition: screened.recognition.name().to_owned(),
        change: screened.change.and_then(|index| found.get(index)).map(findings::Found::id),
        missed: verdicts::missed_lines(&on_desk.feedback, &on_desk.parts()),
        original: if replaced.is_empty() { Vec::new() } else { findings::marked(&story.words, &[], None) },
        replaced,
        ..page
    }
}

/// How critical the story seems, with the sentence that says so.
fn suggested(words: &Words, screened: &Screened) -> Option<Suggested> {
    if words.body.is_empty() {
        return None;
    }
    let level = screened.criticality.to_string();
    let quote = screened.sentence.map_or_else(String::new, |(part, start, end)| {
        let text = words.parts().into_iter().find(|(one, _)| *one == part).map_or("", |(_, text)| text);
        let sentence: String = text.chars().skip(start).take(end.saturating_sub(start)).collect();
        findings::shortened(&sentence)
    });
    Some(Suggested { words: label(CRITICALITY, &level).to_lowercase(), level, quote })
}

fn replaced(made: &Made) -> Replaced {
    Replaced {
        label: findings::label(made.edit.part).to_owned(),
        before: made.before.clone(),
        after: made.edit.replacement.clone(),
        reason: made.edit.reason.clone(),
        key: key_of(made.edit.part, made.edit.start, made.edit.end),
    }
}

fn review(row: &ReviewRow) -> ReviewSaid {
    ReviewSaid {
        who: row.by.clone(),
        at: Day::minute(&row.at),
        objects: row.kind == Kind::Objection.name(),
        body: row.body.clone(),
    }
}

fn stage(app: &App, story: &Story) -> String {
    let stage = super::stage(story.status);
    let appears = Timestamp::parse(&story.desk.publish_at);
    match (story.status, appears) {
        (Status::Held, _) => format!("{stage} until {}", Day::minute(&story.desk.hold_until).words),
        (Status::Approved, Some(at)) => format!("{stage}, appears {}", on_the_wall(app.config.site, at)),
        (Status::Published, _) if story.desk.restricted => format!("{stage}, restricted"),
        (Status::Waiting, _) if story.desk.senior => format!("{stage}, for senior moderators"),
        _ => stage.to_owned(),
    }
}

/// What can be done with the story where it stands.
fn actions(staff: &Staff, story: &Story) -> Vec<String> {
    let can = |action: &Action| match action {
        Action::Restrict if story.desk.restricted => false,
        Action::Lift if !story.desk.restricted || !staff.is_senior() => false,
        action => decide(story.status, story.urgent, action.act()).is_ok(),
    };
    Action::iter().filter(can).map(|action| action.name().to_owned()).collect()
}

#[derive(Default)]
struct Lease {
    /// Who has the story until when.
    words: String,
    /// Why this person may not decide; empty when they may.
    closed: String,
    /// They hold it.
    mine: bool,
}

async fn lease(app: &App, signed: &SignedIn, story: &Story) -> Result<Lease, Halt> {
    if may_see(&signed.staff, story).is_err() {
        let closed = "This story is with senior moderators now.".to_owned();
        return Ok(Lease { closed, ..Lease::default() });
    }
    if actions(&signed.staff, story).is_empty() {
        let closed = match story.status {
            Status::Received => "Screening has not looked at this story yet. It comes to the desk in a moment.",
            _ => "There is nothing to decide on this story any more.",
        };
        return Ok(Lease { closed: closed.to_owned(), ..Lease::default() });
    }
    if claim::renew(app, &signed.staff, &story.reference).await? {
        let until = app.now().plus(claim::LEASE_SECONDS).to_string();
        return Ok(Lease { words: format!("Yours until {}", hour(&until)), mine: true, ..Lease::default() });
    }
    let holder = account_name(&*app.db, &story.desk.claimed_by).await?;
    let holder = holder.unwrap_or_else(|| "Somebody else".to_owned());
    let until = hour(&story.desk.claimed_until);
    Ok(Lease {
        words: format!("{holder} reads it until {until}"),
        closed: format!("{holder} reads this story until {until}. You can decide on it when nobody else reads it."),
        mine: false,
    })
}

/// "14:30 UTC" of a time in RFC 3339.
fn hour(stamp: &str) -> String {
    stamp.get(11..16).map_or_else(|| "then".to_owned(), |time| format!("{time} UTC"))
}

/// Services by their codes; what is no code, and codes that nobody has, are left out.
pub async fn service_lines(app: &App, codes: &[String]) -> Result<Vec<ServiceLine>, Halt> {
    let codes: Vec<ServiceCode> = codes.iter().filter_map(|code| ServiceCode::parse(code)).collect();
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    Ok(services_of_codes(&*app.db, &codes).await?.iter().map(view::service_line).collect())
}

/// Puts each fault beside its field.
pub fn place(page: &mut DeskStory, faults: &[FieldError]) {
    for fault in faults {
        let message = Some(fault.message.clone());
        match fault.field {
            "title" => page.title.error = message,
            "body" => page.body.error = message,
            "good" => page.good.error = message,
            "improve" => page.improve.error = message,
            "feelings" => page.feelings.error = message,
            "screen_name" => page.screen_name.error = message,
            "criticality" => page.criticality.error = message,
            "services" => page.services_error = message,
            "tags" => page.tags.error = message,
            "reason" if fault.code == "required" => page.reason.error = message,
            "reason" => page.message.error = message,
            "note" => page.note.error = message,
            "missed_words" => page.missed_words.error = message,
            "missed_rule" => page.missed_rule.error = message,
            "edits" if fault.code == "required" => page.why_error = Some(WHY.to_owned()),
            _ => page.form_error = message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_place() {
        let fields = [
            "title",
            "body",
            "good",
            "improve",
            "feelings",
            "screen_name",
            "criticality",
            "services",
            "tags",
            "reason",
            "note",
            "missed_words",
            "missed_rule",
            "edits",
        ];
        let faults: Vec<_> = fields.iter().map(|field| FieldError::new(field, "required", *field)).collect();
        let mut page = DeskStory::default();

        place(&mut page, &faults);

        assert_eq!(page.errors().len(), fields.len());
    }

    #[test]
    fn an_hour_is_cut_out_of_a_time_and_nonsense_is_no_hour() {
        assert_eq!(hour("2026-03-14T09:30:00Z"), "09:30 UTC");
        assert_eq!(hour(""), "then");
    }
}
