//! Where an author's story stands, put together for the page.

use crate::domain::lifecycle::Status as Standing;
use crate::domain::publication::published;
use crate::domain::service::display_name;
use crate::domain::story::{Part, Words};
use crate::domain::waiting::{CASES, Span, Waiting};
use crate::flows::letter::silence;
use crate::flows::publish;
use crate::store::ledger::{AnswerRow, EditLine, answers_of, edit_lines};
use crate::store::opinions::opinions_of;
use crate::store::publications::{publication_find, publications_took};
use crate::store::replies::replies_of;
use crate::store::services::services_of_story;
use crate::store::stories::{EventRow, Story, story_events};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::form::FormData;
use crate::web::pages::words::{EDIT_REASONS, label};
use crate::web::pages::{Choice, Day, Field, Nav, Proposed, Refill, ServiceRef, Stage, Status};
use crate::web::view;

use super::replies::{ReplySent, rated};

/// How many characters of the text stand before and after a change, so that its place is seen.
const AROUND: usize = 60;

/// What is said on the page beside where the story stands.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// What was done just now.
    pub(super) done: &'static str,
    /// Why it was not done.
    pub(super) problem: String,
    /// What the author had typed for it.
    pub(super) typed: String,
    /// The answer to a question.
    pub(super) answer: Field,
    /// What was sent about one edit: its number, the choice, the words, what is wrong with either.
    pub(super) word: Option<WordSent>,
    /// A reply that cannot be taken like this.
    pub(super) reply: Option<ReplySent>,
    /// What is wrong with the withdrawal.
    pub(super) confirm_error: Option<String>,
    /// Whether what was written just now calls for help.
    pub(super) help: bool,
}

/// What was sent about one edit and cannot be taken like this.
#[derive(Debug)]
pub(super) struct WordSent {
    pub(super) number: i64,
    pub(super) decision: String,
    pub(super) decision_error: Option<String>,
    pub(super) words: Field,
}

/// The page of a story that was opened with the key in `form`.
pub(super) async fn status(app: &App, story: &Story, form: &FormData, said: Said) -> Result<Status, Halt> {
    let services = services_of_story(&*app.db, story.reference.as_str()).await?;
    let public = publication_find(&*app.db, &story.reference).await?;
    let words = published(publish::words_now(app, story).await?.0);
    let events = story_events(&*app.db, &story.reference).await?;
    let lines = edit_lines(&*app.db, &story.reference).await?;
    let offered = story.status == Standing::Offered;
    let told = matches!(story.status, Standing::Published | Standing::Approved);
    let shown = |line: &EditLine| proposed(line, &story.words, said.word.as_ref());
    let edits = if offered || told { lines.iter().map(shown).collect() } else { Vec::new() };
    let rated = match &public {
        Some(public) => {
            let opinions = opinions_of(&*app.db, &story.reference).await?;
            let replies = replies_of(&*app.db, &story.reference).await?;
            rated(app, public, &opinions, &replies, said.reply.as_ref())
        }
        None => Vec::new(),
    };
    let answers = answers_of(&*app.db, &story.reference).await?;
    let can_answer = matches!(story.status, Standing::Asked | Standing::Rejected);
    // Choosing another language asks for the page again. Where words may have been begun, that is said beside it.
    let loses = can_answer || offered || !rated.is_empty() || !said.problem.is_empty();
    let again = Refill::again("/your-story", "again");
    let mut frame = view::private_frame(app, "Your story", Nav::YourStory);
    frame.refill = (!loses).then(|| again.clone());
    Ok(Status {
        frame,
        below: loses.then_some(again),
        reference: story.reference.spaced(),
        key: form.get("key").to_owned(),
        stage: stage(story.status),
        done: said.done,
        problem: said.problem,
        typed: said.typed,
        help: said.help.then(|| view::help(app.config.site)),
        took: if story.status.is_open() { took(app).await? } else { None },
        note: note(story.status, &events),
        can_answer,
        answer: said.answer,
        answers: answers.into_iter().map(answered).collect(),
        offered,
        offer_version: lines.first().map_or(0, |line| line.version),
        offer_until: Day::of(&story.desk.offer_until),
        silence: silence(app.config.site.silence()),
        edits,
        title: words.title,
        body: words.body,
        good: words.good,
        improve: words.improve,
        services: services
            .iter()
            .map(|service| ServiceRef::new(service.code.as_str(), display_name(&service.name, service.code.as_str())))
            .collect(),
        rated,
        voices: public.map(|public| view::voices(&public.responses)).unwrap_or_default(),
        has_address: !story.about.email.is_empty(),
        mail: story.about.mail.clone(),
        confirm_error: said.confirm_error,
    })
}

/// Two sentences, each with its number, so that each can be said in another language.
async fn took(app: &App) -> Result<Option<(String, String)>, Halt> {
    let Some(waiting) = Waiting::of(publications_took(&*app.db, CASES).await?) else { return Ok(None) };
    let Waiting { cases, half, nine_of_ten } = waiting;
    let first = match half {
        Span::Hours(1) => format!("Half of the last {cases} stories were public within an hour."),
        Span::Hours(n) => format!("Half of the last {cases} stories were public within {n} hours."),
        Span::Days(n) => format!("Half of the last {cases} stories were public within {n} days."),
    };
    let second = match nine_of_ten {
        Span::Hours(1) => "Nine of ten were public within an hour.".to_owned(),
        Span::Hours(n) => format!("Nine of ten were public within {n} hours."),
        Span::Days(n) => format!("Nine of ten were public within {n} days."),
    };
    Ok(Some((first, second)))
}

fn answered(row: AnswerRow) -> (Day, String) {
    (Day::of(&row.at.to_string()), row.words)
}

fn proposed(line: &EditLine, words: &Words, sent: Option<&WordSent>) -> Proposed {
    let part = Part::of_columns(&line.field, line.item);
    let text = part.and_then(|part| words.parts().into_iter().find(|(one, _)| *one == part));
    let text: Vec<char> = text.map(|(_, text)| text.chars().collect()).unwrap_or_default();
    let piece = |from: usize, to: usize| text.get(from..to.min(text.len())).unwrap_or_default().iter().collect();
    let sent = sent.filter(|sent| sent.number == line.n);
    let chosen = sent.map_or_else(|| decision_of(&line.word), |sent| sent.decision.as_str());
    let from = line.start.saturating_sub(AROUND);
    Proposed {
        part: part_name(&line.field),
        lead: if from > 0 { format!("…{}", piece(from, line.start)) } else { piece(from, line.start) },
        before: line.before.clone(),
        after: line.replacement.clone(),
        trail: piece(line.end, line.end.saturating_add(AROUND)),
        cut: line.end.saturating_add(AROUND) < text.len(),
        reason: label(EDIT_REASONS, &line.reason).to_owned(),
        waits: line.waits,
        word: line.word.clone(),
        choices: Choice::table(WORDS, &[chosen]),
        choice_error: sent.and_then(|sent| sent.decision_error.clone()),
        words: sent.map_or_else(|| Field::new(&line.author_words), |sent| sent.words.clone()),
        ..Proposed::numbered(view::count(line.n.saturating_add(1)))
    }
}

/// What an author can say of an edit.
const WORDS: &[(&str, &str, &str)] = &[
    ("accept", "Yes, change it like this", ""),
    ("object", "No, leave it as I wrote it", "A moderator reads why and decides with you."),
    ("rewrite", "I write this part myself", "A moderator reads it before it is public."),
];

fn decision_of(word: &str) -> &'static str {
    match word {
        "accepted" => "accept",
        "objected" => "object",
        "rewritten" => "rewrite",
        _ => "",
    }
}

fn part_name(field: &str) -> &'static str {
    match field {
        "title" => "The title",
        "good" => "What was good",
        "improve" => "What could be better",
        "feelings" => "How it felt",
        "screen_name" => "The name that is shown",
        _ => "Your story",
    }
}

/// Where the story stands, as its author is told.
#[must_use]
pub fn stage(status: Standing) -> Stage {
    match status {
        Standing::Received => Stage::Received,
        Standing::Waiting | Standing::Escalated | Standing::Approved => Stage::Reading,
        Standing::Asked | Standing::Offered => Stage::Asked,
        Standing::Held => Stage::Held,
        Standing::Published => Stage::Published,
        Standing::Rejected | Standing::TakenDown => Stage::Rejected,
        Standing::Withdrawn => Stage::Withdrawn,
    }
}

/// What was written with the latest change of what is public; nothing once a restriction is lifted.
fn note_on_public(events: &[EventRow]) -> String {
    let latest = events.iter().rev().find(|event| matches!(event.kind.as_str(), "redact" | "restrict" | "lift"));
    let latest = latest.filter(|event| event.kind != "lift");
    latest.and_then(|event| event.detail.get("reason")?.as_str()).unwrap_or_default().to_owned()
}

/// What the moderator wrote to the author with the latest decision, if that is how the story stands.
#[must_use]
pub fn note(status: Standing, events: &[EventRow]) -> String {
    let kind = match status {
        Standing::Asked => "ask",
        Standing::Offered => "offer",
        Standing::Rejected => "reject",
        Standing::TakenDown => "take_down",
        Standing::Published => return note_on_public(events),
        _ => return String::new(),
    };
    let latest = events.iter().rev().find(|event| event.kind == kind);
    latest.and_then(|event| event.detail.get("reason")?.as_str()).unwrap_or_default().to_owned()
}
