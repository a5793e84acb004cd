//! Edits that the author must see first: the desk says so before and after.

use crate::app::{MODERATOR, TestApp, story};
use crate::pages::Browser;

const BEFORE: &str = "Publish asks the author first";

#[test]
fn the_desk_says_that_big_edits_go_to_the_author_first() {
    let app = TestApp::new();
    let told = app.tell(&story(), "offered");
    app.drain();
    let mona = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    let page = mona.get(&path).is(200);
    assert!(!page.has(BEFORE), "nothing is changed yet");
    let version = page.value_of("version");
    let body = story()["body"].as_str().unwrap().to_owned();
    let with = |body: &str, action: &str| {
        let fields = [("version", version.as_str()), ("body", body), ("edit_reason", "moderator"), ("action", action)];
        mona.post(&path, &fields)
    };

    let same = with(&body, "save").is(200);
    assert!(!same.has(BEFORE), "{}", same.text);
    let big = body.replace("was kind", "was there");
    let warned = with(&big, "save").is(200);
    assert!(warned.has(BEFORE) && warned.text.contains("aria-describedby=\"asks-first\""), "{}", warned.text);

    with(&big, "publish").leads_to("/desk?done=offered");
    with(&big, "publish").leads_to("/desk?done=offered");
    let said = mona.get("/desk?done=offered").is(200);
    assert!(said.has("The story is not published yet") && said.has("7 days"));
    app.get(&format!("/stories/{}", told.reference)).is(404);
}

#[test]
fn office_hours_do_not_hide_that_the_author_is_asked() {
    let app = TestApp::new();
    let told = app.tell(&story(), "later");
    app.drain();
    let mona = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);
    let version = mona.get(&path).is(200).value_of("version");
    let body = story()["body"].as_str().unwrap().replace("was kind", "was there");
    let fields =
        [("version", version.as_str()), ("body", &body), ("edit_reason", "moderator"), ("action", "publish_later")];
    mona.post(&path, &fields).leads_to("/desk?done=offered");
}
