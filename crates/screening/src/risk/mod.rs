//! Whether somebody may be at risk, and how grave the worst of it is.
//!
//! This is about recall: a person reads every one, and help is shown at once. `Urgent` speaks of now and of somebody;
//! `Hold` of what is recent or passive; `Warn` mentions the subject: years ago, other people, services, denials.

pub(crate) mod criticality;
mod learned;
mod pages;
mod weigh;

use crate::hit::Hit;
use crate::learned::Stretch;
use crate::text::Text;

/// What phrases alone say: one list for each rule; they may overlap.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    weigh::all(&text.words, &pages::BOOK.read(&text.words))
}

/// What phrases and the learned part say; `stretches` are where the
/// model speaks, `aimed` the phrases of what is aimed at people. The weights are too large for
/// a browser, where [`find`] must do.
pub(crate) fn find_all(text: &Text<'_>, stretches: &[Stretch], aimed: Vec<Vec<Hit>>) -> Vec<Vec<Hit>> {
    let places = pages::BOOK.read(&text.words);
    let mut hits: Vec<Hit> = weigh::all(&text.words, &places).into_iter().chain(aimed).flatten().collect();
    hits.sort_by_key(|hit| (hit.rule, hit.from));
    // Phrases point to fewer words: where they say as much, the model adds nothing.
    let more: Vec<Hit> =
        learned::find(text, stretches, &places).into_iter().filter(|hit| !is_said(hit, &hits)).collect();
    hits.extend(more);
    hits.sort_by_key(|hit| (hit.rule, hit.from));
    hits.chunk_by(|one, other| one.rule == other.rule).map(<[Hit]>::to_vec).collect()
}

/// Whether one of these, in order of rule and place, starts inside the hit and says as much.
fn is_said(hit: &Hit, by: &[Hit]) -> bool {
    let start = by.partition_point(|other| (other.rule, other.from) < (hit.rule, hit.from));
    let inside = by.iter().skip(start).take_while(|other| other.rule == hit.rule && other.from < hit.to);
    inside.into_iter().any(|other| other.severity >= hit.severity)
}
