//! Inviting: staff make an address that names services and tags, and stop it again.

use serde::{Deserialize, Serialize};

use crate::domain::access::Staff;
use crate::domain::invitation::{NewInvitation, Slug};
use crate::domain::problem::FieldError;
use crate::store::db::DbError;
use crate::store::invitations::{Invitation, invitation_find, invitation_insert, invitation_of_scope, invitation_stop};
use crate::store::services::services_of_codes;

use super::receipt::Request;
use super::{Fault, Platform, Refusal, Stop};

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    slug: String,
}

/// Makes an invitation; its slug. The same request again gets the same one.
pub async fn make(platform: &Platform, staff: &Staff, new: &NewInvitation, request: &Request) -> Result<String, Stop> {
    if let Some(Kept { slug }) = request.answered(&*platform.db).await? {
        return Ok(slug);
    }
    let known = services_of_codes(&*platform.db, &new.services).await?;
    let own = |code: &str, organisation: &str| staff.may_respond_for(code, organisation);
    let fault = |code, message: &str| Err(Refusal::Fields(vec![FieldError::new("services", code, message)]).into());
    if known.len() != new.services.len() || !known.iter().all(|one| own(&one.code, &one.organisation_code)) {
        return fault("not_yours", "Choose services that you answer for");
    }
    if known.iter().any(|service| !service.is_open()) {
        return fault("closed", "A service that you chose is closed. Choose another");
    }
    let slug = Slug::from_random(platform.random());
    let now = platform.now();
    let kept = Kept { slug: slug.to_string() };
    let batch = vec![request.keep(&kept, now), invitation_insert(&slug, new, &staff.scope, &staff.id, now)];
    match platform.db.batch(batch).await {
        Ok(_) => Ok(kept.slug),
        // The same request came twice at once, or its first answer was lost.
        Err(DbError::Unique(_)) => {
            let kept: Option<Kept> = request.answered(&*platform.db).await?;
            Ok(kept.ok_or(Fault::Unfinished("an invitation's slug was taken"))?.slug)
        }
        Err(error) => Err(error.into()),
    }
}

/// Stops an invitation of the account's own scope; a second time is harmless.
pub async fn stop(platform: &Platform, staff: &Staff, slug: &Slug) -> Result<(), Stop> {
    invitation_of_scope(&*platform.db, slug, &staff.scope).await?.ok_or(Refusal::NotFound)?;
    Ok(invitation_stop(&*platform.db, slug, &staff.scope, platform.now()).await?)
}

/// The invitation behind a slug, while it holds; nonsense, never made and stopped look the same.
pub async fn open(platform: &Platform, slug: &str) -> Result<Option<Invitation>, Stop> {
    let Some(slug) = Slug::parse(slug) else { return Ok(None) };
    Ok(invitation_find(&*platform.db, &slug).await?.filter(|invitation| !invitation.stopped))
}
