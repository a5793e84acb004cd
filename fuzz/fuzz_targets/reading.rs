//! How a text is spelt in Unicode changes nothing: composed or decomposed, the same rules speak.
#![no_main]

use libfuzzer_sys::fuzz_target;
use screening::{Rule, screen};
use unicode_normalization::UnicodeNormalization;

fuzz_target!(|text: &str| {
    let composed: String = text.nfc().collect();
    let decomposed: String = text.nfd().collect();
    assert_eq!(rules(&composed), rules(&decomposed), "{composed:?}");
});

fn rules(text: &str) -> Vec<Rule> {
    screen(text).into_iter().map(|finding| finding.rule).collect()
}
