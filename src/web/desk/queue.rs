//! The queue: what waits, those at risk first, and "give me the next".

use axum::extract::State;
use axum::response::Response;
use screening::Rule;

use crate::domain::access::Staff;
use crate::domain::care::{Topic, rest};
use crate::domain::ids::Reference;
use crate::domain::lifecycle::Status;
use crate::domain::office::on_the_wall;
use crate::domain::on_call::LIMIT_SECONDS;
use crate::domain::time::Timestamp;
use crate::flows::claim;
use crate::store::care::{hard_reads_among, hard_reads_of};
use crate::store::desk::Queued;
use crate::store::on_call::on_call_all;
use crate::store::queue::{Asker, QueueCounts, queue_counts, queue_list};
use crate::store::waiting::waits_count;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params};
use crate::web::pages::text::{counted, listed};
use crate::web::pages::words::CRITICALITY;
use crate::web::pages::{Choice, Day, Desk, DeskRow, DeskTab, Field, Frame, Nav};
use crate::web::reply::{Keep, page, see_other};
use crate::web::session::SignedIn;
use crate::web::view;

use super::filters::Filters;

/// Rows of a page.
const ROWS: usize = 50;
/// Nobody turns further: a filter finds what is behind.
const PAGES: i64 = 200;

/// `GET /desk`: the queue.
pub async fn list_queue(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let (now, filters) = (app.now(), Filters::of(&params));
    let asker = Asker { id: &staff.id, senior: staff.is_senior() };
    let counts = queue_counts(&*app.db, asker, now.plus(-LIMIT_SECONDS)).await?;
    let replies = waits_count(&*app.db).await?;
    let number = params.get("page").parse().unwrap_or(1).clamp(1, PAGES);
    let rows = i64::try_from(ROWS).unwrap_or(0);
    // One more than is shown tells whether there is a next page.
    let queue = queue_list(&*app.db, asker, &filters.filter(), now, rows + 1, rows * (number - 1)).await?;
    let shown: Vec<&Queued> = queue.iter().take(ROWS).collect();
    let references: Vec<Reference> = shown.iter().map(|queued| queued.reference.clone()).collect();
    let passed = hard_reads_among(&*app.db, &staff.id, &references, now).await?;
    let unwatched = counts.urgent > 0 && on_call_all(&*app.db).await?.is_empty();
    let desk = Desk {
        frame: Frame::private("Desk", Nav::Desk, Some(signed.shown())),
        waiting: view::count(counts.waiting),
        urgent: view::count(counts.urgent),
        late: view::count(counts.late),
        oldest: counts.oldest.map(|oldest| age(oldest, now)).unwrap_or_default(),
        replies: view::count(replies.all),
        replies_urgent: view::count(replies.urgent),
        tabs: tabs(&filters, &counts),
        stage: filters.value("stage").to_owned(),
        q: Field::new(filters.value("q")),
        urgent_only: filters.value("urgent") == "1",
        criticality: Choice::table(CRITICALITY, &[filters.value("criticality")]),
        held: vec![
            Choice::new("me", "Me", filters.value("held") == "me"),
            Choice::new("nobody", "Nobody", filters.value("held") == "nobody"),
        ],
        kinds: filters.kinds(),
        chips: filters.chips(),
        rows: shown.iter().map(|queued| row(&app, queued, staff, &passed, now)).collect(),
        next: if queue.len() > ROWS { filters.address("", number + 1) } else { String::new() },
        first: if number > 1 { filters.address("", 1) } else { String::new() },
        rest: rest(hard_reads_of(&*app.db, &staff.id, now).await?.of_late).to_owned(),
        unwatched,
        runs_desk: staff.may_run_desk(),
        notice: notice(&params).to_owned(),
    };
    page(desk, Keep::Never)
}

/// `POST /desk/claims`: takes the next story and opens it.
pub async fn claim_next(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    let next = claim::next(&app, signed.moderator()?).await?;
    Ok(match next {
        Some(reference) => see_other(&format!("/desk/stories/{reference}")),
        None => see_other("/desk?empty=1"),
    })
}

fn notice(params: &Params) -> &'static str {
    match params.get("done") {
        "publish" => "The story is published.",
        "approved" => "The story is approved. It appears in a minute.",
        "offered" => {
            "The story is not published yet. Your edits change more than a name or a number, so its author sees them first \
             and has 7 days to answer. Until then the story stands under Asked."
        }
        "later" => "The story is approved. It appears in office hours; until then you can take that back.",
        "ask" => "The author is asked.",
        "hold" => "The story is held. If nobody acts, it is published after 72 hours.",
        "reject" => "The story is rejected.",
        "escalate" => "The story is escalated.",
        "take_down" => "The story is taken down.",
        "redact" => "The words are taken out. Its page, the search and the threads follow; its author is told.",
        "restrict" => "The story is restricted: only who has its address finds it.",
        "lift" => "The restriction is lifted.",
        "released" => "You gave the story back.",
        _ if params.get("empty") == "1" => "No story waits for you that nobody else is reading.",
        _ => "",
    }
}

/// The stages with how many stand there; those that are over are not counted.
fn tabs(filters: &Filters, counts: &QueueCounts) -> Vec<DeskTab> {
    let count = |stage: &str| match stage {
        "waiting" => Some(counts.waiting.saturating_sub(counts.escalated)),
        "escalated" => Some(counts.escalated),
        "asked" => Some(counts.asked),
        "held" => Some(counts.held),
        "approved" => Some(counts.approved),
        _ => None,
    };
    filters
        .stages()
        .map(|(stage, words, here)| DeskTab {
            label: words.to_owned(),
            count: count(stage).map(view::count),
            address: if stage.is_empty() { "/desk".to_owned() } else { format!("/desk?stage={stage}") },
            here,
        })
        .collect()
}

fn row(app: &App, queued: &Queued, staff: &Staff, passed: &[Reference], now: Timestamp) -> DeskRow {
    let rules: Vec<Rule> = queued.rules.iter().filter_map(|rule| Rule::from_name(rule)).collect();
    let topics = Topic::of(&rules);
    let is_hard = queued.urgent || topics.iter().any(|topic| topic.is_hard());
    let waits = matches!(queued.status, Status::Waiting | Status::Escalated);
    DeskRow {
        reference: queued.reference.to_string(),
        title: queued.title.clone(),
        note: if is_hard && !passed.contains(&queued.reference) { note(&topics) } else { String::new() },
        received: Day::minute(&queued.received_at.to_string()),
        age: age(queued.received_at, now),
        urgent: queued.urgent,
        late: waits && queued.urgent && queued.received_at.plus(LIMIT_SECONDS) <= now,
        stage: stage(app, queued),
        mine: !queued.holder.is_empty() && queued.holder_id == staff.id,
        holder: queued.holder.clone(),
        findings: view::count(queued.findings),
        service: listed(&queued.services),
    }
}

/// What is shown in place of a title that was not opened yet.
#[must_use]
pub fn note(topics: &[Topic]) -> String {
    if topics.is_empty() {
        return "Screening could not look".to_owned();
    }
    let words: Vec<String> = topics.iter().map(|topic| topic.words().to_lowercase()).collect();
    listed(&words)
}

/// Where it stands, with the time that it waits for.
fn stage(app: &App, queued: &Queued) -> String {
    let stage = super::stage(queued.status);
    let until = |text: &str| Timestamp::parse(text).map(|at| on_the_wall(app.config.site, at));
    match queued.status {
        Status::Held => until(&queued.hold_until).map_or_else(|| stage.to_owned(), |at| format!("{stage} until {at}")),
        Status::Approved => {
            until(&queued.publish_at).map_or_else(|| stage.to_owned(), |at| format!("Approved, appears {at}"))
        }
        Status::Waiting if queued.senior => "To read, for senior moderators".to_owned(),
        _ => stage.to_owned(),
    }
}

/// How long ago, in the unit that a person would say.
fn age(since: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds().saturating_sub(since.seconds());
    match seconds {
        ..60 => "less than a minute".to_owned(),
        60..3_600 => counted(view::count(seconds / 60), "minute", "minutes"),
        3_600..172_800 => counted(view::count(seconds / 3_600), "hour", "hours"),
        _ => counted(view::count(seconds / 86_400), "day", "days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_the_unit_that_a_person_would_say() {
        let since = Timestamp::from_seconds(1_000_000);
        let told = |seconds| age(since, since.plus(seconds));

        assert_eq!(told(-5), "less than a minute");
        assert_eq!((told(59).as_str(), told(60).as_str()), ("less than a minute", "1 minute"));
        assert_eq!((told(3_599).as_str(), told(3_600).as_str()), ("59 minutes", "1 hour"));
        assert_eq!((told(172_799).as_str(), told(172_800).as_str()), ("47 hours", "2 days"));
    }

    #[test]
    fn a_note_says_what_a_story_is_about_and_nothing_of_it() {
        assert_eq!(note(&[Topic::SelfHarm, Topic::Abuse]), "suicide or self-harm and abuse or neglect");
        assert_eq!(note(&[]), "Screening could not look");
    }
}
