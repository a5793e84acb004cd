//! Texts that belong elsewhere: questions, messages to a service, opinions, news, applications for work, words about a
//! website, tests.
//!
//! A story tells what happened, so it is full of words like "was", "went", "told". What asks or wishes and tells next
//! to nothing is no story. Never more than a `Warn`: only a person can know.

use super::marks::{self, Mark, Sort};
use crate::lists::elsewhere::FILLERS;
use crate::lists::sorted::holds;
use crate::lists::topics::{CARE, TOPICS};
use crate::text::Text;
use crate::words::Word;
use crate::{Field, Finding, Rule, Severity};

/// Words of telling and of judging what was met, in order.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "admitted", "amazing", "answered", "apologised", "appalling", "arrived", "asked", "attended", "became",
    "began", "booked", "brilliant", "broke", "brought", "called", "came", "cared", "caring", "checked",
    "collapsed", "cried", "decided", "did", "didnt", "died", "discharged", "disgusting", "done", "ended",
    "examined", "excellent", "explained", "fantastic", "fell", "felt", "finished", "found", "friendly", "gave",
    "given", "got", "grateful", "had", "hadnt", "helped", "helpful", "ignored", "kept", "kind", "knew",
    "laughed", "left", "listened", "looked", "lost", "lovely", "made", "managed", "met", "missed", "moved",
    "needed", "operated", "phoned", "prescribed", "put", "rang", "received", "refused", "rude", "rushed",
    "said", "sat", "saved", "saw", "seemed", "seen", "sent", "showed", "spent", "spoke", "started", "stayed",
    "stood", "stopped", "suffered", "supported", "talked", "thought", "told", "took", "treated", "tried",
    "turned", "used", "waited", "was", "wasnt", "went", "were", "werent", "woke", "wonderful", "worked",
    "wrote",
];

/// A text with at most so many words may be nothing but the question.
const SHORT: usize = 30;

/// A text with at most so many words tells nothing, even with a word of telling in it.
const TINY: usize = 10;

/// Texts that try out whether the form works, word by word.
const TRIALS: &[&str] = &[
    "test",
    "tests",
    "testing",
    "tester",
    "tested",
    "ignore",
    "hello",
    "hi",
    "please",
    "this",
    "is",
    "a",
    "just",
    "post",
    "message",
    "only",
    "story",
    "123",
    "1",
    "2",
    "3",
    "one",
    "two",
    "three",
    "delete",
    "dummy",
    "sample",
    "page",
    "form",
    "the",
    "submission",
    "not",
    "real",
    "do",
    "dont",
    "publish",
    "site",
    "to",
    "see",
    "if",
    "it",
    "works",
    "work",
    "working",
    "feedback",
    "4",
    "12",
    "1234",
    "entry",
    "does",
    "from",
    "ok",
    "hey",
    "again",
    "am",
    "i",
];

/// Answers to a survey.
const ANSWERS: &[&str] = &[
    "agree",
    "disagree",
    "strongly",
    "satisfied",
    "dissatisfied",
    "very",
    "extremely",
    "likely",
    "unlikely",
    "neither",
    "nor",
    "yes",
    "no",
    "n",
    "a",
    "na",
    "none",
    "good",
    "excellent",
    "fair",
    "poor",
    "always",
    "sometimes",
    "never",
    "often",
    "out",
    "of",
    "10",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "0",
    "q1",
    "q2",
    "q3",
    "q4",
    "q5",
    "q6",
    "q7",
    "q8",
    "q9",
    "q10",
    "question",
    "not",
    "applicable",
    "prefer",
    "to",
    "say",
    "score",
    "rating",
    "rate",
    "stars",
    "neutral",
    "star",
    "male",
    "female",
    "dont",
    "know",
    "somewhat",
    "quite",
    "definitely",
    "x",
    "average",
    "overall",
    "answer",
    "other",
    "white",
    "british",
    "over",
    "under",
    "recommend",
];

/// One finding when the text is no experience of care.
pub(crate) fn find(text: &Text<'_>, found: &[Mark]) -> Option<Finding> {
    let words = &text.words;
    if words.is_empty() || text.context.field != Field::Body {
        return None;
    }
    let whole = (0, text.reading.text_length());
    let span = if trial(words) || answers(words) || says_nothing(words) { whole } else { span(text, found)? };
    Some(Finding {
        rule: Rule::NotAnExperience,
        severity: Severity::Warn,
        start: span.0,
        end: span.1,
        suggestion: None,
    })
}

/// How many words of telling or judging there are.
pub(crate) fn told(words: &[Word]) -> usize {
    words.iter().filter(|word| TOLD.binary_search(&word.text.as_str()).is_ok()).count()
}

/// Where the text gives itself away; `None` when it may well be a story.
fn span(text: &Text<'_>, found: &[Mark]) -> Option<(usize, usize)> {
    let words = &text.words;
    let told = told(words);
    // One in twenty-five words is less than half of what stories have.
    let tells = told > 2 && told.saturating_mul(25) > words.len();
    if tells {
        return None;
    }
    let short = words.len() <= SHORT;
    let tiny = words.len() <= TINY;
    let asks = [Sort::Question, Sort::Message];
    let others = [Sort::Job, Sort::Website, Sort::Opinion, Sort::News, Sort::Other];
    let mut given = marks::outside(found, Sort::ElsewhereNot, &asks);
    given.extend(found.iter().filter(|mark| others.contains(&mark.sort)));
    let enough: Vec<Sort> = asks
        .into_iter()
        .chain(others)
        .filter(|sort| {
            let signs = marks::apart(&text.reading, &given, *sort);
            let alone = (short && told == 0) || (tiny && told <= 1) || (short && *sort == Sort::Other);
            signs >= 2 || (signs == 1 && alone)
        })
        .collect();
    given.retain(|mark| enough.contains(&mark.sort));
    let first = given.iter().map(|mark| mark.first).min().and_then(|first| words.get(first));
    let last = given.iter().map(|mark| mark.end).max().and_then(|end| words.get(end.saturating_sub(1)));
    match (first, last) {
        (Some(first), Some(last)) => Some(text.reading.span(first.from, last.to)),
        _ => off_topic(words).then(|| (0, text.reading.text_length())),
    }
}

/// A text with words of something else, and with none of care.
fn off_topic(words: &[Word]) -> bool {
    const FEWEST: usize = 4;
    if words.len() < FEWEST || words.len() > SHORT || words.iter().any(|word| holds(CARE, &word.text)) {
        return false;
    }
    let mut topics = words.iter().filter(|word| holds(TOPICS, &word.text));
    topics.next().is_some_and(|first| topics.any(|other| other.text != first.text))
}

/// "No comment", "n/a": nothing was said.
fn says_nothing(words: &[Word]) -> bool {
    let said: Vec<&str> = words.iter().take(5).map(|word| word.text.as_str()).collect();
    FILLERS.contains(&said.join(" ").as_str())
}

/// "test", "this is a test, please ignore".
fn trial(words: &[Word]) -> bool {
    let tests = |word: &Word| word.text.starts_with("test") || word.text == "dummy";
    let greets = |word: &Word| matches!(word.text.as_str(), "hello" | "hi" | "hey" | "ok" | "123");
    let only = words.iter().all(|word| TRIALS.contains(&word.text.as_str()));
    only && (words.iter().any(tests) || (words.len() <= 2 && words.iter().all(greets)))
}

/// Three or more answers of a survey, and nothing else.
fn answers(words: &[Word]) -> bool {
    let sure = |word: &&Word| {
        matches!(
            word.text.as_str(),
            "agree"
                | "disagree"
                | "satisfied"
                | "dissatisfied"
                | "likely"
                | "unlikely"
                | "applicable"
                | "na"
                | "score"
                | "rating"
        ) || word.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let only = words.iter().all(|word| ANSWERS.contains(&word.text.as_str()));
    only && words.len() >= 3 && words.iter().filter(sure).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_telling_are_in_order() {
        assert!(TOLD.is_sorted());
    }
}
