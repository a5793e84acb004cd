//! A moderator reads what screening says of a story, and says where it was wrong.

use serde_json::json;

use super::browser::Browser;
use crate::app::{ADMINISTRATOR, Answer, MODERATOR, OTHER_MODERATOR, TestApp, Told, story};

const BODY: &str = "Ring me on 07700 900123. They left my mother in a wet bed for nine hours. \
                    The man with the limp at the door was called Bartholomew the second.";

fn waiting(app: &TestApp, key: &str) -> (Told, String) {
    let mut one = story();
    one["body"] = json!(BODY);
    let told = app.tell(&one, key);
    app.drain();
    app.pass_note(&told.reference);
    let path = format!("/desk/stories/{}", told.reference);
    (told, path)
}

/// The token of the first button of this name.
fn button(page: &Answer, name: &str) -> String {
    page.value_of(name)
}

fn counts(app: &TestApp, column: &str) -> Vec<String> {
    app.db.rows(&format!("select rule || ' ' || {column} from rule_counts where {column} <> 0 order by rule"))
}

#[test]
fn what_screening_suggests_is_shown_with_its_sentence_and_chosen() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, "suggest");

    let page = desk.get(&path).is(200);
    let suggested = app.db.rows("select criticality from screenings").remove(0);
    assert!(page.has(&format!("Screening suggests {suggested}")), "{}", page.text);
    assert!(page.has("(suggested)") && page.has("<span class=\"ct-said\">They </span>"), "{}", page.text);
    assert!(page.has("in English") && page.has("How easily somebody is recognised:"));
    assert!(page.has(">Phone number</b>") || page.has("Phone number</b>"), "{}", page.text);
    assert!(!app.get(&format!("/stories/{}", told.reference)).text.contains("suggest"));

    let version = page.value_of("version");
    desk.post(&path, &[("version", &version), ("action", "hold")]).leads_to("/desk?done=hold");
    assert_eq!(app.db.rows("select criticality from stories"), ["null"], "what the form does not carry is not set");
}

#[test]
fn duplicates_are_linked() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (first, _) = waiting(&app, "one");
    let (_, path) = waiting(&app, "two");

    let page = desk.get(&path).is(200);
    assert!(page.has("Told before") && page.has(&format!("href=\"/desk/stories/{}\"", first.reference)));
}

#[test]
fn not_a_problem_is_counted_once_and_can_be_taken_back() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (_, path) = waiting(&app, "dismiss");
    let page = desk.get(&path).is(200);
    let (version, token) = (page.value_of("version"), button(&page, "dismiss"));
    let typed = [("note", "look at this")];
    let say = |name: &str, token: &str| {
        let fields: Vec<_> = [("version", version.as_str()), (name, token)].into_iter().chain(typed).collect();
        desk.post(&path, &fields).is(200)
    };

    for _ in 0..2 {
        let said = say("dismiss", &token);
        assert!(
            said.has("<b>Not a problem</b>, says Sam mona") && said.has(">\nlook at this</textarea>"),
            "{}",
            said.text
        );
    }
    assert_eq!(app.db.rows("select verdict from screening_feedback"), ["dismissed"]);
    assert_eq!(counts(&app, "dismissed").len(), 1);
    // Somebody else reads it, and the words were edited meanwhile: the finding is still the same.
    app.wait(21 * 60);
    let otto = Browser::of(&app, OTHER_MODERATOR);
    let body = format!("Before. {BODY}");
    let seen = otto.post(&path, &[("version", &version), ("action", "save"), ("body", &body)]).is(200);
    assert!(seen.has("says Sam mona"));
    let undone = otto.post(&path, &[("version", &version), ("undo", &button(&seen, "undo"))]).is(200);
    assert!(undone.has("taken back.") && !undone.has("says Sam mona"));
    assert_eq!((app.db.count("select count(*) from screening_feedback"), counts(&app, "dismissed").len()), (0, 0));
    let gone = otto.post(&path, &[("version", &version), ("dismiss", "1-abcdefabcdef")]).is(200);
    assert!(gone.has("nothing was counted"));
    assert_eq!(app.db.rows("select version from stories"), [version], "nothing about the story changed");
}

#[test]
fn what_was_missed_is_counted_by_its_place_and_never_by_its_words() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, "missed");
    let version = desk.get(&path).is(200).value_of("version");
    let miss = |words: &str, rule: &str| {
        let fields =
            [("version", version.as_str()), ("action", "missed"), ("missed_words", words), ("missed_rule", rule)];
        desk.post(&path, &fields)
    };

    assert!(miss("the limp", "").is(422).has("Choose what should have been found"));
    assert!(miss("the limp", "no-rule").is(422).has("Choose what should have been found"));
    assert!(miss("a crutch", "threat").is(422).has("not in the story as its author wrote it"));
    for _ in 0..2 {
        let said = miss("Bartholomew the second", "threat").is(200);
        assert!(said.has("Missed by screening") && said.has("<q>Bartholomew the second</q>"), "{}", said.text);
    }
    miss("", "complaint").is(200);
    let start = BODY.find("Bartholomew").unwrap();
    let place = format!("{start}-{} body", start + 22);
    assert_eq!(
        app.db.rows("select start || '-' || \"end\" || ' ' || field from screening_feedback where rule = 'threat'"),
        [place]
    );
    assert_eq!(counts(&app, "missed"), ["complaint 1", "threat 1"]);
    let page = desk.get(&path).is(200);
    let lines = page.text.matches("name=\"unmiss\"").count();
    desk.post(&path, &[("version", &version), ("unmiss", &button(&page, "unmiss"))]).is(200);
    assert_eq!((lines, counts(&app, "missed").len()), (2, 1));

    app.withdraw(&told).is(200);
    app.drain();
    for words in ["Bartholomew", "07700 900123"] {
        assert_eq!(app.db.holding(words), Vec::<String>::new(), "{words}");
    }
    assert_eq!(desk.post(&path, &[("version", &version), ("unmiss", &button(&page, "unmiss"))]).status, 409);
}

#[test]
fn what_a_decision_changes_was_rightly_found() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (_, path) = waiting(&app, "accept");
    let page = desk.get(&path).is(200);
    let body = BODY.replace("07700 900123", "[phone number]");
    let form = |version: &str, action: &str, body: &str| {
        desk.post(&path, &[("version", version), ("action", action), ("body", body)])
            .leads_to(&format!("/desk?done={action}"));
    };

    form(&page.value_of("version"), "hold", &body);
    assert!(counts(&app, "accepted").contains(&"phone 1".to_owned()));
    // The next decision states its edits anew: without any, nothing was right.
    let held = desk.get(&path).is(200).value_of("version");
    form(&held, "escalate", BODY);
    assert_eq!(counts(&app, "accepted"), Vec::<String>::new());
    let escalated = desk.get(&path).is(200).value_of("version");
    form(&escalated, "publish", &body);
    assert!(counts(&app, "accepted").contains(&"phone 1".to_owned()));
}

#[test]
fn who_looks_after_the_rules_reads_the_counts_by_version() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    assert!(desk.get("/desk/rules").is(200).has("Nothing is counted yet"));
    let (_, path) = waiting(&app, "counts");
    let page = desk.get(&path).is(200);
    desk.post(&path, &[("version", &page.value_of("version")), ("dismiss", &button(&page, "dismiss"))]).is(200);
    app.db.write("insert into rule_counts (rules, rule, found) values ('1', 'old-rule', 7)", vec![]);

    for reader in [MODERATOR, ADMINISTRATOR] {
        let rules = Browser::of(&app, reader).get("/desk/rules").is(200);
        assert!(rules.has("at work now") && rules.has("Version 1") && rules.has("old-rule"), "{}", rules.text);
        assert!(rules.has("Phone number") && rules.has("1 of 1") && rules.has("href=\"/desk/rules\""));
    }
}
