//! How critical a statement is: the level, and the sentence that caused it.

use screening::{Context, screen_with};

fn level(text: &str) -> u8 {
    screen_with(text, &Context::default()).criticality.level
}

#[test]
fn each_statement_has_the_level_that_a_reader_would_give() {
    let wrong: Vec<(u8, &str)> = include_str!("texts/criticality.txt")
        .lines()
        .filter_map(|line| line.split_once('|'))
        .filter(|(expected, text)| expected.parse() != Ok(level(text)))
        .map(|(_, text)| (level(text), text))
        .collect();
    assert_eq!(wrong, []);
}

#[test]
fn the_sentence_is_the_first_of_the_worst_and_is_counted_in_characters() {
    let text = "Café was shut. The nurse was rude! The doctor was arrogant. Thank you";
    let criticality = screen_with(text, &Context::default()).criticality;
    let (start, end) = criticality.sentence.unwrap_or_default();
    let sentence: String = text.chars().skip(start).take(end - start).collect();
    assert_eq!((criticality.level, sentence.as_str()), (3, "The nurse was rude!"));
}

#[test]
fn praise_has_no_sentence() {
    assert_eq!(screen_with("Everyone was kind.", &Context::default()).criticality.sentence, None);
    assert_eq!(screen_with("", &Context::default()).criticality.level, 0);
}
