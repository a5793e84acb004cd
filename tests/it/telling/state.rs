//! What a page carries: too old, changed, cut short, of another site, too large. No word typed on the page is lost.

use super::paper::Paper;
use super::questions::to_the_check;
use crate::app::TestApp;

const WEEK: i64 = 7 * 24 * 3_600;

#[test]
fn the_page_holds_no_word_of_the_pages_before_that_can_be_read() {
    let app = TestApp::new();
    let email = to_the_check(&app).press("back");
    for word in ["kind nurse", "wrist", "quietheron", "m13 9wl", "M13"] {
        assert!(!email.page.has(word), "{word}");
    }
    assert_eq!(app.db.count("select count(*) from stories"), 0);
}

#[test]
fn a_state_that_does_not_open_is_told_and_the_page_keeps_its_words() {
    let app = TestApp::new();
    let story = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next");
    let state = story.value("state");
    let cut: String = state.chars().take(60).collect();
    let changed = format!("{}{}", &state[..state.len() - 1], if state.ends_with('0') { "1" } else { "0" });
    // Sealed elsewhere with another secret.
    let foreign = {
        let secret = caretold::domain::ids::Secret::from_hex(&"77".repeat(32)).unwrap();
        caretold::flows::form_state::seal(
            &secret,
            caretold::flows::form_state::Carrier::Walk,
            "{}",
            app.platform.now(),
            [1; 24],
        )
        .unwrap()
    };
    let ours_but_nonsense = caretold::flows::form_state::seal(
        &app.platform.config.secret,
        caretold::flows::form_state::Carrier::Walk,
        "no JSON",
        app.platform.now(),
        [1; 24],
    )
    .unwrap();
    for bad in ["", "f1:", "nonsense", &cut, &changed, &foreign, &ours_but_nonsense, &"f".repeat(150_000)] {
        let page = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next");
        let page = page.fill("title", "Kept").fill("body", "Every\r\nword").fill("state", bad).press("next");
        let page = page.shows("What happened?", 422).has("We could not read what you wrote on the pages before");
        assert_eq!((page.value("title"), page.value("body")), ("Kept".into(), "Every\r\nword".into()));
        page.press("next").shows("What was good, and what could be better?", 200);
    }
    let check = to_the_check(&app).fill("state", "f1:00").press("send");
    check.shows("Tell your story", 422).has("We could not read what you wrote");
    assert_eq!(app.db.count("select count(*) from stories"), 0);
}

#[test]
fn a_page_may_lie_open_for_a_week_and_then_asks_again() {
    let app = TestApp::new();
    let story = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next").fill("title", "Late");
    let story = story.fill("body", "I was seen soon.");
    app.wait(WEEK);
    let points = story.press("next").shows("What was good, and what could be better?", 200);
    app.wait(WEEK);
    points.press("back").shows("What happened?", 200);
    app.wait(1);
    let late = points.fill("improve", "the clock").press("next");
    let late = late.shows("What was good, and what could be better?", 422).has("more than a week");
    assert_eq!(late.value("improve"), "the clock");
}

#[test]
fn more_than_a_page_can_carry_stays_where_it_is() {
    let app = TestApp::new();
    let story = Paper::open(&app, "/tell?service=RW3MR").press("next").press("next");
    let huge = "x".repeat(70_000);
    let kept = story.fill("body", &huge).press("back").shows("What happened?", 422).has("too many to carry on");
    assert_eq!(kept.value("body"), huge);
    // The longest story that we take, in the widest letters, goes through.
    let widest = "\u{1f600}".repeat(12_000);
    let on = kept.fill("title", "Wide").fill("body", &widest).press("next");
    let on = on.shows("What was good, and what could be better?", 200);
    assert_eq!(on.press("back").value("body"), widest);
}
