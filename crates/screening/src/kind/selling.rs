//! Advertising and spam: texts that want something to be bought, clicked on or paid.
//!
//! Each sign has points; a text is judged by their sum, so that a patient who writes "they offer a free consultation"
//! is left alone. The finding spans what gave it away, from the first sign to the last.

use super::book::hash;
use super::elsewhere::told;
use super::marks::{self, Mark, Sort};
use crate::text::Text;
use crate::{Finding, Rule, Severity};

/// Points of a phrase that hardly anybody else uses.
const SURE: usize = 2;

/// From here on a person should look.
const SOME: usize = 4;

/// From here on it is no story.
const PLENTY: usize = 6;

/// A text with fewer words has no room for a story beside the signs.
const SHORT: usize = 60;

/// In a text with fewer words, one sign that hardly anybody else uses is much.
const TINY: usize = 20;

/// So many hashtags are a chain.
const CHAIN: usize = 4;

/// Advertising.
pub(crate) fn advertising(text: &Text<'_>, found: &[Mark]) -> Option<Finding> {
    let kept = marks::outside(found, Sort::AdvertNot, &[Sort::AdvertSure, Sort::AdvertHint]);
    let sure = marks::apart(&text.reading, &kept, Sort::AdvertSure);
    let signs = signs(text);
    let points = sure
        .saturating_mul(SURE)
        .saturating_add(marks::different(&text.reading, &kept, Sort::AdvertHint))
        .saturating_add(signs.reduced.saturating_mul(SURE))
        .saturating_add(signs.priced.min(2));
    let words = marks::different(&text.reading, found, Sort::AdvertWord)
        .saturating_add(signs.priced)
        .saturating_add(signs.reached);
    judge(text, Rule::Advertising, points, &kept, sure > 0 || signs.reduced > 0)
        .or_else(|| wordy(text, Rule::Advertising, words, found))
}

/// Spam.
pub(crate) fn spam(text: &Text<'_>, found: &[Mark]) -> Option<Finding> {
    let kept: Vec<Mark> =
        found.iter().filter(|mark| matches!(mark.sort, Sort::SpamSure | Sort::SpamHint)).copied().collect();
    let sure = marks::apart(&text.reading, &kept, Sort::SpamSure);
    let signs = signs(text);
    let links = signs.links.saturating_sub(2).min(3).saturating_mul(SURE);
    let tags = if signs.tags >= CHAIN { SOME } else { 0 };
    let again = if repeated(text) { PLENTY } else { 0 };
    let points = sure
        .saturating_mul(SURE)
        .saturating_add(marks::different(&text.reading, &kept, Sort::SpamHint))
        .saturating_add(links)
        .saturating_add(tags)
        .saturating_add(again);
    let words = marks::different(&text.reading, found, Sort::SpamWord).saturating_add(signs.links);
    judge(text, Rule::Spam, points, &kept, sure > 0 || links > 0 || tags > 0 || again > 0)
        .or_else(|| wordy(text, Rule::Spam, words, found))
}

fn judge(text: &Text<'_>, rule: Rule, points: usize, kept: &[Mark], sure: bool) -> Option<Finding> {
    let short = text.words.len() <= SHORT;
    let severity = match points {
        PLENTY.. => Severity::Hold,
        SOME.. if short => Severity::Hold,
        SOME.. => Severity::Warn,
        SURE.. if text.words.len() <= TINY => Severity::Warn,
        _ => return None,
    };
    if !sure {
        return None;
    }
    let first = kept.first().and_then(|mark| text.words.get(mark.first));
    let last = kept.iter().map(|mark| mark.end).max().and_then(|end| text.words.get(end.saturating_sub(1)));
    let (start, end) = match (first, last) {
        (Some(first), Some(last)) => text.reading.span(first.from, last.to),
        _ => (0, text.reading.text_length()),
    };
    Some(Finding { rule, severity, start, end, suggestion: None })
}

/// A short text that tells nothing and is full of the words of those who sell: one in four of its words.
fn wordy(text: &Text<'_>, rule: Rule, words: usize, found: &[Mark]) -> Option<Finding> {
    const ENOUGH: usize = 5;
    let all = text.words.len();
    let asks = found.iter().any(|mark| {
        matches!(mark.sort, Sort::Question | Sort::Message | Sort::Website | Sort::Opinion | Sort::Job | Sort::News)
    });
    let full = words >= ENOUGH && words.saturating_mul(4) > all && all <= SHORT;
    (full && !asks && told(&text.words) == 0).then(|| Finding {
        rule,
        severity: Severity::Warn,
        start: 0,
        end: text.reading.text_length(),
        suggestion: None,
    })
}

/// Signs that are no phrases.
#[derive(Default)]
struct Signs {
    links: usize,
    tags: usize,
    /// "20% off".
    reduced: usize,
    /// "£50".
    priced: usize,
    /// Addresses and telephone numbers.
    reached: usize,
}

fn signs(text: &Text<'_>) -> Signs {
    let reading = &text.reading;
    let mut signs = Signs::default();
    for word in &text.words {
        let before = reading.before(word.from);
        let digits = word.text.starts_with(|c: char| c.is_ascii_digit());
        match word.text.as_str() {
            "http" | "https" => signs.links = signs.links.saturating_add(1),
            "www" if before != '/' => signs.links = signs.links.saturating_add(1),
            _ if digits && matches!(before, '£' | '$' | '€') => signs.priced = signs.priced.saturating_add(1),
            _ if digits && reading.has(word.to, "% off") => signs.reduced = signs.reduced.saturating_add(1),
            _ if before == '#' && !digits => signs.tags = signs.tags.saturating_add(1),
            _ if before == '@' => signs.reached = signs.reached.saturating_add(1),
            _ => {}
        }
    }
    let digits = |run: &crate::number::Run| run.iter().map(|group| group.digits.len()).sum::<usize>();
    let phones = text.numbers.iter().filter(|run| digits(run) >= 10).count();
    signs.reached = signs.reached.saturating_add(phones);
    signs
}

/// Whether the text says the same again and again. A text that was pasted in twice by mistake does not.
fn repeated(text: &Text<'_>) -> bool {
    const SHINGLE: usize = 4;
    const FEWEST: usize = 20;
    let hashes: Vec<u64> = text.words.iter().map(|word| hash(&word.text)).collect();
    let join = |window: &[u64]| window.iter().fold(0_u64, |hash, word| hash.rotate_left(17) ^ word.wrapping_mul(31));
    let mut shingles: Vec<u64> = hashes.windows(SHINGLE).map(join).collect();
    let all = shingles.len();
    shingles.sort_unstable();
    shingles.dedup();
    all >= FEWEST && shingles.len().saturating_mul(5) < all.saturating_mul(2)
}
