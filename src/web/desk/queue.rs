//! The queue: what waits, those at risk first, and "give me the next".

use axum::extract::State;
use axum::response::Response;

use crate::domain::access::Staff;
use crate::domain::time::Timestamp;
use crate::flows::claim;
use crate::store::desk::{Queued, desk_counts, desk_queue};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params};
use crate::web::pages::text::{counted, listed};
use crate::web::pages::{Day, Desk, DeskRow, Frame, Nav};
use crate::web::reply::{Keep, page, see_other};
use crate::web::session::SignedIn;
use crate::web::view;

/// Rows of the page. Nobody reads further down: the next story is claimed, not picked.
const ROWS: i64 = 100;

/// `GET /desk`: the queue.
pub async fn list_queue(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let staff = signed.moderator()?;
    let now = app.now();
    let counts = desk_counts(&*app.db).await?;
    let queue = desk_queue(&*app.db, now, ROWS).await?;
    let desk = Desk {
        frame: Frame::private("Desk", Nav::Desk, Some(signed.shown())),
        waiting: view::count(counts.waiting),
        urgent: view::count(counts.urgent),
        oldest: counts.oldest.map(|oldest| age(oldest, now)).unwrap_or_default(),
        rows: queue.iter().map(|queued| row(queued, staff, now)).collect(),
        next: String::new(),
        notice: notice(&params).to_owned(),
    };
    page(desk, Keep::Never)
}

/// `POST /desk/claims`: takes the next story and opens it.
pub async fn claim_next(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    let next = claim::next(&app, signed.moderator()?).await?;
    Ok(match next {
        Some(reference) => see_other(&format!("/desk/stories/{reference}")),
        None => see_other("/desk?empty=1"),
    })
}

fn notice(params: &Params) -> &'static str {
    match params.get("done") {
        "publish" => "The story is published.",
        "approved" => "The story is approved. It appears in a minute.",
        "ask" => "The author is asked.",
        "hold" => "The story is held. If nobody acts, it is published after 72 hours.",
        "reject" => "The story is rejected.",
        "escalate" => "The story is escalated.",
        "take_down" => "The story is taken down.",
        _ if params.get("empty") == "1" => "No story waits that nobody else is reading.",
        _ => "",
    }
}

fn row(queued: &Queued, staff: &Staff, now: Timestamp) -> DeskRow {
    DeskRow {
        reference: queued.reference.to_string(),
        title: queued.title.clone(),
        received: Day::minute(&queued.received_at.to_string()),
        age: age(queued.received_at, now),
        urgent: queued.urgent,
        stage: super::stage(queued.status).to_owned(),
        mine: !queued.holder.is_empty() && queued.holder_id == staff.id,
        holder: queued.holder.clone(),
        findings: view::count(queued.findings),
        service: listed(&queued.services),
    }
}

/// How long ago, in the unit that a person would say.
fn age(since: Timestamp, now: Timestamp) -> String {
    let seconds = now.seconds().saturating_sub(since.seconds());
    match seconds {
        ..60 => "less than a minute".to_owned(),
        60..3_600 => counted(view::count(seconds / 60), "minute", "minutes"),
        3_600..172_800 => counted(view::count(seconds / 3_600), "hour", "hours"),
        _ => counted(view::count(seconds / 86_400), "day", "days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_the_unit_that_a_person_would_say() {
        let since = Timestamp::from_seconds(1_000_000);
        let told = |seconds| age(since, since.plus(seconds));

        assert_eq!(told(-5), "less than a minute");
        assert_eq!((told(59).as_str(), told(60).as_str()), ("less than a minute", "1 minute"));
        assert_eq!((told(3_599).as_str(), told(3_600).as_str()), ("59 minutes", "1 hour"));
        assert_eq!((told(172_799).as_str(), told(172_800).as_str()), ("47 hours", "2 days"));
    }
}
