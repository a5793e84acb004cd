//! Other stories that are like this one, and how like: told twice, or by two people who were there.

use crate::domain::ids::Reference;
use crate::flows::screen::print_of;
use crate::store::fingerprints::fingerprints_near;
use crate::store::queue::{Asker, Stands, queue_stands};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::{Day, SimilarLine};
use crate::web::session::SignedIn;

use super::on_desk::OnDesk;

/// Less than this share of phrases in common, in hundredths, any two stories of one service may have.
const LEAST: u8 = 25;
/// So many are shown.
const MOST: usize = 10;

/// The stories most like this one that the moderator may see, the most like first.
pub async fn similar(app: &App, signed: &SignedIn, on_desk: &OnDesk) -> Result<Vec<SimilarLine>, Halt> {
    let story = &on_desk.story;
    let Some(print) = print_of(&story.words.body) else { return Ok(Vec::new()) };
    let near = fingerprints_near(&*app.db, &story.reference, &print).await?;
    let mut alike: Vec<(u8, Reference)> =
        near.into_iter().map(|(other, its)| (print.alike(&its), other)).filter(|(alike, _)| *alike >= LEAST).collect();
    alike.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    alike.truncate(MOST);
    let references: Vec<Reference> = alike.iter().map(|(_, other)| other.clone()).collect();
    let asker = Asker { id: &signed.staff.id, senior: signed.staff.is_senior() };
    let stands = if references.is_empty() { Vec::new() } else { queue_stands(&*app.db, asker, &references).await? };
    let line = |(alike, other): (u8, Reference)| {
        let stands: &Stands = stands.iter().find(|one| one.reference == other)?;
        let came = Day::of(&stands.received_at.to_string()).words;
        Some(SimilarLine {
            reference: other.to_string(),
            alike: if alike == 100 { "word for word".to_owned() } else { format!("about {alike} in 100 phrases") },
            stage: format!("{}, received {came}", super::stage(stands.status).to_lowercase()),
        })
    };
    Ok(alike.into_iter().filter_map(line).collect())
}
