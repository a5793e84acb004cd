//! What is public is changed: words go, or a story is shown only to who has its address. What went is found nowhere.

use caretold::domain::service::ServiceCode;
use caretold::domain::thread::{Tail, commit, verify};
use caretold::flows::work;
use serde_json::{Value, json};

use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, TestApp, Told, respond, run, story, together};
use crate::pages::Browser;

const NAME: &str = "Margaret";
const DAY: i64 = 24 * 3_600;

/// Takes the nurse's name out, with the reason `name`.
fn redaction() -> Value {
    let body = story()["body"].as_str().unwrap().to_owned();
    let start = body.split_once("Nurse Margaret").unwrap().0.chars().count();
    let edit = json!({"field": "body", "start": start, "end": start + 14, "replacement": "A nurse", "reason": "name"});
    json!({"action": "redact", "edits": [edit]})
}

fn restriction() -> Value {
    json!({"action": "restrict", "reason": "A court asked for it.", "code": "legal"})
}

fn page(app: &TestApp, told: &Told) -> Answer {
    app.get(&format!("/stories/{}", told.reference))
}

fn thread(app: &TestApp) -> Vec<Value> {
    app.get("/api/v1/services/RW3MR/thread").is(200).at("/events").as_array().unwrap().clone()
}

fn register(app: &TestApp) -> Vec<(String, String)> {
    let entries = app.get("/api/v1/register").is(200).at("/entries");
    let of = |entry: &Value, name: &str| entry[name].as_str().unwrap().to_owned();
    entries.as_array().unwrap().iter().map(|entry| (of(entry, "kind"), of(entry, "reason"))).collect()
}

/// Everything that anybody can read, in one text.
fn everything(app: &TestApp, told: &Told) -> String {
    let story = told.reference.as_str();
    let addresses = [
        format!("/stories/{story}"),
        format!("/api/v1/stories/{story}"),
        "/".to_owned(),
        "/stories".to_owned(),
        format!("/stories?q={NAME}"),
        "/stories?q=wrist".to_owned(),
        format!("/api/v1/stories?q={NAME}"),
        "/api/v1/stories?q=wrist".to_owned(),
        "/api/v1/stories.csv".to_owned(),
        "/api/v1/stories.ndjson".to_owned(),
        "/api/v1/changes".to_owned(),
        "/data/export/1/stories.csv".to_owned(),
        "/data/export/1/stories.ndjson".to_owned(),
        "/embed/services/RW3MR".to_owned(),
        "/stories.atom".to_owned(),
        "/stories.feed.json".to_owned(),
        "/services/RW3MR".to_owned(),
        "/services/RW3MR/thread".to_owned(),
        "/api/v1/services/RW3MR/thread".to_owned(),
        "/register".to_owned(),
        "/api/v1/register".to_owned(),
    ];
    addresses.iter().map(|address| app.get(address).text).collect()
}

#[test]
fn words_that_are_taken_out_are_found_nowhere_and_the_thread_shows_that_they_went() {
    let app = TestApp::new();
    let told = app.published(&story(), "redact");
    app.respond(&told.reference, "answer", "Thank you for telling us.").is(201);
    app.drain();
    assert!(page(&app, &told).is(200).has(NAME) && everything(&app, &told).contains(NAME));

    app.decide(MODERATOR, &told.reference, redaction()).is(200);
    let public = everything(&app, &told).replace(&format!("value=\"{NAME}\""), "");
    let said = public.matches(NAME).count();
    // Only the words that somebody looks for stand on the page of a search.
    let echoed =
        app.get(&format!("/stories?q={NAME}")).text.replace(&format!("value=\"{NAME}\""), "").matches(NAME).count();
    assert_eq!(said, echoed, "{public}");
    assert!(page(&app, &told).is(200).has("A nurse was kind"));
    assert_eq!(app.get(&format!("/api/v1/stories?q={NAME}")).at("/items"), json!([]));
    let index = app.db.rows("select count(*) from publications_fts where publications_fts match 'margaret'");
    assert_eq!(index, ["0"]);

    let events = thread(&app);
    let kinds: Vec<&str> = events.iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["published", "response", "edited"]);
    assert_eq!((&events[0]["body"]["salt"], &events[0]["body"]["content"]), (&json!(null), &json!(null)));
    let body = |n: usize, name: &str| events[n]["body"][name].as_str().unwrap().to_owned();
    for n in [1, 2] {
        assert_eq!(commit(&body(n, "salt"), &body(n, "content")), body(n, "commitment"), "{n}");
    }
    assert!(body(2, "content").contains("A nurse was kind"));
    assert!(app.get("/services/RW3MR/thread").is(200).has("Words taken out"));
    let service = ServiceCode::parse("RW3MR").unwrap();
    assert!(verify(&service, &Tail::empty(), &app.threads.events("RW3MR")));
    let salts: Vec<bool> = app.threads.events("RW3MR").iter().map(|placed| placed.event.salt.is_some()).collect();
    assert_eq!(salts, [false, true, true], "nobody can test a guess of what stood there");

    app.drain();
    app.wait(DAY);
    assert_eq!(register(&app), [("redacted".to_owned(), "known".to_owned())]);
    let subjects = app.post.letters().into_iter().map(|letter| letter.subject).collect::<Vec<_>>();
    assert!(subjects.contains(&"We changed your story".to_owned()), "{subjects:?}");
    let own = [("reference", told.reference.as_str()), ("key", told.key.as_str())];
    let status = app.send(Ask::post("/your-story").form(&own)).is(200);
    assert!(status.has("What moderators changed") && status.has("Nurse Margaret"), "its author sees what went");
}

#[test]
fn twice_and_two_at_once_are_one_change() {
    let app = TestApp::new();
    let told = app.published(&story(), "twice");
    let version = app.version(&told.reference);
    let path = format!("/api/v1/desk/stories/{}/decisions", told.reference);
    let mut decision = redaction();
    decision["version"] = json!(version);
    let ask = |by: &str| Ask::post(&path).by(by).json(&decision);
    let (one, two) = (ask(MODERATOR), ask(OTHER_MODERATOR));
    let answers = std::sync::Mutex::new(Vec::new());
    together([one, two].map(|ask| {
        let (app, answers) = (&app, &answers);
        Box::pin(async move {
            let answer = app.ask(ask).await;
            answers.lock().unwrap().push(answer.status);
        }) as _
    }));
    let mut answers = answers.into_inner().unwrap();
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);

    app.decide(MODERATOR, &told.reference, redaction()).is(422);
    let jobs = app.hands.take_jobs();
    for job in jobs.iter().chain(&jobs) {
        run(work::run(&app.platform, job)).unwrap();
    }
    app.recover();
    assert_eq!(thread(&app).len(), 2);
    assert_eq!(app.db.rows("select count(*) from edits"), ["1"]);
    app.wait(DAY);
    assert_eq!(register(&app).len(), 1);
}

#[test]
fn a_change_that_is_not_finished_shows_nothing_of_what_went_and_is_finished_later() {
    let app = TestApp::new();
    let told = app.published(&story(), "down");
    app.threads.set_down(true);
    app.decide(MODERATOR, &told.reference, redaction()).is(200);
    assert!(!page(&app, &told).is(200).has(NAME));
    let events = thread(&app);
    assert_eq!((events.len(), &events[0]["body"]["salt"]), (1, &json!(null)));
    app.threads.set_down(false);
    app.recover();
    assert_eq!(thread(&app)[1]["kind"], "edited");
    // And who takes the story back meanwhile takes all of it.
    let other = app.published(&story(), "withdrawn");
    app.threads.set_down(true);
    app.decide(MODERATOR, &other.reference, redaction()).is(200);
    app.withdraw(&other).is(200);
    app.threads.set_down(false);
    app.recover();
    page(&app, &other).is(404);
    assert_eq!(thread(&app).last().unwrap()["kind"], "withdrawn");
}

#[test]
fn what_would_change_the_story_is_refused_and_services_stay() {
    let app = TestApp::new();
    let told = app.published(&story(), "big");
    let mut big = redaction();
    big["edits"][0]["reason"] = json!("moderator");
    big["edits"][0]["replacement"] = json!("Nobody");
    let refused = app.decide(MODERATOR, &told.reference, big).is(422);
    assert_eq!(refused.text_at("/errors/0/code"), "asks_first");
    let mut moved = redaction();
    moved["services"] = json!(["RW3MR"]);
    app.decide(MODERATOR, &told.reference, moved).is(422);
    let unchanged = app.decide(MODERATOR, &told.reference, json!({"action": "redact"})).is(422);
    assert_eq!(unchanged.text_at("/errors/0/code"), "nothing");
    assert!(page(&app, &told).is(200).has(NAME));
    let waiting = app.tell(&story(), "waiting");
    app.drain();
    for decision in [redaction(), restriction(), json!({"action": "lift"})] {
        app.decide(MODERATOR, &waiting.reference, decision).is(409);
    }
}

#[test]
fn a_restricted_story_is_found_by_its_address_alone_until_a_senior_moderator_lifts_it() {
    let app = TestApp::new();
    app.db.write("update accounts set senior = 1 where id = 'otto'", vec![]);
    let told = app.published(&story(), "restricted");
    let other = app.published(
        &json!({"title": "Another", "body": "The ward was calm.", "author_role": "carer",
        "happened": "2026-10", "services": ["RW3MR"], "consent": {"publish": true, "api": true}}),
        "other",
    );
    app.respond(&told.reference, "answer", "Thank you for telling us.").is(201);
    app.drain();
    let before = page(&app, &told).is(200);

    let no_reason = app.decide(MODERATOR, &told.reference, json!({"action": "restrict"})).is(422);
    assert_eq!(no_reason.text_at("/errors/0/pointer"), "/reason");
    app.decide(MODERATOR, &told.reference, restriction()).is(200);
    app.decide(MODERATOR, &told.reference, restriction()).is(409);
    app.drain();

    let shown = page(&app, &told).is(200);
    assert!(
        shown.has("This story is restricted") && shown.has("Nurse Margaret") && shown.has("Thank you for telling us")
    );
    assert!(shown.text.contains("<meta name=\"robots\" content=\"noindex\">"));
    app.get(&format!("/api/v1/stories/{}", told.reference)).is(404);
    app.get(&format!("/stories/{}/flag", told.reference)).is(404);
    let elsewhere = everything(&app, &told).replace(&shown.text, "");
    assert!(!elsewhere.contains(&format!("/stories/{}\"", told.reference)), "{elsewhere}");
    assert!(!elsewhere.contains("Nurse Margaret") && elsewhere.contains(&other.reference));
    assert!(app.get("/services/RW3MR/thread").is(200).has("This story is restricted"));
    app.wait(DAY);
    assert_eq!(register(&app), [("restricted".to_owned(), "legal".to_owned())]);
    let own = [("reference", told.reference.as_str()), ("key", told.key.as_str())];
    assert!(app.send(Ask::post("/your-story").form(&own)).is(200).has("A court asked for it."));

    // Its words can still be taken out; only a senior moderator lifts it, into its old place.
    app.decide(MODERATOR, &told.reference, redaction()).is(200);
    assert!(page(&app, &told).is(200).has("A nurse was kind") && !page(&app, &told).has(NAME));
    app.decide(MODERATOR, &told.reference, json!({"action": "lift"})).is(403);
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
    app.decide(OTHER_MODERATOR, &told.reference, json!({"action": "lift"})).is(409);
    app.drain();
    let after = page(&app, &told).is(200);
    assert!(!after.has("This story is restricted") && after.has("Thank you for telling us"));
    assert_ne!(after.header("etag"), before.header("etag"));
    let found = app.get("/api/v1/stories?q=wrist").is(200);
    assert_eq!(found.text_at("/items/0/ref"), told.reference);
    assert_eq!(app.db.rows("select ref from publications order by id"), [told.reference.clone(), other.reference]);
    assert_eq!(app.db.rows("select count(*) from publication_services"), ["2"]);
    app.send(respond(&told.reference, "again", "We changed the sign.")).is(201);
}

#[test]
fn a_restricted_story_goes_whole_when_it_is_taken_back_or_down() {
    let app = TestApp::new();
    for (key, down) in [("back", false), ("down", true)] {
        let told = app.published(&story(), key);
        app.decide(MODERATOR, &told.reference, restriction()).is(200);
        if down {
            let decision = json!({"action": "take_down", "reason": "A court asked for it."});
            app.decide(MODERATOR, &told.reference, decision).is(200);
        } else {
            app.withdraw(&told).is(200);
        }
        app.drain();
        page(&app, &told).is(404);
        assert_eq!(app.db.rows("select story from restrictions"), Vec::<String>::new());
    }
}

#[test]
fn consent_that_is_taken_back_while_a_story_is_restricted_counts_when_it_comes_back() {
    let app = TestApp::new();
    let told = app.published(&story(), "consent");
    app.decide(MODERATOR, &told.reference, restriction()).is(200);
    let uses = [("reference", told.reference.as_str()), ("key", told.key.as_str()), ("uses", "research")];
    app.send(Ask::post("/your-story/uses").form(&uses)).is(200);
    app.decide(MODERATOR, &told.reference, json!({"action": "lift"})).is(200);
    app.get(&format!("/api/v1/stories/{}", told.reference)).is(404);
    assert_eq!(app.get("/api/v1/stories?q=wrist").is(200).at("/items"), json!([]));
    assert!(app.get("/stories?q=wrist").is(200).has(&told.reference));
}

#[test]
fn on_the_desk_words_are_taken_out_and_a_flag_ends_in_it() {
    let app = TestApp::new();
    let told = app.published(&story(), "desk");
    for (key, reason) in [("1", "known"), ("2", "risk")] {
        let flag = Ask::post(&format!("/api/v1/stories/{}/flags", told.reference)).once(key);
        app.send(flag.json(&json!({"reason": reason, "words": "She is my neighbour"}))).is(201);
    }
    let ids = app.db.rows("select id from flags order by reason");
    let mona = Browser::of(&app, MODERATOR);
    mona.post("/desk/flags", &[("flag", &ids[0]), ("outcome", "edited")]).is(409);

    let path = format!("/desk/stories/{}", told.reference);
    let open = mona.get(&path).is(200);
    assert!(open.has("Take words out") && open.has("value=\"restrict\"") && !open.has("value=\"lift\""));
    let version = open.value_of("version");
    let body = story()["body"].as_str().unwrap().replace("Nurse Margaret", "A nurse");
    let fields = [("version", version.as_str()), ("body", &body), ("edit_reason", "name"), ("action", "redact")];
    mona.post(&path, &fields).leads_to("/desk?done=redact");
    mona.post(&path, &fields).leads_to("/desk?done=redact");
    assert!(page(&app, &told).is(200).has("A nurse was kind"));

    let flags = mona.get("/desk/flags").is(200);
    assert!(flags.has("The words are taken out: close it"));
    mona.post("/desk/flags", &[("flag", &ids[0]), ("outcome", "edited")]).leads_to("/desk/flags?done=edited");
    mona.post("/desk/flags", &[("flag", &ids[0]), ("outcome", "edited")]).is(409);
    assert_eq!(app.db.rows("select state from flags order by reason"), ["edited", "open"]);

    let version = app.version(&told.reference).to_string();
    let bare = [("flag", ids[1].as_str()), ("outcome", "restricted"), ("version", &version)];
    assert!(mona.post("/desk/flags", &bare).is(409).has("Choose a reason"));
    let whole: Vec<_> = bare.into_iter().chain([("code", "known")]).collect();
    mona.post("/desk/flags", &whole).leads_to("/desk/flags?done=restricted");
    assert_eq!(app.db.rows("select state from flags order by reason"), ["edited", "restricted"]);
    assert!(app.db.holding("She is my neighbour").is_empty(), "the readers' words go with the decision");
    let lifted = mona.get(&path).is(200);
    assert!(lifted.has("Published, restricted") && lifted.has("value=\"lift\"") && !lifted.has("value=\"restrict\""));
}
