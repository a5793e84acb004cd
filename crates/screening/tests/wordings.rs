//! Wordings that the rules of this group should know, and long ordinary texts and medical words that they leave alone.

use screening::{Context, Finding, Rule, Severity, screen_with};

/// The rules about language and about the kind of text.
const RULES: [Rule; 12] = [
    Rule::Shouting,
    Rule::Profanity,
    Rule::Hate,
    Rule::Threat,
    Rule::Advertising,
    Rule::Spam,
    Rule::Gibberish,
    Rule::OtherLanguage,
    Rule::NotAnExperience,
    Rule::Complaint,
    Rule::LegalAction,
    Rule::TooOld,
];

/// What these rules find, in 2026.
fn found(text: &str) -> Vec<Finding> {
    let context = Context { month: Some((2026, 6)), ..Context::default() };
    screen_with(text, &context).findings.into_iter().filter(|finding| RULES.contains(&finding.rule)).collect()
}

#[test]
fn each_wording_is_found_by_its_rule() {
    let missed: Vec<(&str, &str)> = include_str!("texts/wordings.txt")
        .lines()
        .filter_map(|line| line.split_once('|'))
        .filter(|(rule, text)| found(text).iter().all(|finding| finding.rule.name() != *rule))
        .collect();
    assert_eq!(missed, []);
}

#[test]
fn nothing_in_a_long_ordinary_story_is_held() {
    for text in include_str!("texts/long_stories.txt").lines() {
        let held: Vec<Finding> = found(text).into_iter().filter(|finding| finding.severity >= Severity::Hold).collect();
        assert_eq!(held, [], "{text}");
    }
}

#[test]
fn few_long_ordinary_stories_need_a_second_look() {
    let lines: Vec<&str> = include_str!("texts/long_stories.txt").lines().collect();
    let read = lines.iter().filter(|text| found(text).iter().any(|finding| finding.severity >= Severity::Warn)).count();
    assert!(read * 8 <= lines.len(), "{read} of {}", lines.len());
}

#[test]
fn medical_words_are_left_alone() {
    for term in include_str!("texts/medical_terms.txt").lines().flat_map(|line| line.split(", ")) {
        for text in [term.to_owned(), format!("I was told it was {term}.")] {
            assert_eq!(found(&text), [], "{text}");
        }
    }
}

#[test]
fn what_was_long_ago_and_all_there_is_is_too_old() {
    for text in [
        "This was back in 1987, when I was having my tonsils out.",
        "It will be twenty-five years in May since my operation.",
        "More than twenty years ago now I was an inpatient.",
        "In 1968 I was in the fever hospital for six weeks.",
        "This goes back to the eighties when I had my first.",
        "I was a child in the fifties when the doctor put me in there.",
    ] {
        assert!(found(text).iter().any(|finding| finding.rule == Rule::TooOld), "{text}");
    }
    for text in [
        "My date of birth is 24th June 1982. The paramedics came last week.",
        "Mum was a nurse there in the sixties. The other three I will not mention.",
        "It is thirty years since my first operation here and I was in again last month.",
    ] {
        assert!(found(text).iter().all(|finding| finding.rule != Rule::TooOld), "{text}");
    }
}
