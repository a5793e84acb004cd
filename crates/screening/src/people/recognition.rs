//! How easily somebody could recognise the people in the text, from what the other rules found and from details that
//! few people share.
//!
//! Each detail has a weight; the sum gives the band. What is asked of one kind again and again (three names, four
//! dates) weighs less each time, since it tells less that is new.

use super::token::Tokens;
use crate::lists::rare::{CALLINGS, CONDITIONS};
use crate::lists::sorted::holds;
use crate::text::Text;
use crate::{Band, Finding, Recognition, Rule, Severity};

/// From this sum on, somebody who was there could tell.
const MEDIUM: u32 = 6;

/// From this sum on, many could.
const HIGH: u32 = 11;

/// A detail that few people share.
struct Rarity {
    start: usize,
    end: usize,
    weight: u32,
}

/// The band, and the one change that lowers it most. A rare detail in the words becomes a finding when the band is
/// high and nothing weighs more.
pub(crate) fn judge(text: &Text<'_>, findings: &mut Vec<Finding>) -> Recognition {
    let rarities = rarities(text);
    let mut sum = 0_u32;
    let mut best: Option<(u32, usize)> = None;
    let mut seen: Vec<Rule> = Vec::new();
    for (index, finding) in findings.iter().enumerate() {
        let full = weight(finding);
        // After a few of one kind the next ones weigh nothing: they need not be kept.
        let before = seen.iter().filter(|rule| **rule == finding.rule).count();
        if before < 3 {
            seen.push(finding.rule);
        }
        let weight = match before {
            0 => full,
            1 | 2 => full / 2,
            _ => 0,
        };
        sum = sum.saturating_add(weight);
        if weight > best.map_or(0, |best| best.0) {
            best = Some((weight, index));
        }
    }
    let mut told: Vec<u32> = rarities.iter().map(|rarity| rarity.weight).collect();
    told.sort_unstable_by(|one, other| other.cmp(one));
    sum = told.iter().take(3).fold(sum, |sum, weight| sum.saturating_add(*weight));
    let band = if sum >= HIGH {
        Band::High
    } else if sum >= MEDIUM {
        Band::Medium
    } else {
        return Recognition { band: Band::Low, change: None };
    };
    let rarest = rarities.into_iter().max_by_key(|rarity| (rarity.weight, std::cmp::Reverse(rarity.start)));
    let change = match rarest.filter(|rarity| band == Band::High && rarity.weight > best.map_or(0, |best| best.0)) {
        Some(rarity) => Some(insert(findings, &rarity)),
        None => best.map(|best| best.1),
    };
    Recognition { band, change }
}

/// Puts the finding at its place and says where that is.
fn insert(findings: &mut Vec<Finding>, rarity: &Rarity) -> usize {
    let finding = Finding {
        rule: Rule::Recognisable,
        severity: Severity::Warn,
        start: rarity.start,
        end: rarity.end,
        suggestion: None,
    };
    let key = |finding: &Finding| (finding.start, finding.end, finding.rule);
    let place = findings.partition_point(|other| key(other) < key(&finding));
    findings.insert(place, finding);
    place
}

/// How much a finding tells of who somebody is.
fn weight(finding: &Finding) -> u32 {
    match finding.rule {
        Rule::AuthorName | Rule::StreetAddress | Rule::DateOfBirth => 6,
        Rule::Email
        | Rule::Phone
        | Rule::Handle
        | Rule::NhsNumber
        | Rule::ChiNumber
        | Rule::IrishHealthNumber
        | Rule::PpsNumber
        | Rule::MedicareNumber
        | Rule::AustralianHealthNumber
        | Rule::NationalInsurance
        | Rule::Passport
        | Rule::DrivingLicence => 5,
        Rule::Postcode | Rule::Eircode | Rule::VehicleRegistration => 4,
        // A praised name is that of staff; one that is held may be anybody's.
        Rule::PersonName if finding.severity >= Severity::Hold => 3,
        Rule::ExactDate if finding.severity >= Severity::Warn => 3,
        Rule::PersonName | Rule::StaffDescription | Rule::ExactDate => 2,
        Rule::ExactTime | Rule::Age => 1,
        _ => 0,
    }
}

/// Words that make the author's work a detail: "I am the local vicar".
const BEFORE_CALLING: &[&str] =
    &["a", "an", "am", "as", "former", "i", "im", "local", "the", "retired", "village", "well", "known"];

/// Rare conditions, unusual work, several births at once, the only one of a place.
fn rarities(text: &Text<'_>) -> Vec<Rarity> {
    let tokens = Tokens::of(text);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some((end, weight)) = rarity_at(&tokens, at) else { continue };
        if let Some((from, to)) = tokens.span(at, end) {
            let (start, end) = text.reading.span(from, to);
            found.push(Rarity { start, end, weight });
        }
    }
    found
}

/// One past a rare detail that starts here, and its weight.
fn rarity_at(tokens: &Tokens<'_>, at: usize) -> Option<(usize, u32)> {
    let (word, next) = (tokens.word(at), at.saturating_add(1));
    let (one, two, three) = (tokens.word(next), tokens.word(at.saturating_add(2)), tokens.word(at.saturating_add(3)));
    let phrase = |end: usize, weight: u32| Some((at.saturating_add(end), weight));
    match (word, one, two, three) {
        ("triplets" | "quadruplets" | "quins", ..) => return phrase(1, 5),
        ("twins", ..) => return phrase(1, 2),
        ("only", "person" | "one" | "family" | "patient" | "case", "in", "the" | "my" | "our") => return phrase(5, 5),
        ("first", "person" | "patient" | "case" | "baby", "in", "the") => return phrase(5, 4),
        ("one", "of", "only", _) => return phrase(4, 4),
        ("so", "rare", "that", _) | ("extremely" | "incredibly", "rare", _, _) => return phrase(2, 4),
        ("rare", "condition" | "disease" | "cancer" | "disorder" | "syndrome" | "genetic" | "form" | "type", ..) => {
            return phrase(2, 3);
        }
        ("in", "the", "local", "paper" | "news" | "newspaper" | "press") => return phrase(4, 5),
        ("on", "the", "news" | "telly" | "television", _) => return phrase(3, 4),
        ("our" | "my" | "a" | "small" | "tiny", "village" | "hamlet" | "island", ..) => return phrase(2, 2),
        _ => {}
    }
    if holds(CONDITIONS, word) {
        return phrase(1, 4);
    }
    // "I am the local vicar": within a few words of "I am".
    let mine = (1..=4)
        .map(|steps| tokens.back(at, steps))
        .take_while(|word| BEFORE_CALLING.contains(word))
        .any(|word| matches!(word, "i" | "im"));
    (mine && holds(CALLINGS, word)).then_some((next, 5))
}
