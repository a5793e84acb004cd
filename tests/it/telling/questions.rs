//! One question a page.

use super::paper::Paper;
use crate::app::{Ask, CANARY, TestApp};

/// A walk from the start to the page where everything is checked.
#[track_caller]
pub(super) fn to_the_check(app: &TestApp) -> Paper<'_> {
    Paper::open(app, "/tell?service=RW3MR")
        .shows("Tell your story", 200)
        .has("Manchester Royal Infirmary")
        .press("next")
        .shows("Where did it happen?", 200)
        .has("Question 1 of 9")
        .press("next")
        .shows("What happened?", 200)
        .fill("title", &format!("A kind nurse, {CANARY}"))
        .fill("body", "I came in with a broken wrist.\r\n\r\nA nurse was kind & <b>quick</b>.")
        .press("next")
        .shows("What was good, and what could be better?", 200)
        .tick("good", "kind staff")
        .fill("improve", "the chairs\r\nthe light")
        .press("next")
        .shows("How did you feel?", 200)
        .tick("feelings", "safe")
        .press("next")
        .shows("Who are you, and when was it?", 200)
        .fill("author_role", "patient")
        .fill("happened_month", "10")
        .fill("happened_year", "2026")
        .fill("postcode", "m13 9wl")
        .press("next")
        .shows("What would you like to happen?", 200)
        .fill("outcome", "change")
        .press("next")
        .shows("What name should we show?", 200)
        .fill("screen_name", "quietheron")
        .press("next")
        .shows("What may we do with your story?", 200)
        .tick("consent", "publish")
        .press("next")
        .shows("Shall we write to you?", 200)
        .press("next")
        .shows("Check your story", 200)
}

#[test]
fn a_story_is_told_by_one_question_after_the_other() {
    let app = TestApp::new();
    let check = to_the_check(&app)
        .has("A nurse was kind &#38; &#60;b&#62;quick&#60;/b&#62;.")
        .has("<li>kind staff</li>")
        .has("<li>the light</li>")
        .has("quietheron")
        .has("October 2026")
        .has("Manchester Royal Infirmary");
    let sent = check.press("send").shows("We have your story", 200);
    let twice = check.press("send").shows("We have your story", 200);

    let key = |page: &Paper<'_>| page.page.text.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(key(&sent), key(&twice));
    app.never_log(&key(&sent));
    let stored = app.db.rows(
        "select json_array(title, good, improve, feelings, author_role, happened, outcome, postcode, screen_name)
         from stories",
    );
    let row = serde_json::json!([
        format!("A kind nurse, {CANARY}"),
        "[\"kind staff\"]",
        "[\"the chairs\",\"the light\"]",
        "[\"safe\"]",
        "patient",
        "2026-10",
        "change",
        "M13",
        "quietheron"
    ]);
    assert_eq!(stored, [row.to_string()]);
    assert_eq!(
        app.db.count("select count(*) from stories where body like '%wrist.' || char(10) || char(10) || '%'"),
        1
    );
}

#[test]
fn back_works_from_every_page_and_keeps_every_word() {
    let app = TestApp::new();
    let email = to_the_check(&app).press("back").shows("Shall we write to you?", 200);
    let consent = email.fill("email", "nonsense").press("back").shows("What may we do with your story?", 200);
    assert_eq!(consent.value("consent"), "publish");
    let name = consent.press("back").shows("What name should we show?", 200);
    assert_eq!(name.value("screen_name"), "quietheron");
    let wish = name.press("back");
    assert_eq!(wish.value("outcome"), "change");
    let you = wish.press("back");
    assert_eq!((you.value("author_role"), you.value("happened_month")), ("patient".into(), "10".into()));
    let feelings = you.fill("happened_month", "Maytober").press("back");
    assert_eq!(feelings.value("feelings"), "safe|");
    let points = feelings.press("back");
    assert_eq!(
        (points.value("good"), points.value("improve")),
        ("kind staff|".into(), "the chairs\r\nthe light".into())
    );
    let story = points.press("back");
    assert!(story.value("title").starts_with("A kind nurse") && story.value("body").ends_with("<b>quick</b>."));
    let place = story.press("back").shows("Where did it happen?", 200);
    assert_eq!(place.value("services"), "RW3MR");
    let start = place.press("back").shows("Tell your story", 200).has(">Go on</button>");

    // And what was wrong on the way is still there as it was typed.
    let you = start.press("one").shows("Tell your story", 200);
    assert_eq!((you.value("happened_month"), you.value("email")), ("Maytober".into(), "nonsense".into()));
}

#[test]
fn wrong_input_on_any_page_keeps_its_words_and_names_the_field() {
    let app = TestApp::new();
    let long = "word ".repeat(1_001);
    let start = || Paper::open(&app, "/tell?service=RW3MR").press("next");
    Paper::open(&app, "/tell")
        .press("next")
        .press("next")
        .shows("Where did it happen?", 422)
        .has("Choose the service, or describe it")
        .has("<title>Error: ");
    let story = start().press("next").fill("body", &long).fill("title", " ").press("next").shows("What happened?", 422);
    assert_eq!((story.value("body"), story.value("title")), (long, " ".into()));
    let story =
        story.has("You have used 1001").has("href=\"#title\"").has("<title>Error: What happened? – question 2 of 9");

    let points = story.fill("title", "A title").fill("body", "Short.").press("next");
    let many = "a thing that is much longer than it may be ".repeat(4);
    let points = points.fill("good", &many).press("next").shows("What was good, and what could be better?", 422);
    assert_eq!(points.value("good"), many);
    let feelings = points.fill("good", "tea").press("next").fill("feelings", &"x".repeat(101)).press("next");
    let you = feelings.shows("How did you feel?", 422).fill("feelings", "").press("next");
    let you = you.fill("happened_year", "20x6").fill("postcode", "nowhere").press("next");
    let you = you.shows("Who are you, and when was it?", 422).has("Choose who you are").has("real month and year");
    assert_eq!((you.value("happened_year"), you.value("postcode")), ("20x6".into(), "nowhere".into()));
    let you = you.fill("author_role", "patient").fill("postcode", "").fill("happened_month", "10");
    let wish = you.fill("happened_year", "2026").press("next").fill("outcome", "gold").press("next");
    let name = wish.shows("What would you like to happen?", 422).fill("outcome", "").press("next");
    let name = name.fill("screen_name", "Jane Smith").press("next").shows("What name should we show?", 422);
    assert_eq!(name.value("screen_name"), "Jane Smith");
    let consent = name.fill("screen_name", "annheron").press("next").press("next");
    let email = consent.shows("What may we do with your story?", 422).tick("consent", "publish").press("next");
    let email = email.fill("email", "nobody at home").press("next").shows("Shall we write to you?", 422);
    assert_eq!(email.value("email"), "nobody at home");

    // A fault that shows itself late leads to the question where it can be mended, and from there back to the end.
    let name = email.fill("email", "ann.heron@example.org").press("next").shows("What name should we show?", 422);
    name.fill("screen_name", "").press("next").shows("Check your story", 200).has("ann.heron@example.org");
    assert_eq!(app.db.count("select count(*) from stories"), 0);
}

#[test]
fn a_change_leads_to_its_question_and_back_to_the_end() {
    let app = TestApp::new();
    let check = to_the_check(&app);
    for (question, heading, name, value, shown) in [
        ("story", "What happened?", "title", "Another title", "Another title"),
        ("points", "What was good, and what could be better?", "improve", "the tea", "<li>the tea</li>"),
        ("you", "Who are you, and when was it?", "happened_month", "9", "September 2026"),
        ("wish", "What would you like to happen?", "outcome", "apology", "I would like an apology"),
        ("name", "What name should we show?", "screen_name", "", "We make one up"),
        ("email", "Shall we write to you?", "email", "a@b.example", "a@b.example"),
    ] {
        let page = check.press(&format!("go:{question}")).shows(heading, 200).has("Save and go back to check");
        page.fill(name, value)
            .press("next")
            .shows("Check your story", 200)
            .has(shown)
            .has("October 2026".get(4..).unwrap());
    }
}

#[test]
fn help_is_shown_at_once_on_the_page_whose_words_call_for_it() {
    let app = TestApp::new();
    let help = "You do not have to be alone with this";
    let story = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next");
    let story = story.fill("title", "Help").fill("body", "I want to kill myself tonight.");
    let stopped = story.press("next").shows("What happened?", 200).has(&format!("<title>{help}")).has("116 123");
    assert_eq!(stopped.value("body"), "I want to kill myself tonight.");
    let points = stopped.press("next").shows("What was good, and what could be better?", 200);
    assert!(!points.page.has(&format!("<title>{help}")), "once is enough");
    points.press("back").shows("What happened?", 200).has(help);
}

#[test]
fn nothing_is_lost_when_we_are_down() {
    let app = TestApp::new();
    let check = to_the_check(&app);
    let place = Paper::open(&app, "/tell?service=RW3MR").press("next").fill("service_text", "the old wing");
    app.db.take_down();
    let again = check.press("send").shows("Check your story", 503).has("Nothing is lost").has("quietheron");
    assert_eq!(again.page.header("retry-after"), "30");
    let place = place.press("next").shows("Where did it happen?", 503).has("Nothing is lost");
    assert_eq!((place.value("service_text"), place.value("services")), ("the old wing".into(), "RW3MR".into()));
    app.db.heal();

    place.press("next").shows("What happened?", 200);
    again.press("send").shows("We have your story", 200);
    check.press("send").shows("We have your story", 200);
    assert_eq!(app.db.count("select count(*) from stories"), 1);
}

#[test]
fn too_many_at_once_are_asked_to_wait_and_lose_nothing() {
    let app = TestApp::new();
    let check = to_the_check(&app);
    app.hands.set_flooded(true);
    let fields = [("page", "check".to_owned()), ("state", check.value("state")), ("step", "send".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let ask = Ask::post("/tell").header("cf-connecting-ip", "192.0.2.1").form(&fields);
    let waits = Paper::of(&app, app.send(ask)).shows("Check your story", 429).has("Wait a minute");
    app.hands.set_flooded(false);
    waits.press("send").shows("We have your story", 200);
}

#[test]
fn the_same_form_with_other_words_is_asked_about_and_can_be_sent_as_another() {
    let app = TestApp::new();
    let check = to_the_check(&app);
    check.press("send").shows("We have your story", 200);
    let other = check.press("go:story").fill("body", "Something else.").press("next");
    let asked = other.press("send").shows("Check your story", 422).has("You sent this form before with other words");
    asked.press("send").shows("We have your story", 200);
    assert_eq!(app.db.count("select count(*) from stories"), 2);
}

#[test]
fn reference_and_key_are_saved_as_a_file_and_stand_in_no_address() {
    let app = TestApp::new();
    let sent =
        to_the_check(&app).press("send").shows("We have your story", 200).has("We cannot find them again for you");
    let (reference, key) = (sent.page.value_of("reference"), sent.page.value_of("key"));
    app.never_log(&key);
    let save =
        |reference: &str, key: &str| app.send(Ask::post("/tell/keep").form(&[("reference", reference), ("key", key)]));

    let file = save(&reference, &key).is(200);

    assert!(file.has(&format!("Reference: {reference}\r\nKey: {key}\r\n")), "{}", file.text);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"my-story.txt\"");
    assert_eq!((file.header("content-type"), file.header("cache-control")), ("text/plain; charset=utf-8", "no-store"));
    for (reference, key) in [("", ""), (reference.as_str(), "<script>"), ("nonsense", key.as_str())] {
        save(reference, key).is(400);
    }
}

#[test]
fn only_the_pages_of_telling_may_ask_the_device_where_it_is() {
    let app = TestApp::new();
    let policy = |answer: &crate::app::Answer| answer.header("permissions-policy").contains("geolocation=(self)");
    assert!(policy(&Paper::open(&app, "/tell").press("next").page) && policy(&app.get("/tell/one-page")));
    for path in ["/", "/tell", "/stories", "/your-story"] {
        assert!(!policy(&app.get(path)), "{path}");
    }
}

#[test]
fn a_draft_from_the_device_comes_back_as_it_was() {
    let app = TestApp::new();
    let story = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next").fill("body", "Not finished,");
    let mut fields: Vec<(&str, String)> =
        ["page", "state", "title", "body"].map(|name| (name, story.value(name))).to_vec();
    fields.push(("step", "stay".to_owned()));
    let back = |fields: &[(&str, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Paper::of(&app, app.send(Ask::post("/tell").form(&fields)))
    };
    assert_eq!(back(&fields).shows("What happened?", 200).value("body"), "Not finished,");
    fields.retain(|(name, _)| !matches!(*name, "page" | "state"));
    assert_eq!(back(&fields).shows("Tell your story", 200).value("body"), "Not finished,");
}

#[test]
fn another_language_is_chosen_on_any_page_without_losing_a_word() {
    let app = TestApp::new();
    let check = to_the_check(&app);
    for (page, kept, step) in [
        (check.press("go:story"), "A kind nurse", "stay"),
        (check.press("go:points"), "the light", "stay"),
        (check, "A kind nurse", "check"),
    ] {
        let fields = ["page", "state", "title", "body", "improve"].map(|name| (name, page.value(name)));
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let fields: Vec<_> = fields.into_iter().chain([("step", step)]).collect();
        let welsh = app.send(Ask::post("/tell?language=cy").form(&fields)).is(200);
        assert!(welsh.has("<html lang=\"cy\">") && welsh.has(kept), "{}", welsh.text);
    }
}
