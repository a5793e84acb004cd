//! The names of the services that a story is about: "Dr Patel's Practice" is a place there.

use super::run::Run;
use super::token::Tokens;
use crate::Context;
use crate::reading::Reading;
use crate::words::words;

/// The services' names by their words.
pub(super) struct Services {
    names: Vec<Vec<String>>,
}

impl Services {
    pub(super) fn of(context: &Context<'_>) -> Self {
        let of_one = |name: &&str| words(&Reading::of(name)).into_iter().map(|word| word.text).collect();
        Self { names: context.services.iter().map(of_one).collect() }
    }

    /// Whether these words stand together in the name of a service.
    pub(super) fn name(&self, tokens: &Tokens<'_>, run: Run) -> bool {
        let length = run.end.saturating_sub(run.first);
        // The name's owner has lost his "'s": "patel" is found in "patels".
        let same = |words: &[String]| {
            words.iter().enumerate().all(|(index, word)| {
                let of_text = tokens.word(run.first.saturating_add(index));
                word == of_text || word.strip_suffix('s') == Some(of_text)
            })
        };
        length > 0 && self.names.iter().any(|name| name.windows(length).any(same))
    }
}
