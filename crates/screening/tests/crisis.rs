//! Risk to a person: what must come first in the queue, what is a mention, and what is only a way of speaking.

use screening::{Rule, Severity, needs_help, screen};

fn risk(text: &str) -> Option<Severity> {
    screen(text).into_iter().filter(|finding| finding.rule == Rule::Crisis).map(|finding| finding.severity).max()
}

#[test]
fn words_of_somebody_who_may_die_are_urgent() {
    for text in [
        "I want to die",
        "i just wanna die",
        "I want to kill myself",
        "im gona kil my self tonite",
        "I feel suicidal and nobody calls back",
        "been feeling sucidal",
        "thinking about ending my life",
        "I have been thinking of suicide",
        "I keep thinking about ending it all",
        "I don’t want to be here any more",
        "dont wana be here nomore",
        "I can't go on like this",
        "i cant take it anymore",
        "there is no point in living",
        "theres no point going on",
        "Nothing left to live for",
        "everyone would be better off without me",
        "they would be better off if I was dead",
        "I wish I was dead",
        "wish i wasnt here",
        "I hope I don't wake up tomorrow",
        "go to sleep and never wake up",
        "I have taken an overdose",
        "I've taken all my tablets, well, swallowed a whole box of paracetamol",
        "I am saving up my tablets",
        "I'm going to hang myself",
        "I was going to jump off the bridge",
        "I might do something stupid",
        "I've been cutting myself again",
        "I cut my wrists last night",
        "started hurting myself",
        "my daughter is self-harming and CAMHS refused her",
        "She says she wants to kill herself",
        "he told them he is going to end his life",
        "I can't keep myself safe",
        "The voices tell me to hurt people",
        "life is not worth living",
        "ive had enough of life",
        "nobody would miss me",
        "I WANT TO DIEEEE",
        "I want tо dіe",
        "I don't feel safe with myself",
    ] {
        assert_eq!(risk(text), Some(Severity::Urgent), "{text}");
    }
}

#[test]
fn present_danger_from_others_is_urgent() {
    for text in [
        "my husband hits me when I ask for a doctor",
        "he is going to kill me",
        "My dad beats us",
        "she is being abused at the home",
        "he has got a knife",
        "I'm scared for my life",
        "I am going to kill someone",
        "he threatened me with a knife",
    ] {
        assert_eq!(risk(text), Some(Severity::Urgent), "{text}");
    }
}

#[test]
fn mentions_are_held_but_do_not_jump_the_queue() {
    for text in [
        "The suicide prevention team were kind",
        "My brother died by suicide in 2019",
        "He took his own life",
        "I was not suicidal, only sad",
        "her overdose was three years ago",
        "The crisis team came at once",
        "I didn't want to be a burden on anyone",
    ] {
        assert_eq!(risk(text), Some(Severity::Hold), "{text}");
    }
}

#[test]
fn ways_of_speaking_and_ordinary_care_are_left_alone() {
    for text in [
        "The wait nearly killed me",
        "My back is killing me",
        "I was dying to go home",
        "my phone died",
        "Dad wanted to die at home and they made it possible",
        "She died peacefully in the hospice",
        "I cut my finger with a knife",
        "I cut myself on a broken glass",
        "I fell and hurt myself",
        "I couldn't go on holiday",
        "We can't take any more of this medication",
        "there was no point in going to A&E",
        "I want to thank everyone",
        "I didn't want to wake the nurse up",
        "He kicked the habit",
        "It took all my strength",
        "take your tablets with food",
        "I would kill for a cup of tea",
        "the kindest people alive",
        "I want to live near my family",
        "In the end it all worked out and in the end it was fine",
        "I was tired of being passed from one to the other",
        "The service was a lifeline for us",
        "after being hit by a car I hit my head",
        "I take a lot of medication",
        "they said the chemotherapy could kill him",
        "raised voices at the end of the ward",
        "I am scared for my husband",
        "I don't know what else to do",
        "No way out of the car park",
    ] {
        assert_eq!(risk(text), None, "{text}");
    }
}

#[test]
fn a_phrase_does_not_run_over_the_end_of_a_sentence() {
    assert_eq!(risk("They asked what I want. To die for, the soup was"), None);
}

#[test]
fn help_is_needed_exactly_when_there_is_a_crisis_finding() {
    assert!(needs_help(&screen("I want to die")));
    assert!(!needs_help(&screen("Ring me on 07700 900123")));
    assert!(!needs_help(&[]));
}
