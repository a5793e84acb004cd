//! Which edits an author is told of, and which an author is asked about first. Taking out what identifies somebody is
//! small, however many times it is done; whatever changes what the story says is big, however short it is. The reasons
//! stand in docs/decisions/0018-edit-ledger.md.

use std::collections::BTreeSet;

use super::decision::Made;
use super::story::{Part, Words};

/// Reasons of edits that take out what identifies somebody or cannot be published as such.
const IDENTIFIERS: [&str; 9] = [
    "contact-details",
    "identity-number",
    "bank-details",
    "name",
    "exact-place",
    "exact-time",
    "link",
    "capitals",
    "language",
];

/// An identifier is no longer than this, in words: "the tall nurse with the red hair" is a description, not a name.
const IDENTIFIER_WORDS: usize = 8;
/// An edit of more words than this is big by itself: a sentence of plain English.
const LONG_WORDS: usize = 12;
/// Edits that are no identifiers may together change this share of the story's words: one in twenty.
const SHARE: usize = 20;
/// …and this many words in any case, so that two mended words in a story of twenty are not asked about.
const FREE_WORDS: usize = 5;

/// Words that turn a sentence round, weigh it, or name what was done. Whoever adds or takes away one of them changes
/// what the story says.
const MEANING: [&str; 54] = [
    "abuse",
    "abused",
    "afraid",
    "always",
    "angry",
    "assaulted",
    "blame",
    "cruel",
    "dangerous",
    "dead",
    "death",
    "denied",
    "died",
    "dirty",
    "discriminated",
    "dying",
    "excellent",
    "failed",
    "fault",
    "forgot",
    "harm",
    "hit",
    "hurt",
    "ignored",
    "incompetent",
    "kind",
    "late",
    "lied",
    "mistake",
    "neglect",
    "neglected",
    "negligent",
    "never",
    "no",
    "nobody",
    "none",
    "not",
    "nothing",
    "only",
    "pain",
    "racist",
    "refused",
    "rude",
    "scared",
    "sorry",
    "terrible",
    "threatened",
    "unsafe",
    "until",
    "without",
    "worse",
    "worst",
    "wrong",
    "wrongly",
];

/// Which of these edits wait for the author, in the order in which they were given.
#[must_use]
pub fn waits(words: &Words, made: &[Made]) -> Vec<bool> {
    let told: usize = words.parts().iter().map(|(_, text)| count(text)).sum();
    let changed: usize = made.iter().filter(|made| !is_identifier(made)).map(size).sum();
    let too_much = changed > FREE_WORDS.max(told / SHARE);
    made.iter().map(|made| !is_identifier(made) && (too_much || is_big(words, made))).collect()
}

/// The claim of the reason is checked: as few words as an identifier has, and none of those that carry meaning.
fn is_identifier(made: &Made) -> bool {
    IDENTIFIERS.contains(&made.edit.reason.as_str())
        && size(made) <= IDENTIFIER_WORDS
        && (made.edit.reason == "language" || !changes_meaning(made))
}

fn is_big(words: &Words, made: &Made) -> bool {
    let title = made.edit.part == Part::Title && size(made) * 2 >= count(&words.title);
    title || size(made) > LONG_WORDS || changes_meaning(made)
}

/// How many words go or come, whichever are more.
fn size(made: &Made) -> usize {
    count(&made.before).max(count(&made.edit.replacement))
}

fn count(text: &str) -> usize {
    lowered(text).count()
}

/// Whether a word that carries meaning stands on one side only.
fn changes_meaning(made: &Made) -> bool {
    let meaning = |text: &str| -> BTreeSet<String> { lowered(text).filter(|word| carries(word)).collect() };
    meaning(&made.before) != meaning(&made.edit.replacement)
}

/// "wasn't" and "can't" turn a sentence round as "not" does.
fn carries(word: &str) -> bool {
    word.ends_with("n't") || word == "cannot" || MEANING.binary_search(&word).is_ok()
}

fn lowered(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.filter(|word| word.contains(char::is_alphanumeric)).map(|word| word.to_lowercase().replace('’', "'"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::decision::{Edit, make};

    const BODY: &str = "Nurse Jones was kind to me but I waited six hours in the corridor and nobody told me why. When \
                        the doctor came at last she said sorry and my hand was put right. I rang 07700 900123 the day \
                        after and they did not answer.";

    fn words() -> Words {
        Words {
            title: "A long wait with a good end".into(),
            body: BODY.into(),
            good: vec!["the doctor".into()],
            improve: vec![],
            feelings: vec![],
            screen_name: "bluebird".into(),
        }
    }

    fn edit(before: &str, replacement: &str, reason: &str) -> Edit {
        let start = BODY.find(before).unwrap();
        let (end, part) = (start + before.len(), Part::Body);
        Edit { part, start, end, replacement: replacement.into(), reason: reason.into() }
    }

    fn judged(edits: &[Edit]) -> Vec<bool> {
        waits(&words(), &make(&words(), edits).unwrap().1)
    }

    #[test]
    fn meaning_words_are_sorted() {
        assert!(MEANING.is_sorted());
    }

    #[test]
    fn taking_out_what_identifies_somebody_is_small_however_often() {
        let edits = [edit("Nurse Jones", "A nurse", "name"), edit("07700 900123", "them", "contact-details")];

        assert_eq!(judged(&edits), [false, false]);
    }

    #[test]
    fn a_reason_that_does_not_fit_makes_nothing_small() {
        assert_eq!(judged(&[edit("nobody told me why", "", "name")]), [true]);
        assert_eq!(judged(&[edit("I waited six hours in the corridor and nobody told me why", "", "name")]), [true]);
        assert_eq!(judged(&[edit("she said sorry and my hand was put right", "", "exact-time")]), [true]);
    }

    #[test]
    fn whatever_turns_the_sense_round_is_big_however_short() {
        for (before, after) in
            [("did not", "did"), ("did not", "didn't always"), ("was kind", "was there"), ("waited", "never waited")]
        {
            assert_eq!(judged(&[edit(before, after, "moderator")]), [true], "{before} -> {after}");
        }
        assert_eq!(judged(&[edit("put right", "mended", "moderator")]), [false]);
        assert_eq!(judged(&[edit("did not answer", "did not pick up", "moderator")]), [false]);
    }

    #[test]
    fn many_little_changes_together_are_big_and_identifiers_among_them_are_not() {
        let edits = [
            edit("Nurse Jones", "A nurse", "name"),
            edit("in the corridor", "there", "moderator"),
            edit("came at last", "came", "moderator"),
            edit("the day after", "", "moderator"),
        ];

        assert_eq!(judged(&edits), [false, true, true, true]);
        assert_eq!(judged(&edits[..2]), [false, false]);
    }

    #[test]
    fn another_title_is_big() {
        let title =
            Edit { part: Part::Title, start: 0, end: 27, replacement: "A visit".into(), reason: "moderator".into() };
        assert_eq!(judged(&[title]), [true]);
    }

    #[test]
    fn swearing_may_go_and_names_of_feelings_with_it() {
        let mut words = words();
        words.body = "They were bloody rude to me.".into();
        let edit = Edit { part: Part::Body, start: 10, end: 21, replacement: "rude".into(), reason: "language".into() };
        let made = make(&words, &[edit]).unwrap().1;

        assert_eq!(waits(&words, &made), [false]);
    }

    proptest! {
        #[test]
        fn there_is_one_answer_for_each_edit(before in any::<String>(), after in any::<String>(), reason in any::<String>()) {
            let words = Words { body: format!("{before} and more"), ..words() };
            let end = before.chars().count();
            let edit = Edit { part: Part::Body, start: 0, end, replacement: after, reason };
            if let Ok((_, made)) = make(&words, &[edit]) {
                prop_assert_eq!(waits(&words, &made).len(), 1);
            }
        }
    }
}
