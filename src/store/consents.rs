//! Consent by use, in `stories` and in what is public of them.

use strum::IntoEnumIterator;

use crate::domain::ids::Reference;
use crate::domain::publication::{API_TOKEN, use_token};
use crate::domain::story::{Consent, Use};

use super::db::{Statement, Value};

/// What the author agrees to from now on.
#[must_use]
pub fn story_consent(reference: &Reference, consent: &Consent) -> Statement {
    let consent = serde_json::to_string(consent).unwrap_or_default();
    Statement::new("update stories set consent = ?2 where ref = ?1", vec![reference.into(), consent.into()])
}

/// Whether other programs may have a public story, and what for: the row, the tokens of the index, and another version, so
/// that no copy stays.
#[must_use]
pub fn publication_consent(reference: &Reference, consent: Consent) -> Statement {
    Statement::new(
        "update publications
         set consent_api = ?2, uses = ?3, version = version + 1,
             facets = (select coalesce(group_concat(token.value, ' '), '')
                       from json_each('[\"' || replace(facets, ' ', '\",\"') || '\"]') token
                       where token.value not in (select value from json_each(?4)))
                      || coalesce((select group_concat(' ' || value, '') from json_each(?5)), '')
         where ref = ?1 and (consent_api <> ?2 or uses <> ?3)",
        consented(reference, consent),
    )
}

/// Reference, whether other programs may have it, what for, the tokens that may go, and those that come.
pub(super) fn consented(reference: &Reference, consent: Consent) -> Vec<Value> {
    let json = |words: Vec<String>| serde_json::to_string(&words).unwrap_or_default();
    let api = || API_TOKEN.to_owned();
    let all = Use::iter().map(use_token).chain([api()]).collect();
    let now = consent.uses().into_iter().map(use_token).chain(consent.api.then(api)).collect();
    vec![reference.into(), consent.api.into(), uses_json(consent).into(), json(all).into(), json(now).into()]
}

/// What a story may be used for, as it is stored.
#[must_use]
pub(super) fn uses_json(consent: Consent) -> String {
    let uses: Vec<&str> = consent.uses().into_iter().map(Use::name).collect();
    serde_json::to_string(&uses).unwrap_or_default()
}
