//! Violence, abuse, sexual assault, and harm by care: what is held, what is a mention, and what only sounds like it.

use screening::{Rule, Severity, screen};

fn worst(rule: Rule, text: &str) -> Option<Severity> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).map(|finding| finding.severity).max()
}

/// Those texts in which the rule finds nothing that must wait for a person.
fn missed<'a>(rule: Rule, texts: &[&'a str]) -> Vec<&'a str> {
    texts.iter().copied().filter(|text| worst(rule, text) < Some(Severity::Hold)).collect()
}

/// The rules that hold the text.
fn holding(text: &str) -> Vec<&'static str> {
    let rules = [Rule::Violence, Rule::Abuse, Rule::SexualAssault, Rule::SeriousHarm];
    rules.into_iter().filter(|&rule| worst(rule, text) >= Some(Severity::Hold)).map(|rule| rule.name()).collect()
}

#[test]
fn violence_is_held() {
    let texts: Vec<&str> = include_str!("texts/violence.txt").lines().collect();
    assert_eq!(missed(Rule::Violence, &texts), [""; 0]);
}

#[test]
fn abuse_and_neglect_are_held() {
    let texts: Vec<&str> = include_str!("texts/abuse.txt").lines().collect();
    assert_eq!(missed(Rule::Abuse, &texts), [""; 0]);
}

#[test]
fn sexual_assault_is_held() {
    let texts: Vec<&str> = include_str!("texts/sexual_assault.txt").lines().collect();
    assert_eq!(missed(Rule::SexualAssault, &texts), [""; 0]);
}

#[test]
fn serious_harm_that_care_is_blamed_for_is_held() {
    let texts: Vec<&str> = include_str!("texts/serious_harm.txt").lines().collect();
    assert_eq!(missed(Rule::SeriousHarm, &texts), [""; 0]);
}

#[test]
fn danger_now_comes_first() {
    for (rule, text) in [
        (Rule::Violence, "he is going to kill me"),
        (Rule::Violence, "he threatened me with a knife"),
        (Rule::Violence, "My dad beats us"),
        (Rule::Violence, "I am going to kill someone"),
        (Rule::Abuse, "uncle touches me"),
        (Rule::Abuse, "my stepdad locks me in my room"),
        (Rule::SexualAssault, "he raped me last night"),
    ] {
        assert_eq!(worst(rule, text), Some(Severity::Urgent), "{text}");
    }
}

#[test]
fn what_was_years_ago_is_a_mention() {
    assert_eq!(worst(Rule::SexualAssault, "I was raped years ago"), Some(Severity::Warn));
    assert_eq!(worst(Rule::SexualAssault, "my uncle abused me sexually as a child"), Some(Severity::Warn));
    assert_eq!(worst(Rule::Violence, "He was stabbed on the street in 2009"), Some(Severity::Warn));
}

#[test]
fn a_death_is_weighed_by_what_stands_near_it() {
    for (text, severity) in [
        ("Dad died last year and the nurses were wonderful", Severity::Note),
        ("My mother passed away peacefully. Thank you all", Severity::Note),
        ("My husband died on Tuesday", Severity::Warn),
        ("They ignored her for days. She died on Tuesday", Severity::Hold),
        ("They sent him home. He died the next morning", Severity::Hold),
    ] {
        assert_eq!(worst(Rule::SeriousHarm, text), Some(severity), "{text}");
    }
}

#[test]
fn ordinary_care_and_ways_of_speaking_are_not_held() {
    let texts: Vec<&str> = include_str!("texts/risk_none.txt").lines().collect();
    let held: Vec<(&str, Vec<&str>)> =
        texts.iter().map(|text| (*text, holding(text))).filter(|(_, rules)| !rules.is_empty()).collect();
    assert_eq!(held, []);
}
