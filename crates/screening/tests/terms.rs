//! Terms of medicine alone, as they stand in its books: none is held back, and whoever speaks is.

use screening::{Rule, Severity, needs_help, screen};

#[test]
fn no_term_of_medicine_is_held() {
    let terms = include_str!("texts/terms.txt");
    for term in terms.lines() {
        for text in [term.to_owned(), term.to_lowercase(), term.to_uppercase(), format!("{term}.")] {
            let held = screen(&text).into_iter().filter(|finding| finding.severity >= Severity::Hold);
            assert_eq!(held.map(|finding| finding.rule.name()).collect::<Vec<_>>(), [""; 0], "{text}");
        }
    }
    assert!(terms.lines().count() > 250);
}

#[test]
fn terms_of_danger_are_still_noticed() {
    for (rule, term) in [
        (Rule::Crisis, "Suicidal ideation"),
        (Rule::Crisis, "Deliberate self-harm NOS"),
        (Rule::SexualAssault, "Rape, suspected, initial encounter"),
        (Rule::Abuse, "Child abuse, confirmed"),
    ] {
        assert!(screen(term).iter().any(|finding| finding.rule == rule), "{term}");
    }
}

#[test]
fn whoever_speaks_is_heard_without_a_whole_sentence() {
    for text in [
        "suicidal and can't stop crying",
        "want to die",
        "no reason to live",
        "going to kill myself",
        "gonna end it all tonight",
        "overdosed last night, still here",
        "raped by a porter",
        "better off dead",
        "wish I was dead",
        "cutting myself again",
        "husband hits me",
        "tired of living",
        "dont want to be here anymore",
    ] {
        assert!(needs_help(&screen(text)), "{text}: {:?}", screen(text));
    }
}

#[test]
fn keys_hit_at_random_are_still_no_words() {
    for text in ["asdfghjkl", "qwertyuiop", "sdfkjh sdkfjh ksdjfh", "hjkl hjkl asdf"] {
        assert!(screen(text).iter().any(|finding| finding.rule == Rule::Gibberish), "{text}");
    }
}

#[test]
fn names_of_genes_are_no_mashed_keys() {
    for text in ["rhPDGF", "HbPV", "hnRNPK"] {
        assert!(!screen(text).iter().any(|finding| finding.rule == Rule::Gibberish), "{text}");
    }
}
