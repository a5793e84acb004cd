//! What happened to a story before, in plain words.

use serde_json::Value;

use crate::domain::access::Staff;
use crate::domain::on_call::Channel;
use crate::store::on_call::PageOutRow;
use crate::store::stories::EventRow;
use crate::web::pages::text::{counted, listed};
use crate::web::pages::words::{CRITICALITY, EDIT_REASONS, label};
use crate::web::pages::{Conflict, Day, HistoryLine};

/// The audit trail with the calls to who was on call, latest first.
#[must_use]
pub fn lines(events: &[EventRow], calls: &[PageOutRow]) -> Vec<HistoryLine> {
    let mut lines: Vec<HistoryLine> = events.iter().map(line).chain(calls.iter().map(call)).collect();
    // Times are written so that their order is that of the text; what has one time stays in the order of the trail.
    lines.sort_by(|one, other| one.at.iso.cmp(&other.at.iso));
    lines.reverse();
    lines
}

fn call(call: &PageOutRow) -> HistoryLine {
    let how = match call.channel {
        Channel::Mail => "by mail",
        Channel::Webhook => "by webhook",
    };
    let sent = if call.sent_at.is_empty() { "not sent" } else { "" };
    let what = format!("Called {} {how}: call {}", call.name, call.n);
    HistoryLine { at: Day::minute(&call.at), who: String::new(), what, note: sent.to_owned() }
}

fn line(event: &EventRow) -> HistoryLine {
    HistoryLine { at: Day::minute(&event.at), who: actor(&event.actor), what: done(event), note: note(&event.detail) }
}

fn actor(name: &str) -> String {
    match name {
        "platform" => String::new(),
        "author" => "The author".to_owned(),
        name => name.to_owned(),
    }
}

fn done(event: &EventRow) -> String {
    match event.kind.as_str() {
        "receive" => "Told the story".to_owned(),
        "screened" => screened(&event.detail),
        "publish" => "Approved".to_owned(),
        "appear" => "Published".to_owned(),
        "ask" => "Asked the author".to_owned(),
        "answer" => "Answered".to_owned(),
        "offer" => "Approved with edits that wait for the author".to_owned(),
        "word" => "Said something on an edit".to_owned(),
        "agree" => "Agreed to the edits".to_owned(),
        "disagree" => "Did not agree to every edit".to_owned(),
        "offer_ended" => "The author said nothing for 7 days: approved".to_owned(),
        "offer_returned" => "The author said nothing for 7 days".to_owned(),
        "consent" => "Changed what may be done with the story".to_owned(),
        "address" => "Changed the address for letters".to_owned(),
        "hold" => "Held for 72 hours".to_owned(),
        "hold_ended" => "The hold ended".to_owned(),
        "reject" => "Rejected".to_owned(),
        "escalate" => "Escalated".to_owned(),
        "object" => "Objected for the provider".to_owned(),
        "reopen" => "Took the decision back".to_owned(),
        "take_down" => "Taken down".to_owned(),
        "redact" => "Words taken out of the public story".to_owned(),
        "restrict" => "Restricted: found by its address only".to_owned(),
        "lift" => "Restriction lifted".to_owned(),
        "withdraw" => "Took the story back".to_owned(),
        kind => kind.replace('_', " "),
    }
}

fn screened(detail: &Value) -> String {
    if detail.get("unscreened").and_then(Value::as_bool) == Some(true) {
        return "Screening failed: read it with care".to_owned();
    }
    let rules = strings(detail, "rules");
    if rules.is_empty() { "Screened: nothing noticed".to_owned() } else { format!("Screened: {}", listed(&rules)) }
}

fn note(detail: &Value) -> String {
    let text = |name: &str| detail.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let reasons = strings(detail, "edits");
    let mut parts = Vec::new();
    parts.extend(text("reason").map(|reason| format!("To the author: {reason}")));
    parts.extend(text("note").map(|note| format!("For colleagues: {note}")));
    if let Some(level) = detail.get("criticality").and_then(Value::as_u64) {
        let level = level.to_string();
        parts.push(format!("Criticality {level}, {}", label(CRITICALITY, &level).to_lowercase()));
    }
    if !reasons.is_empty() {
        let count = u32::try_from(reasons.len()).unwrap_or(u32::MAX);
        let mut why: Vec<String> = reasons.iter().map(|code| label(EDIT_REASONS, code).to_lowercase()).collect();
        why.sort_unstable();
        why.dedup();
        parts.push(format!("{}: {}", counted(count, "change", "changes"), listed(&why)));
    }
    parts.join(" · ")
}

fn strings(detail: &Value, name: &str) -> Vec<String> {
    let list = detail.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Who acted since version `seen`, for the one who comes second: the latest act of a person, or else of the platform.
#[must_use]
pub fn conflict(events: &[EventRow], seen: i64, me: &Staff) -> Option<Conflict> {
    let since = || events.iter().rev().filter(|event| event.version > seen);
    let event = since().find(|event| event.actor != "platform").or_else(|| since().next())?;
    let mine = event.by == me.id;
    let who = match event.actor.as_str() {
        _ if mine => "You".to_owned(),
        "platform" => "Caretold".to_owned(),
        name => actor(name),
    };
    Some(Conflict { who, what: deed(&event.kind).to_owned(), at: Day::minute(&event.at), mine })
}

fn deed(kind: &str) -> &'static str {
    match kind {
        "publish" | "appear" => "published it",
        "ask" => "asked the author",
        "hold" => "held it",
        "reject" => "rejected it",
        "escalate" => "escalated it",
        "object" => "objected to it",
        "reopen" => "took the decision back",
        "take_down" => "took it down",
        "redact" => "took words out",
        "restrict" => "restricted it",
        "lift" => "lifted the restriction",
        "withdraw" => "took it back",
        _ => "moved it on",
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;
    use crate::domain::access::{Role, Scope};
    use crate::domain::lifecycle::Act;

    fn event(version: i64, kind: &str, actor: &str, detail: &str) -> EventRow {
        EventRow {
            version,
            kind: kind.into(),
            actor: actor.into(),
            by: format!("id-of-{actor}"),
            at: "2026-03-14T09:30:00Z".into(),
            detail: serde_json::from_str(detail).unwrap(),
        }
    }

    #[test]
    fn every_act_has_words() {
        for act in Act::iter() {
            let name = act.name();
            assert_ne!(done(&event(1, name, "platform", "{}")), name.replace('_', " "), "{name}");
        }
    }

    #[test]
    fn a_decision_tells_its_reason_note_and_changes() {
        let detail = r#"{"reason":"Which ward?","note":"","criticality":4,"edits":["link","name","link"]}"#;

        assert_eq!(
            note(&serde_json::from_str(detail).unwrap()),
            "To the author: Which ward? · Criticality 4, strongly · 3 changes: a link and a name"
        );
    }

    #[test]
    fn who_comes_second_hears_of_the_person_who_was_first() {
        let events = [
            event(2, "screened", "platform", "{}"),
            event(3, "publish", "Tom", "{}"),
            event(4, "appear", "platform", "{}"),
        ];

        let me = |name: &str| Staff {
            id: format!("id-of-{name}"),
            name: "Tom".into(),
            role: Role::Moderator,
            scope: Scope::Site,
            senior: false,
        };
        let conflict_of =
            |seen, name: &str| conflict(&events, seen, &me(name)).map(|conflict| (conflict.who, conflict.what));
        assert_eq!(conflict_of(2, "Amina"), Some(("Tom".to_owned(), "published it".to_owned())));
        assert_eq!(conflict_of(2, "Tom"), Some(("You".to_owned(), "published it".to_owned())));
        assert_eq!(conflict_of(3, "Tom").unwrap().0, "Caretold");
        assert_eq!(conflict_of(4, "Tom"), None);
        assert!(conflict(&events, 2, &me("Tom")).unwrap().mine);
        assert!(!conflict(&events, 2, &me("another Tom")).unwrap().mine, "who has the same name is somebody else");
    }
}
