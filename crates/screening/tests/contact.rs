//! Contact details: what must be found, and what must be left alone.

use screening::{Rule, Severity, screen};

/// The words that a rule marks in a text.
fn marked(rule: Rule, text: &str) -> Vec<String> {
    screen(text)
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| text.chars().skip(finding.start).take(finding.end - finding.start).collect())
        .collect()
}

#[test]
fn email_addresses_are_found_as_typed() {
    for (text, expected) in [
        ("Write to jo.bloggs@example.com please", "jo.bloggs@example.com"),
        ("(jo@example.co.uk)", "jo@example.co.uk"),
        ("mail me:jo+care@mail.example.org.Thanks", "jo+care@mail.example.org"),
        ("JO@EXAMPLE.COM!", "JO@EXAMPLE.COM"),
        ("jo＠example．com", "jo＠example．com"),
        ("jo@exam\u{200b}ple.com", "jo@exam\u{200b}ple.com"),
        ("jo @ example.com", "jo @ example.com"),
        ("jo@gmail", "jo@gmail"),
        ("jo@gmail,com or ring", "jo@gmail,com"),
        ("josé@example.ie", "josé@example.ie"),
        ("jo@example. com", "jo@example. com"),
        ("jo@example,com", "jo@example,com"),
        ("jo@example..co.uk now", "jo@example..co.uk"),
        ("jo@example.co. uk", "jo@example.co. uk"),
        ("jo@\nexample.com", "jo@\nexample.com"),
        ("e-mail:jo_b@firma.de!", "jo_b@firma.de"),
        ("mailto:jo@example.com?", "jo@example.com"),
    ] {
        assert_eq!(marked(Rule::Email, text), [expected], "{text}");
    }
}

#[test]
fn email_addresses_are_found_when_spelled_out() {
    for (text, expected) in [
        ("it is name (at) example (dot) com ok", "name (at) example (dot) com"),
        ("name[at]example[dot]com", "name[at]example[dot]com"),
        ("jo dot bloggs at example dot co dot uk, thanks", "jo dot bloggs at example dot co dot uk"),
        ("jo at gmail.com", "jo at gmail.com"),
        ("Jo {AT} example.org", "Jo {AT} example.org"),
        ("jo (a) example.com", "jo (a) example.com"),
        ("jo.bloggs at nhs.net", "jo.bloggs at nhs.net"),
        ("sam_b90 @ firma.io", "sam_b90 @ firma.io"),
        ("jo @gmail .com", "jo @gmail .com"),
        ("email jo at example.org", "jo at example.org"),
        ("jo_90 at gmail", "jo_90 at gmail"),
        ("jo underscore b at gmail dot com", "jo underscore b at gmail dot com"),
        ("JO.BLOGGS AT HOTMAIL DOT CO DOT UK", "JO.BLOGGS AT HOTMAIL DOT CO DOT UK"),
    ] {
        assert_eq!(marked(Rule::Email, text), [expected], "{text}");
    }
}

#[test]
fn at_and_dot_in_ordinary_sentences_are_not_addresses() {
    for text in [
        "I was seen @ 3.30pm on the ward",
        "I waited at reception. Come back later, they said",
        "We met at the dot clinic",
        "I was at the hospital.Then I went home",
        "Look at nhs.uk for more",
        "me@home all day",
        "@ the hospital.They were kind",
        "email them at example.com",
        "I saw it at nhs.uk and at gov.uk",
        "the team is at work. Co workers too",
        "call @ 10. Com",
        "they look at outlook all day",
        "meet me at 2 at sky",
    ] {
        assert!(marked(Rule::Email, text).is_empty(), "{text}");
    }
}

#[test]
fn phone_numbers_of_three_countries_are_found() {
    for (text, expected) in [
        ("Ring me on 07700 900123.", "07700 900123"),
        ("call 07700900123", "07700900123"),
        ("+44 7700 900123", "+44 7700 900123"),
        ("+44 (0)7700-900-123", "+44 (0)7700-900-123"),
        ("0044 7700 900123", "0044 7700 900123"),
        ("my number (0161) 496 0123 thanks", "(0161) 496 0123"),
        ("(07700 900123)", "07700 900123"),
        ("020 7946 0123", "020 7946 0123"),
        ("01632.960.123", "01632.960.123"),
        ("085 012 3456", "085 012 3456"),
        ("01 234 5678", "01 234 5678"),
        ("+353 85 012 3456", "+353 85 012 3456"),
        ("0491 570 156", "0491 570 156"),
        ("(02) 5550 1234", "(02) 5550 1234"),
        ("+61 491 570 156", "+61 491 570 156"),
        ("+1 212 555 0123", "+1 212 555 0123"),
        ("０７７００ ９００１２３", "０７７００ ９００１２３"),
        ("077\u{200b}00 900\u{ad}123", "077\u{200b}00 900\u{ad}123"),
        ("O77OO 9OO123", "O77OO 9OO123"),
        (
            "oh seven seven double oh nine double oh one two three",
            "oh seven seven double oh nine double oh one two three",
        ),
        ("0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3"),
        ("at 10.30 07700 900123 rang", "07700 900123"),
        ("my mobile is 7700 900123", "7700 900123"),
        ("Tel: 960123", "960123"),
        ("(0161)4960123", "(0161)4960123"),
        ("01614960123", "01614960123"),
        ("0161 496 0123 ext 1234", "0161 496 0123 ext 1234"),
        ("0161 496 0123, extension: 12", "0161 496 0123, extension: 12"),
        ("0161/4960123", "0161/4960123"),
        ("07700-900123", "07700-900123"),
        ("07700\n900123", "07700\n900123"),
        ("O77OO 9OOl23", "O77OO 9OOl23"),
        ("087 1234567", "087 1234567"),
        ("+353 (0)87 123 4567", "+353 (0)87 123 4567"),
        ("00353871234567", "00353871234567"),
        ("0412 345 678", "0412 345 678"),
        ("+61 412 345 678", "+61 412 345 678"),
        ("(02) 9876 5432", "(02) 9876 5432"),
        ("zero one six one, four nine six, zero one two three", "zero one six one, four nine six, zero one two three"),
        ("phone: 0161 496 012", "0161 496 012"),
        ("my mobile number is 0770090012", "0770090012"),
        ("landline 496 0123", "496 0123"),
        ("44 7700 900123", "44 7700 900123"),
        ("077OO 9OO l23", "077OO 9OO l23"),
        ("tel07700900123", "07700900123"),
        ("0 - 7 - 7 - 0 - 0 - 9 - 0 - 0 - 1 - 2 - 3", "0 - 7 - 7 - 0 - 0 - 9 - 0 - 0 - 1 - 2 - 3"),
    ] {
        assert_eq!(marked(Rule::Phone, text), [expected], "{text}");
    }
}

#[test]
fn numbers_that_are_no_persons_phone_are_left_alone() {
    for text in [
        "I rang 111, then 999, then the Samaritans on 116 123 or 116123",
        "Call 0300 123 4567 or 0800 1111 or 0800 123 456 or 0808 800 0000",
        "once 0345 90 90 90",
        "Ring 0345 600 0000, 0845 46 47, 0870 123 4567",
        "+44 300 123 4567",
        "Lifeline 13 11 14, 1800 011 511, 1300 22 4636",
        "blood pressure 120/80 then 140/90 140/90",
        "on 04.11.23 10.15 and 04-11-23 09.30",
        "open 09.30 - 16.45",
        "called 2019 times",
        "phone calls 200000 a year",
        "on 01/02/2023 10.30 and 01.02.2023 10.30",
        "500mg twice a day, 2.5 ml, 75 micrograms",
        "glasses +2.50/-0.75 x 180",
        "between 2019 2020 2021 2022",
        "one two three four five times",
        "the ward phoned me 3 times in 2 hours",
        "100000000000000000000000000",
    ] {
        assert!(marked(Rule::Phone, text).is_empty(), "{text}: {:?}", marked(Rule::Phone, text));
    }
}

#[test]
fn links_are_found_with_and_without_scheme() {
    for (text, expected) in [
        ("see https://example.com/a?b=c.", "https://example.com/a?b=c"),
        ("see www.example.org, and", "www.example.org"),
        ("Example.com is", "Example.com"),
        ("go to example.co.uk/page now", "example.co.uk/page"),
        ("example dot com", "example dot com"),
        ("http://192.0.2.1/x", "http://192.0.2.1/x"),
        ("bit.ly/abc1", "bit.ly/abc1"),
        ("facebook.com/jo.bloggs", "facebook.com/jo.bloggs"),
    ] {
        assert_eq!(marked(Rule::Link, text), [expected], "{text}");
    }
}

#[test]
fn a_public_bodys_link_or_name_weighs_less_than_a_strangers() {
    let severity = |text: &str| screen(text).first().map(|finding| finding.severity);
    assert_eq!(severity("www.nhs.uk/conditions"), Some(Severity::Note));
    assert_eq!(severity("www.notnhs.uk/conditions"), Some(Severity::Warn));
    assert_eq!(severity("https://www2.hse.ie/x"), Some(Severity::Note));
    assert_eq!(severity("health.gov.au"), Some(Severity::Note));
    assert_eq!(severity("https://nhs.uk.example.com"), Some(Severity::Warn));
    assert_eq!(severity("thanks @NHSEngland"), Some(Severity::Note));
    assert_eq!(severity("thanks @jo_b"), Some(Severity::Hold));
}

#[test]
fn sentences_without_a_space_and_abbreviations_are_no_links() {
    for text in
        ["They left.It was late", "the ward.Com", "e.g. this, i.e. that", "2.5 ml", "3.uk", "at 10.30a.m. sharp", "..."]
    {
        assert!(marked(Rule::Link, text).is_empty(), "{text}");
    }
}

#[test]
fn names_on_social_media_are_found() {
    for (text, expected) in [
        ("find me @jane_doe!", "@jane_doe"),
        ("(@JaneDoe)", "@JaneDoe"),
        ("@jo@example.social", "@jo@example.social"),
        ("my insta is jane.doe_90", "jane.doe_90"),
        ("Snapchat: jo1990", "jo1990"),
        ("twitter handle janedoe", "janedoe"),
        ("ig jane_doe", "jane_doe"),
        ("discord jo#1234", "jo#1234"),
        ("I am on insta as jane.doe", "jane.doe"),
    ] {
        let found: Vec<String> = marked(Rule::Handle, text).into_iter().chain(marked(Rule::Email, text)).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn at_signs_for_at_and_talk_about_networks_are_no_names() {
    for text in
        ["seen @ 3pm", "@3pm", "@home all day", "@hospital", "Instagram is terrible", "I read it on Facebook yesterday"]
    {
        assert!(marked(Rule::Handle, text).is_empty(), "{text}");
    }
}

#[test]
fn an_address_with_a_number_in_it_is_one_finding() {
    let findings = screen("mail 07700900123@example.com");
    assert_eq!(findings.len(), 1);
    assert_eq!(findings.first().map(|finding| finding.rule), Some(Rule::Email));
}
