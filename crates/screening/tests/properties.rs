//! What holds for every text.

use std::collections::BTreeSet;

use proptest::prelude::*;
use screening::{Edit, Rule, apply, screen};
use unicode_normalization::UnicodeNormalization;

/// Pieces that rules look at, their look-alikes, and what comes between. Any of them may meet.
const PIECES: &[&str] = &[
    "bell end",
    "my bitch",
    "puppies ",
    "f'ing ",
    "stupid cow ",
    "\"shite\" ",
    "I demand an investigation ",
    "GOLD.FINCH@OUTLOOK.COM ",
    " & Partners",
    " Ltd",
    "the George Eliot ",
    "van der ",
    "regards\n",
    "bronwyn mwangi",
    " its tom here",
    " is the name",
    "badge said ",
    "T191 FKU",
    "afz 1925",
    "1ABC 123",
    "clamped ",
    "Ombudsman case ",
    "H050782",
    "a_b1 on insta",
    "name, ",
    " at night",
    "with a nose ring",
    "jo",
    "@",
    " at ",
    "(at)",
    "[dot]",
    " dot ",
    ".",
    ".com",
    "example",
    "gmail",
    "gmail com",
    ",",
    " ",
    "  ",
    "\n",
    "\t",
    "http://",
    "www.",
    "/",
    "nhs.uk",
    "07700",
    "900123",
    "+44",
    "(0)",
    "0",
    "7",
    "161",
    "4960123",
    "943",
    "476",
    "5919",
    "01",
    "2023",
    "seven",
    "double oh",
    "o",
    "phone",
    "NHS number",
    "mobile",
    "7700900123",
    "M33",
    "2AB",
    "D02",
    "X285",
    "SW",
    "I",
    "OAB",
    "3AD",
    "DO2",
    "A65F4E2",
    "A65",
    "F4E2",
    "4111",
    "1111",
    "2123",
    "45670",
    "12",
    "34",
    "56",
    "12345678",
    "AB",
    "C",
    "AB123456C",
    "AB12",
    "CDE",
    "191-D-12345",
    "1234567T",
    "MORGA",
    "657054",
    "SM9IJ",
    "GB29",
    "NWBK",
    "my",
    "passport",
    "card",
    "car",
    "reg",
    "sort code",
    "case number",
    "ref",
    "INC0012345",
    "CHI",
    "TFN",
    "782",
    "ext 12",
    "live at",
    "address",
    "Flat 3",
    "no.",
    "Mill",
    "Lane",
    "lane",
    "Road",
    "close",
    "The",
    "Cottage,",
    "ward",
    "surgery",
    "PO Box 12",
    "SW1A",
    "1AA",
    "m332ab",
    "5th",
    "EC1A",
    "1BB",
    "[",
    "]",
    "(",
    ")",
    "-",
    "_",
    "!",
    "*",
    "$",
    "#",
    "&",
    "'",
    "insta",
    ":",
    "is",
    "jane_90",
    "@jane",
    "handle",
    "THE",
    "NURSE",
    "WAS",
    "RUDE",
    "I",
    "A&E",
    "CAFÉ",
    "𝐑𝐔𝐃𝐄",
    "㎆",
    "℡",
    "ǅ",
    "İ",
    "ß",
    "ﬃ",
    "fuck",
    "sh1t",
    "5h",
    "t",
    "f",
    "u",
    "c",
    "k",
    "f**k",
    "$hit",
    "a$$",
    "shit",
    "crap",
    "[word removed]",
    "Dr",
    "dr.",
    "Sister",
    "Sarah",
    "sarah",
    "Grace",
    "Okafor",
    "jones",
    "O'Brien",
    "Anne-Marie",
    "J.",
    "Ward",
    "St",
    "Marie Curie",
    "called",
    "her name was",
    "my name is",
    "I'm",
    "thanks to",
    "and",
    "nurse",
    "on reception",
    "regards",
    "[name removed]",
    "tall",
    "Polish",
    "with a",
    "beard",
    "accent",
    "dob",
    "born",
    "on the",
    "3rd",
    "14",
    "March",
    "may",
    "2024",
    "Friday",
    "03/04/56",
    "at",
    "3.45pm",
    "half past",
    "two",
    "pm",
    "o'clock",
    "aged",
    "he is",
    "87",
    "year old",
    "eighty",
    "triplets",
    "want",
    "to",
    "die",
    "bloody",
    "awful",
    "hell",
    "you",
    "prick",
    "f***",
    "paki",
    "go back to your own country",
    "i will find",
    "he died",
    "ignored",
    "e\u{301}",
    "é",
    "\u{301}",
    "\u{200b}",
    "\u{ad}",
    "\u{20e3}",
    "０７",
    "٧",
    "\u{1f469}\u{200d}",
    "\u{fdfa}",
    "\0",
    "한",
    "formal complaint",
    "i wish to make a",
    "no",
    "suing",
    "my solicitor",
    "visit our clinic",
    "20% off",
    "£50",
    "#a",
    "buy viagra online",
    "asdfgh",
    "kjxq",
    "in 1998",
    "ten years ago",
    "roedd",
    "ł",
    "ş",
    "ệ",
    "ي",
    "ئ",
    "ї",
    "й",
    "が",
    "க்",
    "\u{2126}",
    "test",
];

fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..30).prop_map(|pieces| pieces.concat()),
        2 => prop::collection::vec(prop::sample::select(PIECES), 0..30).prop_map(|pieces| pieces.join(" ")),
        1 => any::<String>(),
    ]
}

fn rules(text: &str) -> BTreeSet<Rule> {
    screen(text).into_iter().map(|finding| finding.rule).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn findings_are_in_order_and_lie_inside_the_text(text in nasty()) {
        let length = text.chars().count();
        let findings = screen(&text);
        for finding in &findings {
            prop_assert!(finding.start < finding.end && finding.end <= length, "{finding:?}");
        }
        prop_assert!(findings.is_sorted_by_key(|finding| finding.start));
    }

    #[test]
    fn accepting_a_rules_suggestions_leaves_nothing_for_that_rule(text in nasty()) {
        let findings = screen(&text);
        for rule in Rule::all() {
            let of_rule: Vec<_> = findings.iter().filter(|finding| finding.rule == *rule).collect();
            let edits: Vec<Edit> = of_rule
                .iter()
                .filter_map(|finding| {
                    let replacement = finding.suggestion.clone()?;
                    Some(Edit { start: finding.start, end: finding.end, replacement })
                })
                .collect();
            if edits.is_empty() {
                continue;
            }
            prop_assert_eq!(edits.len(), of_rule.len());
            let edited = apply(&text, &edits);
            prop_assert!(edited.is_some(), "{rule:?} overlaps itself");
            let edited = edited.unwrap_or_default();
            prop_assert!(!rules(&edited).contains(rule), "{rule:?}: {text:?} became {edited:?}");
        }
    }

    #[test]
    fn composed_and_decomposed_texts_break_the_same_rules(text in nasty()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(rules(&composed), rules(&decomposed));
    }

    #[test]
    fn edits_never_panic_and_no_edit_changes_nothing(
        text in nasty(),
        spans in prop::collection::vec((any::<u8>(), any::<u8>()), 0..4),
    ) {
        let edits: Vec<Edit> = spans
            .into_iter()
            .map(|(start, end)| Edit { start: start.into(), end: end.into(), replacement: "x".to_owned() })
            .collect();
        let _ = apply(&text, &edits);
        prop_assert_eq!(apply(&text, &[]), Some(text));
    }
}
