//! How a story is written: its length, its capitals, its words.

use screening::{Rule, screen};

fn has(rule: Rule, text: &str) -> bool {
    screen(text).iter().any(|finding| finding.rule == rule)
}

#[test]
fn a_thousand_words_are_a_story_and_one_more_is_too_long() {
    let words = |count: usize| vec!["word"; count].join(" - ");
    assert!(!has(Rule::TooLong, &words(1_000)));
    let long = words(1_001);
    let finding = screen(&long).into_iter().find(|finding| finding.rule == Rule::TooLong);
    let span = finding.map(|finding| (finding.start, finding.end));
    assert_eq!(span, Some((0, long.chars().count())));
}
