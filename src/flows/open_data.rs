//! What is kept about open data: hashes of files, and searches to be cited. No words of a story.

use crate::store::export_parts::{PartRow, part_keep};
use crate::store::snapshots::{NewSnapshot, snapshot_insert};

use super::{Fault, Platform};

/// Keeps what was found when a file was read; not if a story of it changed meanwhile. The next tick looks again.
pub async fn keep_part(platform: &Platform, row: &PartRow, state: &str) -> Result<(), Fault> {
    platform.db.query(part_keep(row, state)).await?;
    Ok(())
}

/// Keeps a snapshot. The same again is the same.
pub async fn keep_snapshot(platform: &Platform, new: &NewSnapshot<'_>) -> Result<(), Fault> {
    platform.db.query(snapshot_insert(new)).await?;
    Ok(())
}
