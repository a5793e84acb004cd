//! Which form of a plural a number takes, by the rules of CLDR 47 for whole numbers. The order of the forms is that of
//! `msgstr[0]`, `msgstr[1]` … in the catalogues.

use super::Language;

/// How many forms a language has.
#[must_use]
pub(super) const fn forms(language: Language) -> usize {
    match language {
        Language::English => 2,
        Language::Welsh => 6,
        Language::Irish => 5,
    }
}

/// The number of the form, from 0.
#[must_use]
pub(super) const fn form(language: Language, number: u64) -> usize {
    match language {
        Language::English => match number {
            1 => 0,
            _ => 1,
        },
        // zero, one, two, few, many, other
        Language::Welsh => match number {
            0 => 0,
            1 => 1,
            2 => 2,
            3 => 3,
            6 => 4,
            _ => 5,
        },
        // one, two, few, many, other
        Language::Irish => match number {
            1 => 0,
            2 => 1,
            3..=6 => 2,
            7..=10 => 3,
            _ => 4,
        },
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_form_is_some_numbers_own() {
        for &language in Language::VARIANTS {
            let mut seen: Vec<usize> = (0..30).map(|number| form(language, number)).collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen, (0..forms(language)).collect::<Vec<_>>());
        }
    }
}
