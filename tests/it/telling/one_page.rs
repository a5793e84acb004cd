//! All questions on one page, and from one way to the other.

use super::paper::Paper;
use super::questions::to_the_check;
use crate::app::{Ask, TestApp};

#[test]
fn a_story_is_told_on_one_page_with_all_fields_in_one_request() {
    let app = TestApp::new();
    let form = Paper::open(&app, "/tell/one-page?service=RW3MR").shows("Tell your story", 200);
    let form = form.fill("title", "A title").fill("body", "I was seen soon.").tick("good", "kind staff");
    let form = form.fill("author_role", "patient").fill("happened_month", "10").fill("happened_year", "2026");
    let form = form.tick("consent", "publish");
    let check = form.press("check").shows("Check your story", 200).has("<li>kind staff</li>");
    let changed = check.press("back").shows("Tell your story", 200);
    assert_eq!((changed.value("title"), changed.value("good")), ("A title".into(), "kind staff|".into()));
    check.press("send").shows("We have your story", 200);
    changed.press("check").press("send").shows("We have your story", 200);
    assert_eq!(app.db.count("select count(*) from stories"), 1);
}

#[test]
fn either_way_leads_to_the_other_with_every_word() {
    let app = TestApp::new();
    let one = to_the_check(&app).press("back").fill("email", "a@b.example").press("one").shows("Tell your story", 200);
    for (name, value) in [
        ("services", "RW3MR"),
        ("improve", "the chairs\r\nthe light"),
        ("good", "kind staff|"),
        ("outcome", "change"),
        ("screen_name", "quietheron"),
        ("email", "a@b.example"),
        ("consent", "publish"),
        ("postcode", "m13 9wl"),
    ] {
        assert_eq!(one.value(name), value);
    }
    let questions = one.clone().fill("title", "From one page").press("questions").shows("Where did it happen?", 200);
    let story = questions.press("next").shows("What happened?", 200);
    assert_eq!(story.value("title"), "From one page");
    one.press("check").press("send").shows("We have your story", 200);
}

#[test]
fn one_page_loses_nothing_when_we_are_down() {
    let app = TestApp::new();
    let one = to_the_check(&app).press("back").press("one");
    app.db.take_down();
    for step in ["find", "check"] {
        let again = one.press(step);
        assert_eq!(again.page.status, 503);
        assert_eq!((again.value("improve"), again.value("services")), (one.value("improve"), "RW3MR".into()));
    }
    app.db.heal();
}

#[test]
fn a_form_of_another_site_is_refused() {
    let app = TestApp::new();
    app.send(Ask::post("/tell").header("sec-fetch-site", "cross-site").form(&[("page", "start")])).is(403);
    app.send(Ask::post("/tell").form(&[("page", "nowhere")])).is(400);
}
