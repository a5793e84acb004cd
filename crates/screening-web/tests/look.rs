//! What the browser is told is what the rules say, with places as JavaScript counts them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use screening::{Context, Field, Region, notice, screen_with};
use screening_web::{Known, look};
use serde_json::Value;

fn read(text: &str, known: &Known<'_>) -> Value {
    serde_json::from_str(&look(text, known)).unwrap()
}

/// The words that a finding stands for, cut out as JavaScript would.
fn cut(text: &str, finding: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let place = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
    String::from_utf16(&units[place("start")..place("end")]).unwrap()
}

#[test]
fn findings_are_those_of_the_rules_with_places_in_utf_16() {
    let text = "\u{1f469}\u{200d}\u{2695}\u{fe0f} wrote from ann@example.org 💔 and I rang 07700 900123.";
    let answer = read(text, &Known::default());
    let native = notice(text, &Context::default());

    let told = answer["findings"].as_array().unwrap();
    assert_eq!(told.len(), native.len());
    for (told, finding) in told.iter().zip(&native) {
        let words: String = text.chars().skip(finding.start).take(finding.end - finding.start).collect();
        assert_eq!(cut(text, told), words);
        assert_eq!(told["rule"], finding.rule.name());
        assert_eq!(told["severity"], finding.severity.name());
        assert_eq!(told["reason"], finding.reason());
        assert_eq!(told["suggestion"].as_str(), finding.suggestion.as_deref());
    }
    assert_eq!(answer["help"], false);
}

#[test]
fn words_that_call_for_help_are_told_apart_from_words_to_change() {
    let answer = read("Ring 07700 900123. I want to kill myself.", &Known::default());

    assert_eq!(answer["help"], true);
    let helped: Vec<&Value> = answer["findings"].as_array().unwrap().iter().map(|one| &one["help"]).collect();
    assert_eq!(helped, [false, true]);
}

#[test]
fn each_line_of_a_list_is_looked_at_by_itself() {
    let text = "the tea ☕😀\nthe nurse\nring 07700 900123";
    let answer = read(text, &Known { field: "items", ..Known::default() });

    let [finding] = answer["findings"].as_array().unwrap().as_slice() else { panic!("{answer}") };
    assert_eq!(cut(text, finding), "07700 900123");
}

#[test]
fn what_is_known_beside_the_text_is_handed_on() {
    let known = Known {
        field: "screen_name",
        region: "ie",
        email: "ann.heron@example.org",
        services: "Rose Ward\nDr Patel's Practice\n",
    };
    for text in ["annheron", "Dr Patel's Practice was kind", "annheron waits at Rose Ward, ring 01 234 5678", "", "\n"]
    {
        let services = ["Rose Ward", "Dr Patel's Practice"];
        let context = Context {
            region: Region::Ie,
            field: Field::ScreenName,
            email: known.email,
            services: &services,
            ..Context::default()
        };
        let rules = |answer: &Value| -> Vec<String> {
            let all = answer["findings"].as_array().unwrap().iter();
            all.map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
        };
        let native: Vec<String> = notice(text, &context).iter().map(|one| one.rule.name().to_owned()).collect();
        assert_eq!(rules(&read(text, &known)), native, "{text}");
    }
}

#[test]
fn what_is_noticed_is_what_screening_finds_but_for_the_kind_of_text() {
    let mut left_out = 0;
    for text in [
        "Dr Sarah Patel was rude. I want to make a formal complaint and my solicitor will sue you.",
        "BUY NOW cheap pills 20% off, visit our website www.example.com or ring 07700 900123!!!",
        "Ich war im Krankenhaus und die Schwester hat mir sehr geholfen, das war wirklich sehr gut.",
        "I want to kill myself. She is 93, a judge with red hair, born on 3 March 1933, the only triplet in Otley.",
    ] {
        let whole = screen_with(text, &Context::default()).findings;
        let kept: Vec<_> = whole.iter().filter(|finding| finding.rule.is_noticed()).cloned().collect();
        assert_eq!(notice(text, &Context::default()), kept, "{text}");
        left_out += whole.len() - kept.len();
    }
    assert!(left_out >= 3, "{left_out}");
}
