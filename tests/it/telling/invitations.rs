//! Invitations: staff make them, people follow them, nobody is followed.

use super::paper::Paper;
use crate::app::{ADMINISTRATOR, MODERATOR, RESPONDER, STRANGER, SUBSCRIBER, TestApp, together};
use crate::pages::browser::Browser;

/// Rosa makes one for RW3MR; its slug.
#[track_caller]
fn made(app: &TestApp, name: &str, tags: &str) -> String {
    let rosa = Browser::of(app, RESPONDER);
    let key = rosa.get("/staff/invitations").is(200).value_of("idempotency_key");
    let form =
        [("idempotency_key", key.as_str()), ("step", "make"), ("name", name), ("services", "RW3MR"), ("tags", tags)];
    let made = rosa.post("/staff/invitations", &form).is(303);
    let again = rosa.post("/staff/invitations", &form).is(303);
    assert_eq!(made.header("location"), again.header("location"), "twice is once");
    made.header("location").rsplit('/').next().unwrap().to_owned()
}

fn send(page: &Paper<'_>) {
    let story = page.press("next").press("next").shows("What happened?", 200);
    let form = story.fill("title", "By a poster").fill("body", "I was seen soon.").press("one");
    let form = form.fill("author_role", "patient").fill("happened_month", "10").fill("happened_year", "2026");
    let check = form.tick("consent", "publish").press("check").shows("Check your story", 200).has("hip clinic");
    check.press("send").shows("We have your story", 200);
    check.press("send").shows("We have your story", 200);
}

#[test]
fn an_invitation_chooses_services_and_tags_and_counts_the_stories() {
    let app = TestApp::new();
    let slug = made(&app, "Hip clinic, spring", "hip clinic, ward 3");
    let start = Paper::open(&app, &format!("/i/{}", slug.to_uppercase())).shows("Tell your story", 200);
    let start = start.has("Hip clinic, spring").has("hip clinic and ward 3").has("Manchester Royal Infirmary");
    assert!(!start.page.headers.contains_key("set-cookie"));

    send(&start);

    assert_eq!(app.db.rows("select tags from stories"), ["[\"hip clinic\",\"ward 3\"]"]);
    assert_eq!(app.db.rows("select stories from invitations"), ["1"]);
    let rosa = Browser::of(&app, RESPONDER);
    assert!(rosa.get("/staff/invitations").is(200).has("1 story"));
    let one = rosa.get(&format!("/staff/invitations/{slug}")).is(200);
    assert!(one.has(&format!("https://caretold.example/i/{slug}")) && one.has("&#60;a href=&#34;https://"));
    // Nothing at the story says by which way it came.
    let holding = app.db.holding(&slug);
    assert!(holding.iter().all(|column| column == "invitations.slug" || column == "receipts.answer"), "{holding:?}");
}

#[test]
fn the_code_is_a_picture_with_the_address_below() {
    let app = TestApp::new();
    let slug = made(&app, "Poster", "");
    let picture = app.get(&format!("/i/{slug}/qr.svg")).is(200);
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert!(picture.has(&format!(">caretold.example/i/{slug}</text>")));
    app.get("/i/222222/qr.svg").is(404);
}

#[test]
fn a_stopped_invitation_and_one_that_never_was_look_the_same_and_lead_on() {
    let app = TestApp::new();
    let slug = made(&app, "Old", "hip clinic");
    let path = format!("/i/{slug}");
    let begun = Paper::open(&app, &path);
    let rosa = Browser::of(&app, RESPONDER);
    for _ in 0..2 {
        rosa.post(&format!("/staff/invitations/{slug}/stop"), &[]).leads_to("/staff/invitations");
    }
    assert!(rosa.get(&format!("/staff/invitations/{slug}")).is(200).has("This invitation is stopped."));

    let bare = |answer: &crate::app::Answer| {
        let (before, rest) = answer.text.split_once("name=\"state\" value=\"").unwrap();
        format!("{before}{}", rest.split_once('"').unwrap().1)
    };
    let stopped = app.get(&path).is(404);
    let never = app.get("/i/222222").is(404);
    assert_eq!(bare(&stopped), bare(&never));
    assert!(stopped.has("not in use any more"));
    Paper::of(&app, stopped).press("next").shows("Where did it happen?", 200);
    for nonsense in ["/i/x", "/i/%00", "/i/../tell", "/i/%F0%9F%98%80"] {
        assert!(matches!(app.get(nonsense).status, 404), "{nonsense}");
    }
    app.get(&format!("{path}/qr.svg")).is(404);

    // Who had begun before goes on; the story is theirs, not the invitation's.
    let where_it_was = begun.press("next").shows("Where did it happen?", 200);
    assert_eq!(where_it_was.value("services"), "RW3MR");
}

#[test]
fn only_those_who_answer_invite_and_only_for_their_own() {
    let app = TestApp::new();
    let slug = made(&app, "Mine", "");
    let form = |services| [("idempotency_key", "k"), ("step", "make"), ("name", "Theirs"), ("services", services)];
    for account in [MODERATOR, SUBSCRIBER] {
        let browser = Browser::of(&app, account);
        browser.get("/staff/invitations").is(403);
        browser.post("/staff/invitations", &form("RW3MR")).is(403);
        browser.post(&format!("/staff/invitations/{slug}/stop"), &[]).is(403);
    }
    let stan = Browser::of(&app, STRANGER);
    assert!(stan.post("/staff/invitations", &form("RW3MR")).is(422).has("Choose services that you answer for"));
    stan.get(&format!("/staff/invitations/{slug}")).is(404);
    stan.post(&format!("/staff/invitations/{slug}/stop"), &[]).is(404);
    let ada = Browser::of(&app, ADMINISTRATOR);
    ada.get(&format!("/staff/invitations/{slug}")).is(404);
    assert!(ada.get("/staff/invitations").is(200).has("Manchester Royal Infirmary"));
    assert!(ada.post("/staff/invitations", &form("CLOSED1")).is(422).has("is closed"));
    ada.post("/staff/invitations", &form("RW3MR")).is(303);
    Browser::of(&app, RESPONDER).post_bare("/staff/invitations", &form("RW3MR")).is(403);
    assert_eq!(app.db.rows("select made_by from invitations order by made_by"), ["ada", "rosa"]);
}

#[test]
fn faults_of_an_invitation_keep_its_words() {
    let app = TestApp::new();
    let ada = Browser::of(&app, ADMINISTRATOR);
    let long = "x".repeat(81);
    let form = [("idempotency_key", "k"), ("step", "make"), ("name", long.as_str()), ("tags", "a,b,c,d,e,f")];
    let again = ada.post("/staff/invitations", &form).is(422);
    assert!(again.has(&long) && again.has("a,b,c,d,e,f") && again.has("Choose the service") && again.has("Use 5 tags"));
    let found =
        ada.post("/staff/invitations", &[("step", "find"), ("find", "manchster royal"), ("name", "Kept")]).is(200);
    assert!(found.has("Manchester Royal Infirmary") && found.has("value=\"Kept\"") && !found.has("Wonford"));
    assert_eq!(app.db.count("select count(*) from invitations"), 0);
}

#[test]
fn the_same_invitation_five_times_at_once_is_one() {
    let app = TestApp::new();
    let ask = crate::app::Ask::post("/staff/invitations").by(RESPONDER).form(&[
        ("idempotency_key", "five"),
        ("step", "make"),
        ("name", "Once"),
        ("services", "RW3MR"),
    ]);
    let answers: Vec<crate::app::Answer> = together((0..5).map(|_| Box::pin(app.ask(ask.clone())) as _));
    assert!(answers.iter().all(|one| one.header("location") == answers[0].header("location")), "{answers:?}");
    assert_eq!(app.db.count("select count(*) from invitations"), 1);
}
