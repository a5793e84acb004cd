//! Text in, findings out: what a story must not show in public, and who needs help now.
//!
//! One pure package that runs in three places from the same source: the queue consumer at the edge, native tests, and
//! the author's browser. It reads nothing but the text it is handed, and keeps nothing.
//!
//! The order of reading: [`screen_with`] makes a [`text::Text`] (what a reader sees, its words and numbers), the rules
//! hand back hits in it, and [`hit`] turns them into [`Finding`]s. Rules that belong together share a folder:
//! [`contact`], [`numbers`], [`place`], [`people`], [`moment`], [`language`], [`risk`], [`kind`]. Word lists stand in
//! [`lists`].
//!
//! Time is linear in the length of the text: each rule walks forward once, and every look back or ahead from a place
//! is bounded by a constant or by a stretch that no other place looks at again. A test counts the looks.

mod book;
mod contact;
mod context;
mod cue;
mod edit;
mod finding;
mod hit;
mod kind;
mod language;
pub mod learned;
mod lists;
mod moment;
mod number;
mod numbers;
mod people;
mod place;
mod reading;
mod risk;
mod rule;
mod screening;
mod severity;
mod term;
mod text;
mod words;

pub use context::{Context, Field, Region};
pub use edit::{Edit, apply};
pub use finding::Finding;
pub use kind::duplicate::{Fingerprint, Likeness, fingerprint};
pub use rule::Rule;
pub use screening::{Band, Criticality, Recognition, Screening};
pub use severity::Severity;

use text::Text;

/// The version of the rules and their lists, stored with each finding. It grows whenever an answer may differ.
pub const VERSION: &str = "3";

/// Everything that the rules notice in a text of which nothing else is known, in order of place.
///
/// Takes any text; never fails.
#[must_use]
pub fn screen(text: &str) -> Vec<Finding> {
    screen_with(text, &Context::default()).findings
}

/// Everything that screening says of a text, given what is known beside it.
///
/// Takes any text; never fails.
#[must_use]
pub fn screen_with(text: &str, context: &Context<'_>) -> Screening {
    screen_text(&Text::of(text, context))
}

/// What an author is told while they write: the findings of [`screen_with`] whose rule [is noticed](Rule::is_noticed).
///
/// What a text is as a whole (advertising, another language, a complaint), what is aimed at people (hate, threats), what
/// only the [learned part](learned) hears and what only staff are told is left out, and with it, where this alone is
/// called, the words and weights that it takes: the copy for browsers must be small.
#[must_use]
pub fn notice(text: &str, context: &Context<'_>) -> Vec<Finding> {
    let text = Text::of(text, context);
    let mut findings = in_the_words(&text, risk::find(&text));
    findings.sort_by_key(|finding| (finding.start, finding.end, finding.rule));
    term::calm(&text, &mut findings);
    let _ = people::recognition::judge(&text, &mut findings);
    findings
}

fn screen_text(text: &Text<'_>) -> Screening {
    let stretches = learned::find(text);
    let mut findings = in_the_words(text, risk::find_all(text, &stretches, language::aimed(text)));
    let language = kind::tongue::language(text);
    findings.extend(kind::find(text, language));
    findings.sort_by_key(|finding| (finding.start, finding.end, finding.rule));
    term::calm(text, &mut findings);
    let criticality = risk::criticality::suggest(text, &findings, &stretches);
    let recognition = people::recognition::judge(text, &mut findings);
    Screening { findings, criticality, language, recognition }
}

/// Who could be identified, how it is said, and what else was found: one list for each rule.
fn in_the_words(text: &Text<'_>, others: Vec<Vec<hit::Hit>>) -> Vec<Finding> {
    // What identifies a person is settled together: an address with a number in it is one finding.
    let identifying: Vec<Vec<hit::Hit>> =
        [contact::find(text), numbers::find(text), place::find(text), moment::find(text), people::find(text)]
            .into_iter()
            .flatten()
            .collect();
    let mut hits = hit::settle(identifying);
    for of_one_rule in language::find(text).into_iter().chain(others) {
        hits.extend(hit::settle(vec![of_one_rule]));
    }
    hit::findings(&text.reading, hits)
}

/// Whether the findings call for showing help at once.
#[must_use]
pub fn needs_help(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule.is_risk() && finding.severity >= Severity::Hold)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at characters while screening `unit` repeated `times` times.
    fn work(unit: &str, times: usize) -> u64 {
        let context = Context::default();
        let text = Text::of(&unit.repeat(times), &context);
        let _ = screen_text(&text);
        text.reading.work()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn twice_the_text_is_at_most_twice_the_work() {
        for unit in [
            "a",
            "@",
            "a@",
            "a@a.",
            "@a",
            "a.",
            ".",
            "0",
            "0 ",
            "07 ",
            "1-",
            " ",
            "\n",
            "(",
            "(at)",
            " at ",
            "a at a dot ",
            " dot ",
            "a (dot) ",
            "www.",
            "http://",
            "http://a/",
            "fb.",
            "fb ",
            "fb is ",
            "insta: a_",
            "M33 ",
            "M33 2AB ",
            "2AB ",
            "A",
            "A ",
            "SHOUT ",
            "A&",
            "f ",
            "f*",
            "!",
            "$!",
            "fuck",
            "u ",
            "my self ",
            "not ",
            "i want to ",
            "end it ",
            "cant take it ",
            "double ",
            "double seven ",
            "oh ",
            "phone ",
            "phone 7",
            "e\u{301}",
            "\u{200b}",
            "\u{fdfa}",
            "'",
            "a'",
            "i will going to kill ",
            "voices ",
            "he died ",
            "she was ignored and ",
            "want wish hope to be not never ",
            "no point in going on ",
            "left in a wet bed ",
            "_",
            "a_",
            "fb _",
            "A. ",
            "-",
            "https",
            "x@gmail,",
            "+44 ",
            "\u{1f469}\u{200d}",
            "complaint ",
            "no complaint ",
            "i want to make a ",
            "suing ",
            "visit our ",
            "20% off ",
            "#a ",
            "asdf ",
            "in 1998 ",
            "last ago ",
            "roedd y ",
            "ệ",
            "한",
            "Dr ",
            "Dr A. ",
            "Dr Patel ",
            "Sarah, ",
            "Sarah and ",
            "sarah ",
            "called ",
            "I'm Sarah\n",
            "Rose Xyz ",
            "[a ",
            "tall ",
            "nurse with a ",
            "my old ",
            "3 ",
            "3 March ",
            "3/4/56/",
            "born on ",
            "half past ",
            "3pm to ",
            "twenty ",
            "aged 3 ",
            "triplets ",
        ] {
            let (once, twice) = (work(unit, 1_000), work(unit, 2_000));
            // A fiftieth for what the ends of the text cost.
            let allowed = once.saturating_mul(2).saturating_add(once / 50);
            assert!(twice <= allowed, "{unit:?}: {once} then {twice}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn twice_the_numbers_and_places_are_at_most_twice_the_work() {
        for unit in [
            "1 1 1 1 1 1 1 1 ", "AB ", "A1 ", "A1-", "GB29 ", "case number ", "no ", "nhs number 1", "live at ", "12 mill ",
            "12 Mill Lane ", "Mill Cottage, ", "flat 3 ", "flat ", "Lane ", "1 1 Mill ", "M 1 ", "M 1 2 ", "ref-", "0 ext ",
            "seven, ", "tel07", "@M33 ", "PO Box 1 ", "x@a. ", "x@a,", "x at x. ", "x underscore ", "ref AB/",
            "my NHS number is ", "£1,", "The Mill, ", "live on Mill ", "Heol y ", "one ", "1\n", "x_at_", "address ", "car A1 ",
        ] {
            let (once, twice) = (work(unit, 1_000), work(unit, 2_000));
            let allowed = once.saturating_mul(2).saturating_add(once / 50);
            assert!(twice <= allowed, "{unit:?}: {once} then {twice}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn twice_the_selling_asking_and_threatening_is_at_most_twice_the_work() {
        for unit in [
            "www. ", "http://", "free ", "buy now ", "click here ", "solicitor ", "call now ", "ombudsman ", "how do i ",
            "website ", "no complaint solicitor ", "the match ", "20 years ago ", "you're dead ", "bell end ", "bitch ",
            "\"shite\" ", "A@B", "i want you to be ", "never not ", "thank you ", "threatened to ",
        ] {
            let (once, twice) = (work(unit, 1_000), work(unit, 2_000));
            let allowed = once.saturating_mul(2).saturating_add(once / 50);
            assert!(twice <= allowed, "{unit:?}: {once} then {twice}");
        }
    }

    #[test]
    fn names_of_rules_and_severities_lead_back_to_them() {
        for rule in Rule::all() {
            assert_eq!(Rule::from_name(rule.name()), Some(*rule));
        }
        for severity in Severity::all() {
            assert_eq!(Severity::from_name(severity.name()), Some(*severity));
        }
        assert_eq!(Rule::from_name("Email"), None);
        assert!(
            Severity::Note < Severity::Warn && Severity::Warn < Severity::Hold && Severity::Hold < Severity::Urgent
        );
    }
}
