//! Stories that are held for a provider: the list, one story, and what is said of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::office::on_the_wall;
use crate::domain::review::{Kind, Link};
use crate::flows::{Refusal, Stop, review};
use crate::store::reviews::{reviewed_services, reviews_of};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Params, Token};
use crate::web::pages::text::listed;
use crate::web::pages::{Field, Frame, Nav, Review, ReviewLine, Reviews};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;

use super::kept::StaffForm;

/// `GET /staff/reviews`: stories that are held for the services of who asks.
pub async fn list_reviews(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let staff = signed.listener()?;
    let held = reviews_of(&*app.db, &staff.id, app.now()).await?;
    let line = |held: &crate::store::reviews::Held| ReviewLine {
        token: Link { story: held.reference.clone(), version: held.version }.token(&app.config.secret),
        reference: held.reference.spaced(),
        service: listed(&held.services),
        until: on_the_wall(app.config.site, held.until),
    };
    let shown = Reviews {
        frame: Frame::private("Stories to check", Nav::Inbox, Some(signed.shown())),
        lines: held.iter().map(line).collect(),
        notice: match params.get("done") {
            "objection" => "Your objection is with a senior moderator. The story is not published meanwhile.",
            _ => "",
        }
        .to_owned(),
    };
    page(shown, Keep::Never)
}

/// `GET /staff/reviews/{token}`: the words of one held story.
pub async fn show_review(
    State(app): State<App>,
    signed: SignedIn,
    Token(token): Token,
    params: Params,
) -> Result<Response, Halt> {
    let mut shown = review_page(&app, &signed, token).await?;
    if params.get("done") == "comment" {
        "Our moderators have your comment.".clone_into(&mut shown.notice);
    }
    page(shown, Keep::Never)
}

/// `POST /staff/reviews/{token}`: a comment or an objection.
pub async fn take_words(
    State(app): State<App>,
    Token(token): Token,
    StaffForm { signed, form }: StaffForm,
) -> Result<Response, Halt> {
    signed.listener()?;
    let words = form.data.get("words");
    let kind = form.data.get("kind").parse::<Kind>();
    let kind = kind.map_err(|_| Halt::Bad("Choose what to send: a comment or an objection.".to_owned()))?;
    match review::say(&app, &signed.staff, &token, kind, words).await {
        Ok(()) if kind == Kind::Objection => Ok(see_other("/staff/reviews?done=objection")),
        Ok(()) => Ok(see_other(&format!("/staff/reviews/{token}?done=comment"))),
        Err(Stop::Refused(Refusal::Fields(faults))) => {
            let mut shown = review_page(&app, &signed, token).await?;
            let message = faults.first().map(|fault| fault.message.clone());
            shown.words = Field { value: words.to_owned(), error: message };
            page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

async fn review_page(app: &App, signed: &SignedIn, token: String) -> Result<Review, Halt> {
    let staff = signed.listener()?;
    let review::Review { story, words, until } = review::open(app, staff, &token).await?;
    Ok(Review {
        frame: Frame::private("Check a story", Nav::Inbox, Some(signed.shown())),
        token,
        reference: story.reference.spaced(),
        services: listed(&reviewed_services(&*app.db, &story.reference, &staff.scope).await?),
        until: on_the_wall(app.config.site, until),
        title: words.title,
        role: story.about.author_role.name().to_owned(),
        happened: story.about.happened.to_string(),
        body: words.body,
        good: words.good.into_iter().filter(|one| !one.is_empty()).collect(),
        improve: words.improve.into_iter().filter(|one| !one.is_empty()).collect(),
        words: Field::default(),
        notice: String::new(),
    })
}
