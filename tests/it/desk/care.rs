//! A note before hard stories, and what each moderator would rather not be given.

use super::{at_risk, harmless};
use crate::app::{Ask, MODERATOR, OTHER_MODERATOR, RESPONDER, TestApp};
use crate::pages::Browser;

#[test]
fn nothing_of_a_hard_story_is_shown_before_its_note_is_passed() {
    let app = TestApp::new();
    let told = at_risk(&app, "note");
    let desk = Browser::of(&app, MODERATOR);
    let path = format!("/desk/stories/{}", told.reference);

    let queue = desk.get("/desk").is(200);
    assert!(queue.has("Content note: suicide or self-harm") && !queue.has("After the ward"));
    desk.post("/desk/claims", &[]).leads_to(&path);
    let note = desk.get(&path).is(200);
    assert!(note.has("suicide or self-harm") && note.has("You hold it.") && note.has("Somebody may be at risk"));
    for words in ["After the ward", "kill", "plan", "<textarea", "value=\"publish\""] {
        assert!(!note.has(words), "{words}");
    }

    let lease = format!("{path}/lease");
    desk.post(&lease, &[("act", "pass")]).leads_to(&path);
    assert!(desk.get(&path).is(200).has("After the ward"));
    assert!(desk.get("/desk").is(200).has("After the ward"));
    // For one moderator, and for a day.
    let otto = Browser::of(&app, OTHER_MODERATOR);
    assert!(!otto.get("/desk").is(200).has("After the ward"));
    assert!(otto.get(&path).is(200).has("Sam mona reads it now."));
    app.wait(11 * 3_600);
    assert!(desk.get("/desk").status == 303, "the session has ended");
    app.wait(14 * 3_600);
    assert!(!Browser::of(&app, MODERATOR).get(&path).is(200).has("After the ward"));
}

#[test]
fn a_story_is_given_back_kept_and_not_taken_from_others() {
    let app = TestApp::new();
    let told = at_risk(&app, "lease");
    let (mona, otto) = (Browser::of(&app, MODERATOR), Browser::of(&app, OTHER_MODERATOR));
    let (path, lease) =
        (format!("/desk/stories/{}", told.reference), format!("/desk/stories/{}/lease", told.reference));
    mona.post("/desk/claims", &[]).leads_to(&path);
    app.wait(12 * 60);

    assert_eq!(mona.post(&lease, &[("act", "keep")]).status, 204);
    app.wait(12 * 60);
    otto.post(&lease, &[("act", "release")]).leads_to("/desk?done=released");
    assert_eq!(otto.post(&lease, &[("act", "keep")]).status, 409);
    otto.post("/desk/claims", &[]).leads_to("/desk?empty=1");
    mona.post(&lease, &[("act", "release")]).leads_to("/desk?done=released");
    otto.post("/desk/claims", &[]).leads_to(&path);
    assert_eq!(mona.post(&lease, &[("act", "keep")]).status, 409);
    assert_eq!(mona.post_bare(&lease, &[("act", "release")]).status, 403);
    assert_eq!(mona.post(&lease, &[("act", "steal")]).status, 400);
}

#[test]
fn claim_the_next_leaves_out_what_a_moderator_asked_not_to_be_given() {
    let app = TestApp::new();
    let hard = at_risk(&app, "hard");
    let calm = harmless(&app, "calm");
    let (mona, otto) = (Browser::of(&app, MODERATOR), Browser::of(&app, OTHER_MODERATOR));
    let wrong = mona.post("/desk/settings", &[("avoid", "self_harm"), ("daily", "many")]).is(422);
    assert!(wrong.has("Enter a number from 0 to 1000") && wrong.has("value=\"many\""));
    mona.post("/desk/settings", &[("avoid", "self_harm"), ("avoid", "made_up"), ("daily", "")])
        .leads_to("/desk/settings?done=1");

    mona.post("/desk/claims", &[]).leads_to(&format!("/desk/stories/{}", calm.reference));
    otto.post("/desk/claims", &[]).leads_to(&format!("/desk/stories/{}", hard.reference));
    // Nobody else sees it, and it forbids nothing.
    assert!(!otto.get("/desk/settings").is(200).has(" checked"));
    assert!(mona.get("/desk/settings").is(200).has(" checked"));
    mona.get(&format!("/desk/stories/{}", hard.reference)).is(200);
}

#[test]
fn a_number_a_day_is_kept_and_a_break_is_spoken_of() {
    let app = TestApp::new();
    let stories: Vec<_> = (0..4).map(|n| at_risk(&app, &format!("hard {n}"))).collect();
    let mona = Browser::of(&app, MODERATOR);
    mona.post("/desk/settings", &[("daily", "3")]).leads_to("/desk/settings?done=1");
    for told in &stories[..3] {
        let path = format!("/desk/stories/{}", told.reference);
        assert!(!mona.get("/desk").is(200).has("a good moment to get up"));
        for _ in 0..2 {
            mona.post(&format!("{path}/lease"), &[("act", "pass")]).leads_to(&path);
        }
    }

    assert!(mona.get("/desk").is(200).has("a good moment to get up"));
    mona.post("/desk/claims", &[]).leads_to("/desk?empty=1");
    app.wait(25 * 3_600);
    assert_eq!(Browser::of(&app, MODERATOR).post("/desk/claims", &[]).status, 303);
    app.recover();
    app.wait(3 * 86_400);
    app.recover();
    assert_eq!(app.db.rows("select count(*) from hard_reads"), ["0"], "nobody keeps who read what");
}

#[test]
fn settings_are_for_moderators() {
    let app = TestApp::new();
    app.send(Ask::get("/desk/settings").by(RESPONDER)).is(403);
    app.send(Ask::post("/desk/settings").by(RESPONDER).form(&[("daily", "1")])).is(403);
}
