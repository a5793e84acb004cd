//! What a moderator would rather not be given: topics, and a number a day. No reason is asked for, and nobody else sees it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use strum::IntoEnumIterator;

use crate::domain::care::{Settings, Topic};
use crate::flows::care;
use crate::store::care::{hard_reads_of, settings_of};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params};
use crate::web::pages::{Choice, DeskSettings, Field, Frame, Nav};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;

/// `GET /desk/settings`: one's own.
pub async fn show_settings(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let settings = settings_of(&*app.db, &signed.moderator()?.id).await?;
    let daily = settings.daily.map(|daily| daily.to_string()).unwrap_or_default();
    let mut shown = settings_page(&app, &signed, &settings.avoid, Field::new(daily)).await?;
    if params.get("done") == "1" {
        "Your settings are stored. Nobody else sees them.".clone_into(&mut shown.notice);
    }
    page(shown, Keep::Never)
}

/// `POST /desk/settings`: stores them.
pub async fn set_settings(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    signed.check_csrf(form.data.get("csrf"))?;
    let (topics, daily) = (form.data.all("avoid"), form.data.get("daily"));
    match Settings::parse(&topics, daily) {
        Ok(settings) => {
            care::set(&app, staff, &settings).await?;
            Ok(see_other("/desk/settings?done=1"))
        }
        Err(fault) => {
            let avoid: Vec<Topic> = topics.iter().filter_map(|topic| topic.parse().ok()).collect();
            let shown = settings_page(&app, &signed, &avoid, Field::wrong(daily, fault.message)).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
        }
    }
}

async fn settings_page(app: &App, signed: &SignedIn, avoid: &[Topic], daily: Field) -> Result<DeskSettings, Halt> {
    let topics = Topic::iter().map(|topic| Choice::new(topic.name(), topic.words(), avoid.contains(&topic)));
    Ok(DeskSettings {
        frame: Frame::private("Your settings", Nav::Desk, Some(signed.shown())),
        topics: topics.collect(),
        daily,
        today: hard_reads_of(&*app.db, &signed.staff.id, app.now()).await?.today,
        notice: String::new(),
    })
}
