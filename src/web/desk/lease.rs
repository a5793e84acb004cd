//! Whose a story is for the moment: passing the note before a hard one, keeping it while working, giving it back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::flows::decide::may_see;
use crate::flows::{Refusal, care, claim};
use crate::store::stories::story_find;
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, StoryRef};
use crate::web::reply::see_other;
use crate::web::session::SignedIn;

/// `POST /desk/stories/{ref}/lease`: `act` = `pass`, `keep` or `release`.
pub async fn change_lease(
    State(app): State<App>,
    signed: SignedIn,
    StoryRef(reference): StoryRef,
    form: Form,
) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    signed.check_csrf(form.data.get("csrf"))?;
    let story = story_find(&*app.db, &reference).await?.ok_or(Refusal::NotFound)?;
    may_see(staff, &story)?;
    match form.data.get("act") {
        "pass" => {
            care::pass(&app, staff, &reference).await?;
            Ok(see_other(&format!("/desk/stories/{reference}")))
        }
        "release" => {
            claim::release(&app, staff, &reference).await?;
            Ok(see_other("/desk?done=released"))
        }
        // The page says so itself while somebody types; nothing is shown for it.
        "keep" => {
            let kept = claim::renew(&app, staff, &reference).await?;
            Ok(if kept { StatusCode::NO_CONTENT } else { StatusCode::CONFLICT }.into_response())
        }
        _ => Err(Halt::Bad("Choose what to do with the story: pass, keep or release.".to_owned())),
    }
}
