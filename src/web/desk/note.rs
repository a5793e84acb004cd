//! What stands before a hard story until its note is passed: what it is about, and nothing of it.

use crate::flows::care::Note;
use crate::store::desk::account_name;
use crate::store::screenings::screening_of;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::words::{CRITICALITY, label};
use crate::web::pages::{DeskNote, Frame, Nav};
use crate::web::session::SignedIn;

use super::on_desk::OnDesk;

/// The note. Showing it does not take the story: whoever claimed it holds it.
pub async fn shown(app: &App, signed: &SignedIn, on_desk: &OnDesk, note: &Note) -> Result<DeskNote, Halt> {
    let story = &on_desk.story;
    let held = story.desk.claimed_until > app.now().to_string();
    let mine = held && story.desk.claimed_by == signed.staff.id;
    let lease = match (held, mine) {
        (_, true) => "You hold it.".to_owned(),
        (true, false) => {
            let holder = account_name(&*app.db, &story.desk.claimed_by).await?;
            format!("{} reads it now.", holder.unwrap_or_else(|| "Somebody else".to_owned()))
        }
        _ => String::new(),
    };
    let suggested = screening_of(&*app.db, &story.reference).await?.map(|row| row.criticality);
    let level = story.desk.criticality.or(suggested).map(|level| level.to_string());
    let words = |level: String| format!("{level}, {}", label(CRITICALITY, &level).to_lowercase());
    Ok(DeskNote {
        frame: Frame::private(format!("Story {}", story.reference), Nav::Desk, Some(signed.shown())),
        reference: story.reference.to_string(),
        topics: note.topics.iter().map(|topic| topic.words().to_lowercase()).collect(),
        criticality: level.map(words).unwrap_or_default(),
        risk: story.urgent,
        lease,
        mine,
    })
}
