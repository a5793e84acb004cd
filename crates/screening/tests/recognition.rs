//! How easily people are recognised: the band, and what would lower it.

use screening::{Band, Context, Rule, Screening, screen_with};

fn judged(text: &str) -> Screening {
    screen_with(text, &Context::default())
}

#[test]
fn most_stories_are_hardly_recognised() {
    for text in [
        "I waited four hours in A&E. The nurse was kind and the doctor explained everything.",
        "My mum is 87 and was seen by Dr Patel at 3.45pm. He was lovely.",
        "Sarah and Tom on Rose ward were brilliant. I was in for a week in March.",
    ] {
        assert_eq!(judged(text).recognition.band, Band::Low, "{text}");
    }
}

#[test]
fn details_that_add_up_raise_the_band_and_the_heaviest_is_named() {
    let medium = judged("I went in on 3rd March 2024 at 10.15am. I'm 43. The tall bald doctor was rude.");
    assert_eq!(medium.recognition.band, Band::Medium);
    let change = medium.recognition.change.and_then(|index| medium.findings.get(index));
    assert_eq!(change.map(|finding| finding.rule), Some(Rule::ExactDate));
    let text = "I am the local vicar. On 3rd March 2024 my triplets were seen by the tall bald doctor. I'm 43.";
    let high = judged(text);
    assert_eq!(high.recognition.band, Band::High);
    let change = high.recognition.change.and_then(|index| high.findings.get(index));
    assert_eq!(change.map(|finding| finding.rule), Some(Rule::Recognisable));
    let marked =
        change.map(|finding| text.chars().skip(finding.start).take(finding.end - finding.start).collect::<String>());
    assert_eq!(marked.as_deref(), Some("vicar"));
}
