//! Names that the author's e-mail address shows.

use crate::people::known::{Known, common, first_name, kin, last_name, place, role, thing, unheard};
use crate::people::token::{Case, Tokens};

/// The parts of the address before the "@" that may be names.
pub(super) struct Mailbox {
    parts: Vec<String>,
}

impl Mailbox {
    pub(super) fn of(email: &str) -> Self {
        let local = email.split('@').next().unwrap_or_default().to_lowercase();
        let parts = local.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() > 2).map(str::to_owned);
        Self { parts: parts.collect() }
    }

    /// The parts as they stand.
    pub(super) fn parts(&self) -> &[String] {
        &self.parts
    }

    /// Whether the word at this place is a name that the address shows.
    pub(super) fn shows(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let (word, next) = (tokens.word(at), tokens.word(at.saturating_add(1)));
        if self.parts.is_empty() || word.len() < 3 || common(word) || thing(word) || role(word) || kin(word) {
            return false;
        }
        let best = first_name(word).max(last_name(word));
        let name = match tokens.case(at) {
            Case::Title => best != Known::No && !(place(word) && best == Known::Wordy) || unheard(word),
            Case::Small | Case::Loud => best == Known::Sure,
            _ => false,
        };
        name && self.parts.iter().any(|part| shown_in(part, word, next))
    }
}

/// "jane", "janesmith", "jsmith".
fn shown_in(part: &str, word: &str, next: &str) -> bool {
    if part == word {
        return true;
    }
    let first_and_more = first_name(word) == Known::Sure
        && part.strip_prefix(word).is_some_and(|rest| rest.len() < 3 || rest == next || last_name(rest) != Known::No);
    let initial_and_last =
        last_name(word) == Known::Sure && part.strip_suffix(word).is_some_and(|rest| rest.chars().count() == 1);
    first_and_more || initial_and_last
}
