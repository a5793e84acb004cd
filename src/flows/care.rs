//! Care for who reads: their settings, the note that stands before a hard story, and what "claim the next" leaves out.

use screening::Rule;

use crate::domain::access::Staff;
use crate::domain::care::{Settings, Topic};
use crate::domain::ids::Reference;
use crate::store::care::{hard_read_insert, hard_reads_among, hard_reads_of, settings_of, settings_set};
use crate::store::findings::FindingRow;
use crate::store::stories::Story;

use super::{Fault, Platform, Refusal, Stop};

/// What stands before a hard story until it is passed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// What it is about; empty when screening could not look.
    pub topics: Vec<Topic>,
}

/// The note of a story with these findings for this moderator; `None` when it is not hard, or they passed it in the last day.
pub async fn note(
    platform: &Platform,
    staff: &Staff,
    story: &Story,
    rows: &[FindingRow],
) -> Result<Option<Note>, Fault> {
    let rules: Vec<Rule> = rows.iter().filter_map(|row| Rule::from_name(&row.rule)).collect();
    let topics = Topic::of(&rules);
    // Urgent without a finding: screening could not look. What it would have said nobody knows.
    if !story.urgent && !topics.iter().any(|topic| topic.is_hard()) {
        return Ok(None);
    }
    let passed =
        hard_reads_among(&*platform.db, &staff.id, std::slice::from_ref(&story.reference), platform.now()).await?;
    Ok(passed.is_empty().then_some(Note { topics }))
}

/// Passes the note of a story: from now on it is shown to this moderator.
pub async fn pass(platform: &Platform, staff: &Staff, reference: &Reference) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    platform.db.query(hard_read_insert(&staff.id, reference, platform.now())).await?;
    Ok(())
}

/// Keeps what a moderator asks for.
pub async fn set(platform: &Platform, staff: &Staff, settings: &Settings) -> Result<(), Stop> {
    if !staff.may_moderate() {
        return Err(Refusal::Forbidden.into());
    }
    platform.db.query(settings_set(&staff.id, settings, platform.now())).await?;
    Ok(())
}

/// Names of the rules whose stories this moderator is not given now.
pub async fn left_out(platform: &Platform, staff: &Staff) -> Result<Vec<&'static str>, Fault> {
    let settings = settings_of(&*platform.db, &staff.id).await?;
    if settings == Settings::default() {
        return Ok(Vec::new());
    }
    let read = hard_reads_of(&*platform.db, &staff.id, platform.now()).await?;
    Ok(settings.left_out(read.today))
}
