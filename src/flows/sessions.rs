//! Where somebody is signed in: seen and ended by themselves.

use crate::domain::access::Staff;
use crate::domain::ids::{hex, sha256_hex_of};
use crate::domain::session::{is_live, is_recent};
use crate::domain::time::Timestamp;
use crate::store::accounts::{session_delete, session_find};
use crate::store::sessions::{SessionRow, sessions_delete, sessions_of};

use super::{Platform, Refusal, Stop};

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Names it in forms; nobody can sign in with it.
    pub id: String,
    /// Families in words; may be empty.
    pub device: String,
    /// `code` or `passkey`.
    pub method: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// It is the one that asks.
    pub this: bool,
}

fn name(platform: &Platform, hash: &str) -> String {
    let mac = platform.config.secret.mac("session-name", &[hash]);
    hex(mac.first_chunk::<8>().unwrap_or(&[0; 8]))
}

async fn live(platform: &Platform, staff: &Staff) -> Result<Vec<SessionRow>, Stop> {
    let now = platform.now();
    let mut rows = sessions_of(&*platform.db, &staff.id).await?;
    rows.retain(|row| is_live(row.created_at, row.seen_at, now));
    Ok(rows)
}

/// Every session of one's own that holds, the last used first.
pub async fn list(platform: &Platform, staff: &Staff, cookie: &str) -> Result<Vec<Mine>, Stop> {
    let own = sha256_hex_of(cookie.as_bytes());
    let mine = |row: SessionRow| Mine {
        id: name(platform, &row.hash),
        this: row.hash == own,
        device: row.device,
        method: row.method,
        created_at: row.created_at,
        seen_at: row.seen_at,
    };
    Ok(live(platform, staff).await?.into_iter().map(mine).collect())
}

/// Ends one session of one's own by its name. What is not there has ended.
pub async fn end_one(platform: &Platform, staff: &Staff, id: &str) -> Result<(), Stop> {
    let rows = live(platform, staff).await?;
    if let Some(row) = rows.iter().find(|row| name(platform, &row.hash) == id) {
        platform.db.query(session_delete(&row.hash)).await?;
    }
    Ok(())
}

/// Ends every session of one's own; `but` is the cookie of the one that stays, if any.
pub async fn end_all(platform: &Platform, staff: &Staff, but: Option<&str>) -> Result<(), Stop> {
    let but = but.map(|cookie| sha256_hex_of(cookie.as_bytes())).unwrap_or_default();
    platform.db.query(sessions_delete(&staff.id, &but)).await?;
    Ok(())
}

/// Whether somebody signed in just now. A token is never just now.
pub async fn recent(platform: &Platform, cookie: &str) -> Result<bool, Stop> {
    let session = session_find(&*platform.db, &sha256_hex_of(cookie.as_bytes())).await?;
    Ok(session.is_some_and(|session| is_recent(session.created_at, platform.now())))
}

/// Refuses what would let somebody in later, unless they signed in just now.
pub(super) async fn must_be_recent(platform: &Platform, cookie: &str) -> Result<(), Stop> {
    if recent(platform, cookie).await? { Ok(()) } else { Err(Refusal::NotNow("Sign in again first").into()) }
}
