//! Which rules speak of the same thing, and what the project asks of each.

use screening::Rule;

/// Rules of one family: a finding of one upon a label of another is neither right nor wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Who, where and when.
    Identifying,
    /// Words that hurt.
    Language,
    /// Somebody at risk.
    Risk,
    /// Texts that are no story.
    Kind,
}

/// The family of a rule.
pub(super) const fn family(rule: Rule) -> Family {
    match rule {
        Rule::Shouting | Rule::Profanity | Rule::Hate => Family::Language,
        // A threat speaks of violence as well.
        Rule::Crisis | Rule::Abuse | Rule::Violence | Rule::SexualAssault | Rule::SeriousHarm | Rule::Threat => {
            Family::Risk
        }
        Rule::Advertising
        | Rule::Spam
        | Rule::Gibberish
        | Rule::OtherLanguage
        | Rule::NotAnExperience
        | Rule::Complaint
        | Rule::LegalAction
        | Rule::TooLong
        | Rule::TooOld
        | Rule::Duplicate => Family::Kind,
        _ => Family::Identifying,
    }
}

/// Whether a finding of one rule is what a label of the other asks for.
pub(super) fn same(finding: Rule, label: Rule) -> bool {
    let twins: [&[Rule]; 2] = [
        &[Rule::PersonName, Rule::AuthorName],
        // One check digit for all of them.
        &[Rule::NhsNumber, Rule::ChiNumber, Rule::IrishHealthNumber],
    ];
    finding == label || twins.iter().any(|twins| twins.contains(&finding) && twins.contains(&label))
}

/// Whether a finding of one rule says something like what a label of the other asks for.
pub(super) fn akin(finding: Rule, label: Rule) -> bool {
    family(finding) == family(label)
}

/// Whether a finding of one rule upon a label of the other is left uncounted: what is labelled for its danger, or for
/// being no story, was not read for details and harsh words.
pub(super) fn uncounted(finding: Rule, label: Rule) -> bool {
    let (one, other) = (family(finding), family(label));
    one == other
        || matches!(other, Family::Risk | Family::Kind)
        || matches!((one, other), (Family::Risk, Family::Language))
}

/// Whether what it finds is held back for a swear word or for what identifies: together at most 0.5 % of clean stories.
pub(super) fn is_for_words_or_details(rule: Rule) -> bool {
    rule == Rule::Profanity || family(rule) == Family::Identifying
}

/// The recall that is asked for.
pub(super) const fn aim(rule: Rule) -> Option<f64> {
    match rule {
        Rule::NhsNumber
        | Rule::ChiNumber
        | Rule::IrishHealthNumber
        | Rule::PpsNumber
        | Rule::MedicareNumber
        | Rule::AustralianHealthNumber
        | Rule::TaxFileNumber
        | Rule::PaymentCard
        | Rule::Iban
        | Rule::Email
        | Rule::Phone => Some(0.99),
        Rule::Postcode | Rule::NationalInsurance => Some(0.97),
        Rule::Crisis => Some(0.95),
        Rule::PersonName | Rule::StreetAddress => Some(0.90),
        Rule::Complaint => Some(0.85),
        _ => None,
    }
}

/// The part of ordinary stories in which the crisis rule may speak.
pub(super) const CRISIS_ON_ORDINARY: f64 = 0.08;
/// The part of clean stories that swear words and details may hold back.
pub(super) const HELD_BACK: f64 = 0.005;
