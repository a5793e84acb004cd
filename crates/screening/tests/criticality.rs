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

#[test]
fn somebody_who_is_not_safe_now_is_the_worst_and_their_sentence_is_shown() {
    let text = "The ward was a bit cold. I want to kill myself. The nurse was kind.";
    let criticality = screen_with(text, &Context::default()).criticality;
    let (start, end) = criticality.sentence.unwrap_or_default();
    let sentence: String = text.chars().skip(start).take(end - start).collect();
    assert_eq!((criticality.level, sentence.as_str()), (5, "I want to kill myself."));
    for text in ["I want to kill myself", "i am going to end my life tonight", "im gonna kill myself and nobody cares"]
    {
        assert_eq!(level(text), 5, "{text}");
    }
    for text in ["I wish I was dead. They have been kind to me.", "I dont want to be here anymore"] {
        assert!(level(text) >= 4, "{text}");
    }
    assert!(level("I was suicidal in 2009 and the crisis team were wonderful.") < 5);
}
