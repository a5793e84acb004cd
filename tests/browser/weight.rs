//! What a page weighs on an old phone with a slow line.

use serde_json::Value;

use crate::acts::desk;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{host, world};

/// The bytes of all bodies as they came over the wire, compressed: the local runtime compresses as the edge does, by
/// what the browser accepts. With the icon, which the browser may still be waiting for.
const WIRE: &str = r"
    const [icon, done] = arguments;
    fetch(icon).then((answer) => answer.arrayBuffer()).then(() => {
        const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        done(all.map(({ name, encodedBodySize, decodedBodySize }) => [name, encodedBodySize, decodedBodySize]));
    });";

/// What was loaded: name, bytes over the wire, bytes of the text.
#[track_caller]
fn loaded(path: &str) -> Vec<(String, u64, u64)> {
    let browser = Browser::with_javascript(&host().origin);
    browser.open(path);
    let all = browser.run_later(WIRE, &Value::from("/assets/favicon.svg"));
    let read = |one: &Value| (one[0].as_str().unwrap().to_owned(), one[1].as_u64().unwrap(), one[2].as_u64().unwrap());
    let mut all: Vec<_> = all.as_array().unwrap().iter().map(read).collect();
    all.sort();
    all.dedup();
    for (name, wire, text) in &all {
        assert!(*wire > 0 && (wire < text || *text < 1_000), "not compressed: {name} {wire} of {text}");
    }
    all
}

#[test]
fn the_form_with_all_that_it_needs_weighs_less_than_sixty_kilobytes() {
    for path in ["/tell", "/tell/one-page"] {
        let all = loaded(path);
        for part in ["site.css", "site.js", "tell.js"] {
            assert!(all.iter().any(|(name, ..)| name.contains(part)), "{part}: {all:?}");
        }
        let bytes: u64 = all.iter().map(|(_, wire, _)| wire).sum();
        assert!(bytes < 60_000, "{bytes}: {all:?}");
    }
}

#[test]
fn a_story_weighs_less_than_twenty_kilobytes() {
    let told = {
        let _alone = desk();
        world().publish("A story of little weight", &service(8))
    };
    let all = loaded(&format!("/stories/{}", told.reference));
    let bytes: u64 = all.iter().map(|(_, wire, _)| wire).sum();
    assert!(bytes < 20_000, "{bytes}: {all:?}");
}
