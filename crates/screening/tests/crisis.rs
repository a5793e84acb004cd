//! Suicide and self-harm: what must come first in the queue, what is held, what is a mention, and what is only a way of
//! speaking.

use screening::{Rule, Severity, needs_help, screen};

fn risk(text: &str) -> Option<Severity> {
    screen(text).into_iter().filter(|finding| finding.rule == Rule::Crisis).map(|finding| finding.severity).max()
}

/// Those texts that are not weighed so.
fn others<'a>(texts: &[&'a str], severity: Option<Severity>) -> Vec<&'a str> {
    texts.iter().copied().filter(|text| risk(text) != severity).collect()
}

#[test]
fn words_of_somebody_who_may_die_are_urgent() {
    let texts: Vec<&str> = include_str!("texts/crisis_urgent.txt").lines().collect();
    assert_eq!(others(&texts, Some(Severity::Urgent)), [""; 0]);
}

#[test]
fn wishes_to_be_dead_and_what_is_recent_are_held() {
    let texts: Vec<&str> = include_str!("texts/crisis_held.txt").lines().collect();
    assert_eq!(others(&texts, Some(Severity::Hold)), [""; 0]);
}

#[test]
fn indirect_words_show_help() {
    let texts: Vec<&str> = include_str!("texts/crisis_help.txt").lines().collect();
    let without: Vec<&str> = texts.into_iter().filter(|text| !needs_help(&screen(text))).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn mentions_and_what_was_years_ago_wait_for_their_turn() {
    let texts = [
        "My brother died by suicide in 2019",
        "He took his own life years ago",
        "my brother took his own life many years ago and I still miss him",
        "I was not suicidal, only sad",
        "her overdose was three years ago",
        "When I was a teenager I used to self harm",
        "I tried to kill myself twenty years ago",
        "She denied any suicidal thoughts",
        "I have never thought of suicide",
        "I would never hurt myself",
    ];
    assert_eq!(others(&texts, Some(Severity::Warn)), [""; 0]);
}

#[test]
fn services_by_name_are_no_more_than_noted() {
    let texts = ["The suicide prevention team were kind", "The crisis team came at once", "I rang the Samaritans"];
    assert_eq!(others(&texts, Some(Severity::Note)), [""; 0]);
}

#[test]
fn ways_of_speaking_and_ordinary_care_are_left_alone() {
    let texts: Vec<&str> = include_str!("texts/crisis_none.txt").lines().collect();
    assert_eq!(others(&texts, None), [""; 0]);
}

#[test]
fn a_phrase_does_not_run_over_the_end_of_a_sentence() {
    assert_eq!(risk("They asked what I want. To die for, the soup was"), None);
}

#[test]
fn help_is_needed_when_somebody_may_be_at_risk_and_not_for_a_mention() {
    assert!(needs_help(&screen("I want to die")));
    assert!(needs_help(&screen("I wish I was dead")));
    assert!(!needs_help(&screen("My brother died by suicide in 2019")));
    assert!(!needs_help(&screen("Ring me on 07700 900123")));
    assert!(!needs_help(&[]));
}

#[test]
fn what_was_tried_years_ago_is_not_urgent_and_still_waits_for_a_person() {
    for text in [
        "I tried to take my own life ten years ago and the staff on that ward saved me. Thank you.",
        "I took an overdose twenty years ago and the nurses were kind",
        "i tried to end it all about 15 years ago, glad I failed",
    ] {
        assert!(risk(text).is_some_and(|severity| severity < Severity::Urgent), "{text}");
    }
    for text in [
        "I took an overdose ten years ago and again last night",
        "my husband died ten years ago and I want to kill myself",
        "I want to kill myself. Ten years ago I was well.",
        "I took an overdose tonight",
    ] {
        assert_eq!(risk(text), Some(Severity::Urgent), "{text}");
    }
}

#[test]
fn a_question_that_was_answered_with_no_is_a_mention() {
    for text in [
        "They asked if I was suicidal and I said no, lovely staff.",
        "The nurse asked me was I suicidal, I told her no",
        "she asked me if I felt suicidal and I said no",
    ] {
        assert!(risk(text).is_some_and(|severity| severity < Severity::Hold), "{text}");
    }
    for text in [
        "They asked if I was suicidal and I said yes",
        "I said I was suicidal and they said no",
        "I asked for help, I am suicidal and they said no beds",
        "they asked if I was suicidal and I said no one cares if I am",
    ] {
        assert!(risk(text) >= Some(Severity::Hold), "{text}");
    }
}
