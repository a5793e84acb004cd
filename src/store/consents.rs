//! Consent by use, in `stories` and in what is public of them.

use crate::domain::ids::Reference;
use crate::domain::publication::API_TOKEN;
use crate::domain::story::Consent;

use super::db::Statement;

/// What the author agrees to from now on.
#[must_use]
pub fn story_consent(reference: &Reference, consent: &Consent) -> Statement {
    let consent = serde_json::to_string(consent).unwrap_or_default();
    Statement::new("update stories set consent = ?2 where ref = ?1", vec![reference.into(), consent.into()])
}

/// Whether other programs may have a public story: the row, the token of the index, and another version, so that no copy
/// stays.
#[must_use]
pub fn publication_consent(reference: &Reference, api: bool) -> Statement {
    Statement::new(
        "update publications
         set consent_api = ?2, version = version + 1,
             facets = trim(replace(' ' || facets || ' ', ' ' || ?3 || ' ', ' ')
                           || case when ?2 then ' ' || ?3 else '' end)
         where ref = ?1 and consent_api <> ?2",
        vec![reference.into(), api.into(), API_TOKEN.into()],
    )
}
