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

/// The words that a rule suggests instead.
fn suggested(rule: Rule, text: &str) -> Vec<String> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).filter_map(|finding| finding.suggestion).collect()
}

#[test]
fn shouting_is_offered_in_sentence_case_with_its_abbreviations() {
    for (text, expected) in [
        ("THE NURSE WAS RUDE TO ME", "The nurse was rude to me"),
        ("She said NEVER COME BACK HERE AGAIN and left", "never come back here again"),
        ("THEY LEFT MY MUM. NOBODY CAME AT ALL!", "They left my mum. Nobody came at all"),
        ("WE WAITED IN A&E FOR THE MRI AND I CRIED", "We waited in A&E for the MRI and I cried"),
        ("THE CAFÉ WAS SHUT ALL DAY", "The café was shut all day"),
    ] {
        assert_eq!(suggested(Rule::Shouting, text), [expected]);
    }
}

#[test]
fn abbreviations_and_a_word_of_emphasis_are_not_shouting() {
    for text in [
        "NHS A&E ICU MRI CT ECG GP",
        "FBC LFT CRP ESR TFT U&E",
        "It was AWFUL. I was SO ANGRY",
        "DNACPR, COPD, CPAP, CAMHS and CMHT",
        "I AM OK",
    ] {
        assert!(!has(Rule::Shouting, text), "{text}");
    }
}

#[test]
fn swear_words_are_found_in_the_spellings_people_use() {
    for text in [
        "what the fuck",
        "FUCKING hell",
        "fuuuuck",
        "sh1t",
        "$hit!",
        "f u c k",
        "f.u.c.k.",
        "f**k this",
        "shit.",
        "ｓｈｉｔ",
        "sh\u{200b}it",
        "ѕhit",
        "a total arsehole",
        "shit's",
    ] {
        assert!(has(Rule::Profanity, text), "{text}");
    }
}

#[test]
fn medical_words_place_names_and_kisses_are_not_swearing() {
    for text in [
        "anal fissure",
        "Scunthorpe General",
        "breast cancer",
        "love to all xxx",
        "Penistone clinic",
        "assessment",
        "rectal examination of the anus and penis",
        "vagina and vulva",
        "Dr Cockburn and Nurse Dickson",
        "skin prick test",
        "shiitake and shitake mushrooms",
        "bloody stool",
        "a pussy wound",
        "titrate",
        "cocktail of drugs",
        "mishit",
        "Lord Hancock",
        "Middlesex and Essex and Sussex",
        "circumcision",
        "the cumulative dose",
        "class",
        "therapist",
        "5 * 4 * 3",
        "d&c and u&e",
        "10% off",
    ] {
        assert!(!has(Rule::Profanity, text), "{text}");
    }
}
