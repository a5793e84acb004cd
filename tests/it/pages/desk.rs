//! A moderator reads, edits and decides.

use serde_json::{Value, json};

use super::browser::Browser;
use crate::app::{Ask, MODERATOR, TestApp, Told, story};

const BODY: &str = "Ring me on 07700 900123, or write to someone.else@example.org.\n\nThe ward was calm.";

fn risky() -> Value {
    let mut story = story();
    story["body"] = json!(BODY);
    story["good"] = json!(["tea", "a bed", "calm"]);
    story
}

/// A story that waits at the desk, and its page.
fn waiting(app: &TestApp, story: &Value) -> (Told, String) {
    let told = app.tell(story, "desk");
    app.drain();
    let path = format!("/desk/stories/{}", told.reference);
    (told, path)
}

#[test]
fn a_story_is_claimed_made_safe_and_published() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    desk.post("/desk/claims", &[]).leads_to("/desk?empty=1");
    let (told, path) = waiting(&app, &risky());
    assert!(desk.get("/desk").is(200).has("1 story waits"));

    desk.post("/desk/claims", &[]).leads_to(&path);
    let opened = desk.get(&path).is(200);
    assert!(opened.has("Yours until 09:20 UTC") && opened.has("<mark"));
    let version = opened.value_of("version");

    let first =
        desk.post(&path, &[("version", &version), ("accept", &opened.value_of("accept")), ("note", "look")]).is(200);
    assert!(first.has("Changed so far") && first.has(">\nlook</textarea>"), "{}", first.text);
    let body = textarea(&first.text, "body");
    assert!(!body.contains("07700") && body.contains("example.org"));
    assert_eq!(app.db.rows("select replacement from edits"), Vec::<String>::new());
    let second = [("version", version.as_str()), ("accept", &first.value_of("accept")), ("body", &body)];
    let body = textarea(&desk.post(&path, &second).is(200).text, "body");
    assert!(!body.contains("example.org"));

    let decision = [
        ("version", version.as_str()),
        ("action", "publish"),
        ("body", &body),
        ("good", "tea\r\ncalm"),
        ("feelings", ""),
        ("screen_name", "greyheron"),
        ("edit_reason", "description"),
        ("criticality", "3"),
        ("tags", "waiting, phones"),
        ("services", ""),
        ("services", "RW3MR"),
    ];
    desk.post(&path, &decision).leads_to("/desk?done=publish");
    // The same form sent again is the same decision.
    desk.post(&path, &decision).leads_to("/desk?done=publish");
    assert!(desk.get("/desk?done=publish").is(200).has("The story is published."));

    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!((shown.at("/good"), shown.at("/feelings")), (json!(["tea", "calm"]), json!([])));
    assert_eq!((shown.text_at("/screen_name"), shown.at("/tags")), ("greyheron".into(), json!(["waiting", "phones"])));
    let mut reasons = app.db.rows("select reason from edits");
    reasons.sort_unstable();
    assert_eq!(reasons, ["contact-details", "contact-details", "description", "description", "description"]);
    let history = desk.get(&path).is(200);
    assert!(history.has("Criticality 3, moderately") && history.has("Take down") && !history.has("value=\"publish\""));
}

/// What stands in a text area, as a browser would send it back.
fn textarea(html: &str, name: &str) -> String {
    let (_, rest) = html.split_once(&format!("name=\"{name}\"")).unwrap();
    let text = rest.split_once(">\n").unwrap().1.split_once("</textarea>").unwrap().0;
    text.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&").replace('\n', "\r\n")
}

#[test]
fn a_number_in_the_list_of_findings_is_enough_to_accept_one() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (_, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");

    assert!(desk.post(&path, &[("version", &version), ("accept", "1")]).is(200).has("Changed so far"));
    let gone = desk.post(&path, &[("version", &version), ("accept", "77")]).is(200);
    assert!(gone.has("Those words are not in the text any more."));
}

#[test]
fn faults_stand_beside_their_fields_and_every_word_is_kept() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");

    let fields = [
        ("version", version.as_str()),
        ("action", "reject"),
        ("title", " "),
        ("body", "Edited so far."),
        ("good", "a\nb\nc\nd"),
        ("criticality", "9"),
        ("tags", "one, two"),
        ("note", "for Otto"),
        ("services", ""),
    ];
    let wrong = desk.post(&path, &fields).is(422);

    for sentence in
        ["Keep some words in the title", "do not add one", "from 0 to 5", "Enter a reason. The author will read it"]
    {
        assert!(wrong.has(sentence), "{sentence}: {}", wrong.text);
    }
    for words in ["Edited so far.", "one, two", "for Otto"] {
        assert!(wrong.has(words), "{words}");
    }
    assert_eq!(app.status(&told.reference), "waiting");
    let unlinked = [("version", version.as_str()), ("action", "publish"), ("services", "")];
    assert!(desk.post(&path, &unlinked).is(422).has("Choose the service before you publish"));
}

#[test]
fn the_author_reads_the_reason_and_never_the_note() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");
    let fields = [
        ("version", version.as_str()),
        ("action", "ask"),
        ("reason", "service"),
        ("message", "Was it the new one?"),
        ("note", "between us"),
    ];
    desk.post(&path, &fields).leads_to("/desk?done=ask");
    app.drain();

    let own = app.send(Ask::post("/your-story").form(&[("reference", &told.reference), ("key", &told.key)])).is(200);
    assert!(own.has("Please tell us which service your story is about. Was it the new one?"), "{}", own.text);
    assert!(!own.has("between us"));
    assert!(desk.get(&path).is(200).has("between us"));
}

#[test]
fn a_service_is_found_and_linked_also_when_it_is_closed() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");

    let look =
        |typed| desk.post(&path, &[("version", &version), ("action", "find"), ("find", typed), ("title", "Mine")]);
    let found = look("cottage").is(200);
    assert!(found.has("Old Cottage Hospital") && found.has("value=\"CLOSED1\"") && found.has("value=\"Mine\""));
    assert!(!found.has(" disabled"), "what is disabled is not sent");
    assert!(look("").is(422).has("Enter a name, a town or a postcode"));
    assert!(look("qwertz").is(422).has("We found no other service"));

    let fields = [("version", version.as_str()), ("action", "publish"), ("services", ""), ("services", "CLOSED1")];
    desk.post(&path, &fields).leads_to("/desk?done=publish");
    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!(shown.text_at("/services/0/code"), "CLOSED1");
}

#[test]
fn what_is_public_keeps_its_services_and_taking_it_down_changes_nothing_else() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let told = app.published(&risky(), "down");
    let path = format!("/desk/stories/{}", told.reference);
    let opened = desk.get(&path).is(200);
    assert!(opened.has("value=\"redact\"") && opened.has("id=\"body\"") && !opened.has("name=\"services\""));
    let version = opened.value_of("version");

    desk.post(&path, &[("version", &version), ("action", "take_down")]).is(422);
    let fields = [
        ("version", version.as_str()),
        ("action", "take_down"),
        ("reason", "known"),
        ("services", ""),
        ("services", "RH8-EX"),
        ("title", ""),
    ];
    desk.post(&path, &fields).leads_to("/desk?done=take_down");

    app.get(&format!("/stories/{}", told.reference)).is(404);
    let thread = app.get("/api/v1/services/RW3MR/thread").is(200);
    assert_eq!(thread.text_at("/events/1/kind"), "taken_down");
    assert!(desk.get(&path).is(200).has("There is nothing to decide on this story any more."));
}

#[test]
fn a_decision_without_edits_undoes_those_of_the_one_before() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");
    let typed = format!("{} again", story()["title"].as_str().unwrap());
    let sent = [("version", version.as_str()), ("action", "hold"), ("title", &typed)];
    let asked = desk.post(&path, &sent).is(422);
    assert!(asked.has("Choose a reason for each change") && asked.has("<ins> again</ins>"), "{}", asked.text);
    let key = asked.text.split("value=\"title:").nth(1).unwrap().split('=').next().unwrap();
    let why = format!("title:{key}=recognisable");
    desk.post(&path, &[sent.as_slice(), &[("why", &why)]].concat()).leads_to("/desk?done=hold");
    assert_eq!(app.db.rows("select distinct reason from edits"), ["recognisable"]);
    let held = desk.get(&path).is(200);
    assert!(held.has(" again\"") && held.has("Held for the provider until"));

    let title = story()["title"].as_str().unwrap().to_owned();
    let fields = [("version", held.value_of("version")), ("action", "publish".to_owned()), ("title", title.clone())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    desk.post(&path, &fields).leads_to("/desk?done=publish");

    let shown = app.get(&format!("/api/v1/stories/{}", told.reference)).is(200);
    assert_eq!((shown.text_at("/title"), shown.at("/edits")), (title, json!(0)));
}

#[test]
fn nothing_is_done_without_the_token_or_the_version() {
    let app = TestApp::new();
    let desk = Browser::of(&app, MODERATOR);
    let (told, path) = waiting(&app, &risky());
    let version = desk.get(&path).is(200).value_of("version");

    desk.post_bare(&path, &[("version", &version), ("action", "publish")]).is(403);
    desk.post_bare("/desk/claims", &[]).is(403);
    desk.post(&path, &[("action", "publish")]).is(400);
    assert_eq!(app.status(&told.reference), "waiting");
    desk.get("/desk/stories/ABCDEFGHJ").is(404);
}
