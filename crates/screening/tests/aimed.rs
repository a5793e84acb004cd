//! Words aimed at people: hate, threats, swearing; who only tells of them; and what only looks like them.

use screening::{Rule, Severity, screen};

fn worst(rule: Rule, text: &str) -> Option<Severity> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).map(|finding| finding.severity).max()
}

/// Those lines that the rule does not weigh at least so.
fn missed(rule: Rule, lines: &'static str, least: Severity) -> Vec<&'static str> {
    lines.lines().filter(|text| worst(rule, text) < Some(least)).collect()
}

#[test]
fn hate_is_held() {
    assert_eq!(missed(Rule::Hate, include_str!("texts/hate.txt"), Severity::Hold), [""; 0]);
}

#[test]
fn threats_are_held_and_those_with_a_weapon_come_first() {
    assert_eq!(missed(Rule::Threat, include_str!("texts/threat.txt"), Severity::Hold), [""; 0]);
    for text in ["next time I come I bring a knife", "I will burn the place down", "I'm going to slit your throat"] {
        assert_eq!(worst(Rule::Threat, text), Some(Severity::Urgent), "{text}");
    }
}

#[test]
fn swearing_is_found_in_the_spellings_people_use() {
    assert_eq!(missed(Rule::Profanity, include_str!("texts/profanity.txt"), Severity::Note), [""; 0]);
}

#[test]
fn hard_words_are_held_masked_ones_read_and_soft_ones_noted() {
    for (text, severity) in [
        ("what the fuck", Severity::Hold),
        ("f u c k", Severity::Hold),
        ("sh1te", Severity::Hold),
        ("f*ck", Severity::Warn),
        ("f***", Severity::Note),
        ("bloody awful", Severity::Note),
        ("damn", Severity::Note),
    ] {
        assert_eq!(worst(Rule::Profanity, text), Some(severity), "{text}");
    }
}

#[test]
fn only_the_word_that_swears_is_marked() {
    let marked = |text: &str| {
        let finding = screen(text).into_iter().find(|finding| finding.rule == Rule::Profanity);
        finding.map(|finding| text.get(finding.start..finding.end).unwrap_or_default().to_owned())
    };
    assert_eq!(marked("a bloody awful day").as_deref(), Some("bloody"));
    assert_eq!(marked("he is such a prick").as_deref(), Some("prick"));
}

#[test]
fn who_was_called_names_may_say_so() {
    for text in [
        "he called me a paki",
        "I was called a retard by another patient",
        "a man shouted nigger at the nurse",
        "The patient told the nurse to go back to her own country",
    ] {
        assert_eq!(worst(Rule::Hate, text), Some(Severity::Warn), "{text}");
    }
}

#[test]
fn bodies_names_and_who_people_are_stay_as_they_are() {
    let rules = [Rule::Hate, Rule::Threat, Rule::Profanity];
    let found: Vec<&str> = include_str!("texts/language_none.txt")
        .lines()
        .filter(|text| screen(text).iter().any(|finding| rules.contains(&finding.rule)))
        .collect();
    assert_eq!(found, [""; 0]);
}
