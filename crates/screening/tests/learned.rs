//! What the learned part hears beside the phrases. None of these sentences is in `training`, and phrases miss the first.

use screening::{Context, Field, Rule, Severity, notice, screen, screen_with};

fn worst(rule: Rule, text: &str) -> Option<Severity> {
    screen(text).into_iter().filter(|finding| finding.rule == rule).map(|finding| finding.severity).max()
}

fn by_phrases(rule: Rule, text: &str) -> bool {
    notice(text, &Context::default()).iter().any(|finding| finding.rule == rule)
}

const UNHEARD_BY_PHRASES: &[(Rule, &str)] = &[
    (Rule::Crisis, "I've told the neighbour she can have the greenhouse, I'll not be seeing the spring."),
    (Rule::Crisis, "I have left the keys with my brother and I won't be needing the flat."),
    (Rule::Crisis, "my nan says she dont want to see another winter and she means it"),
    (Rule::Crisis, "ive got everything ready in the loft and i am waiting for her to go to work"),
    (Rule::Crisis, "i keep looking at the level crossing and thinking it would be quick"),
    (Rule::Crisis, "Some mornings I'm angry that I have woken at all"),
    (Rule::Abuse, "The night staff leave Mum on the commode till morning and she has marks on her thighs"),
    (Rule::Abuse, "my mums boyfriend makes us stand in the cold yard when we cry"),
    (Rule::Violence, "He came at me with a bread knife and the kids saw it"),
    (Rule::Violence, "two of them set about my brother outside the bookies and broke his eye socket"),
    (Rule::Violence, "my husband put my head through the kitchen door"),
    (Rule::SexualAssault, "my cousin used to get into my bed and put his hands down there"),
    (Rule::SexualAssault, "he would not stop when I said no and he held my wrists"),
];

#[test]
fn what_no_phrase_says_is_heard() {
    for &(rule, text) in UNHEARD_BY_PHRASES {
        assert!(!by_phrases(rule, text), "phrases know: {text}");
        assert!(worst(rule, text) >= Some(Severity::Warn), "{text}");
    }
}

#[test]
fn ordinary_words_are_left_alone() {
    let ordinary = [
        "The consultant drew me a picture of the valve and I kept it. We laughed about my handwriting.",
        "My mother was on the ward for five weeks and I cannot name one nurse who was not kind to her.",
        "They had my glasses in the safe with my purse, and the porter walked me back for them.",
        "I had put it off for years because of a bad dentist at school, and she took all the time I needed.",
        "Dad died at home in April with the district nurse holding his hand. Thank you all.",
        "Rang at eight, rang at nine, gave up and walked down there in the rain.",
        "Violent coughing, initial encounter",
        "Adult neglect or abandonment, confirmed, initial encounter",
    ];
    let rules = [Rule::Crisis, Rule::Abuse, Rule::Violence, Rule::SexualAssault, Rule::SeriousHarm];
    for text in ordinary {
        assert!(rules.iter().all(|&rule| worst(rule, text) < Some(Severity::Warn)), "{text}: {:?}", screen(text));
    }
}

#[test]
fn the_same_words_weigh_less_in_a_longer_text_and_beside_the_body() {
    let odd = "I'd only gone in because there was nobody left to ask.";
    let long = "The tea was hot and the nurse was kind to us all that day. ".repeat(40) + odd;
    assert!(worst(Rule::Crisis, &long) <= worst(Rule::Crisis, odd));
    let title = Context { field: Field::Title, ..Context::default() };
    let of = |findings: &[screening::Finding]| findings.iter().filter(|finding| finding.rule == Rule::Crisis).count();
    assert!(of(&screen_with(odd, &title).findings) <= of(&screen(odd)));
}

#[test]
fn a_finding_spans_the_words_that_were_weighed() {
    let before = "The ward was clean and the food was hot. ";
    let said = "I've told the neighbour she can have the greenhouse, I'll not be seeing the spring.";
    let text = format!("{before}{said} The car park was full.");
    let found = screen(&text).into_iter().find(|finding| finding.rule == Rule::Crisis);
    let Some(found) = found else { panic!("nothing is found in {text}") };
    let length = text.chars().count();
    assert!(found.start >= before.len() && found.end <= length, "{found:?}");
}
