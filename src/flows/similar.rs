//! "I have experienced this": a reader is counted once a day for a story, and nothing of the reader is kept.

use crate::domain::flag::SIMILAR;
use crate::domain::ids::{Reference, hex};
use crate::domain::network::network;
use crate::store::readers::{similar_count, similar_insert, similar_known};

use super::{Platform, Refusal, Stop};

/// Counts a reader, known for today by a keyed hash of the network; how many there are now.
pub async fn similar(platform: &Platform, story: &Reference, address: &str) -> Result<i64, Stop> {
    let count = similar_count(&*platform.db, story).await?.ok_or(Refusal::NotFound)?;
    let day = platform.now().day();
    let parts = [&day.to_string(), &network(address), story.as_str()];
    let reader = hex(&platform.config.secret.mac("similar", &parts));
    if similar_known(&*platform.db, &reader).await? {
        return Ok(count);
    }
    if !platform.gates.allow(&format!("similar:{story}"), SIMILAR).await? {
        return Err(Refusal::TooMany { after: SIMILAR.seconds }.into());
    }
    platform.db.query(similar_insert(&reader, story, day)).await?;
    Ok(similar_count(&*platform.db, story).await?.ok_or(Refusal::NotFound)?)
}
