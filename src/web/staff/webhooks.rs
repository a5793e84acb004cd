//! Webhooks of one's own: administrators add an address, see what became of it, and are shown its secret once.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use strum::IntoEnumIterator;

use crate::domain::problem::FieldError;
use crate::domain::time::Day;
use crate::domain::webhook::EventType;
use crate::flows::{Refusal, Stop, webhooks};
use crate::store::webhooks::{AttemptRow, WebhookRow, attempts_of, webhooks_of};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Params, Token};
use crate::web::form::FormData;
use crate::web::pages::{self, Choice, Field, Frame, Nav, WebhookLine, WebhookTry, Webhooks};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;

use super::kept::StaffForm;

/// How many tries of each are shown.
const TRIES: i64 = 10;

/// `GET /staff/webhooks`: those there are, and the form for a new one.
pub async fn list_webhooks(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    signed.webhook_keeper()?;
    let mut shown = shown(&app, &signed).await?;
    let notice = match params.get("done") {
        "pause" => "The webhook is paused.",
        "resume" => "The webhook goes on.",
        "remove" => "The webhook is removed.",
        _ => "",
    };
    notice.clone_into(&mut shown.notice);
    page(shown, Keep::Never)
}

/// `POST /staff/webhooks`: makes one and shows its secret. The same form again meets the address that is there.
pub async fn make_webhook(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    let staff = signed.webhook_keeper()?;
    let data = &form.data;
    match webhooks::make(&app, staff, data.get("url"), &data.all("events")).await {
        Ok((_, secret)) => {
            let mut shown = shown(&app, &signed).await?;
            secret.reveal().clone_into(&mut shown.secret);
            page(shown, Keep::Never)
        }
        Err(Stop::Refused(Refusal::Fields(faults))) => again(&app, &signed, data, &faults).await,
        Err(stop) => Err(stop.into()),
    }
}

/// `POST /staff/webhooks/{id}`: `act` is `pause`, `resume`, `secret`, `test`, `replay` or `remove`.
pub async fn change_webhook(
    State(app): State<App>,
    Token(id): Token,
    StaffForm { signed, form }: StaffForm,
) -> Result<Response, Halt> {
    let staff = signed.webhook_keeper()?;
    let notice = match form.data.get("act") {
        "pause" => {
            webhooks::change(&app, staff, &id, None, Some(true)).await?;
            return Ok(see_other("/staff/webhooks?done=pause"));
        }
        "resume" => {
            webhooks::change(&app, staff, &id, None, Some(false)).await?;
            return Ok(see_other("/staff/webhooks?done=resume"));
        }
        "remove" => {
            webhooks::remove(&app, staff, &id).await?;
            return Ok(see_other("/staff/webhooks?done=remove"));
        }
        "secret" => {
            let secret = webhooks::rotate(&app, staff, &id).await?;
            let mut shown = shown(&app, &signed).await?;
            secret.reveal().clone_into(&mut shown.secret);
            return page(shown, Keep::Never);
        }
        "test" => format!("The test was sent. What came back: {}.", webhooks::test(&app, staff, &id).await?),
        "replay" => {
            let since = format!("{}T00:00:00Z", form.data.get("since"));
            match webhooks::replay(&app, staff, &id, &since).await {
                Ok(events) => format!("{events} events are sent again. At most 1,000 go at once."),
                Err(Stop::Refused(Refusal::Fields(_))) => "Nothing was sent: enter a day, like 2026-11-23.".to_owned(),
                Err(stop) => return Err(stop.into()),
            }
        }
        _ => return Err(Halt::Bad("The form does not say what to do.".to_owned())),
    };
    let mut shown = shown(&app, &signed).await?;
    shown.notice = notice;
    page(shown, Keep::Never)
}

/// The page again, with what was typed.
async fn again(app: &App, signed: &SignedIn, data: &FormData, faults: &[FieldError]) -> Result<Response, Halt> {
    let mut shown = shown(app, signed).await?;
    let fault = |name: &str| faults.iter().find(|fault| fault.field == name).map(|fault| fault.message.clone());
    shown.url = Field { value: data.get("url").to_owned(), error: fault("url") };
    shown.events_error = fault("events").unwrap_or_default();
    let chosen = data.all("events");
    shown.events = events(|name| chosen.iter().any(|one| one == name));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, shown, Keep::Never)
}

fn events(checked: impl Fn(&str) -> bool) -> Vec<Choice> {
    let label = |kind| match kind {
        EventType::StoryPublished => "A story is published",
        EventType::StoryEdited => "Words are taken out of a public story",
        EventType::StoryWithdrawn => "A story is withdrawn or taken down",
        EventType::ResponsePublished => "A service answers",
        EventType::ChangePlanned => "A service plans a change",
        EventType::ChangeMade => "A service has made a change",
    };
    EventType::iter().map(|kind| Choice::new(kind.name(), label(kind), checked(kind.name()))).collect()
}

async fn shown(app: &App, signed: &SignedIn) -> Result<Webhooks, Halt> {
    let mut lines = Vec::new();
    for row in webhooks_of(&*app.db, &signed.staff.id).await? {
        let tries = attempts_of(&*app.db, &row.id, TRIES).await?;
        lines.push(line(row, &tries));
    }
    let today: Day = app.now().day();
    Ok(Webhooks {
        frame: Frame::private("Webhooks", Nav::Webhooks, Some(signed.shown())),
        lines,
        events: events(|_| true),
        today: today.to_string(),
        ..Webhooks::default()
    })
}

fn line(row: WebhookRow, tries: &[AttemptRow]) -> WebhookLine {
    WebhookLine {
        events: row.events.iter().map(|kind| kind.name().to_owned()).collect(),
        paused: !row.paused_at.is_empty(),
        failing: if row.failing_since.is_empty() {
            pages::Day::default()
        } else {
            pages::Day::minute(&row.failing_since)
        },
        id: row.id,
        url: row.url,
        tries: tries
            .iter()
            .map(|one| WebhookTry {
                what: one.kind.name().to_owned(),
                story: one.story.clone(),
                n: one.n.to_string(),
                at: pages::Day::minute(&one.at),
                outcome: one.outcome.clone(),
            })
            .collect(),
    }
}
