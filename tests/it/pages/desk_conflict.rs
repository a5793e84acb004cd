//! Two moderators and one story: nobody overwrites anybody, and nobody loses what they typed.

use super::browser::Browser;
use crate::app::{MODERATOR, OTHER_MODERATOR, TestApp, story};

#[test]
fn while_one_reads_the_other_is_told_who_and_until_when() {
    let app = TestApp::new();
    let (mona, otto) = (Browser::of(&app, MODERATOR), Browser::of(&app, OTHER_MODERATOR));
    let told = app.tell(&story(), "lease");
    app.drain();
    let path = format!("/desk/stories/{}", told.reference);
    let version = mona.get(&path).is(200).value_of("version");

    let seen = otto.get(&path).is(200);
    assert!(seen.has("Sam mona reads this story until 09:20 UTC") && !seen.has("value=\"publish\""));
    otto.post("/desk/claims", &[]).leads_to("/desk?empty=1");
    let queue = otto.get("/desk").is(200);
    assert!(queue.has("Sam mona") && !queue.has("<b>You</b>"));
    assert!(mona.get("/desk").is(200).has("<b>You</b>"));
    let held = otto
        .post(
            &path,
            &[("version", &version), ("action", "publish"), ("title", "Typed by Otto"), ("edit_reason", "name")],
        )
        .is(409);
    assert!(held.has("Sam mona</b> is reading this story now") && held.has("Typed by Otto"));

    app.wait(21 * 60);
    let free = otto.get(&path).is(200);
    assert!(free.has("Yours until 09:41 UTC") && free.has("value=\"publish\""));
}

#[test]
fn who_comes_second_learns_who_was_first_and_keeps_the_words() {
    let app = TestApp::new();
    let (mona, otto) = (Browser::of(&app, MODERATOR), Browser::of(&app, OTHER_MODERATOR));
    let told = app.tell(&story(), "second");
    app.drain();
    let path = format!("/desk/stories/{}", told.reference);
    let version = mona.get(&path).is(200).value_of("version");
    mona.post(&path, &[("version", &version), ("action", "hold")]).leads_to("/desk?done=hold");

    for act in [("action", "publish"), ("action", "save"), ("action", "reject"), ("accept", "1")] {
        let late = otto.post(&path, &[("version", &version), act, ("title", "Typed by Otto")]).is(409);
        assert!(late.has("Sam mona</b> held it on"), "{}", late.text);
        assert!(late.has("23 November 2026, 09:00 UTC") && late.has("Typed by Otto"));
        assert_ne!(late.value_of("version"), version);
    }
    assert_eq!(app.status(&told.reference), "held");
}

#[test]
fn what_the_author_took_back_is_not_shown_again_even_to_who_had_it_open() {
    let app = TestApp::new();
    let mona = Browser::of(&app, MODERATOR);
    let told = app.tell(&story(), "back");
    app.drain();
    let path = format!("/desk/stories/{}", told.reference);
    let version = mona.get(&path).is(200).value_of("version");
    app.withdraw(&told).is(200);

    let body = "Nurse Margaret was kind, says the author.";
    let late = mona.post(&path, &[("version", &version), ("action", "publish"), ("body", body)]).is(409);

    assert!(late.has("The author</b> took it back on") && !late.has("Margaret"), "{}", late.text);
    assert!(!mona.get(&path).is(200).has("Margaret"));
}
