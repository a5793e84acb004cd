//! Listening: staff open a story of their scope, which moves its progress to "read".

use crate::domain::access::Staff;
use crate::domain::ids::Reference;
use crate::domain::progress::Progress;
use crate::store::publications::publication_advance;
use crate::store::responses::{Answerable, answerable_services};

use super::{Platform, Refusal, Stop};

/// Notes that somebody of the staff reads a public story, and answers which of its services are in their scope. A story
/// that is not public, and one outside the scope, are not there.
pub async fn read(platform: &Platform, staff: &Staff, reference: &Reference) -> Result<Vec<Answerable>, Stop> {
    if !staff.may_listen() {
        return Err(Refusal::Forbidden.into());
    }
    let services = answerable_services(&*platform.db, reference).await?;
    let own: Vec<Answerable> =
        services.into_iter().filter(|s| staff.scope.covers(&s.code, &s.organisation_code)).collect();
    if own.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    platform.db.query(publication_advance(reference, Progress::Read.rank())).await?;
    Ok(own)
}
