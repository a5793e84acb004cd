//! The inbox: public stories about the services that somebody listens for.

use axum::extract::State;
use axum::response::Response;

use crate::domain::access::Scope;
use crate::domain::inbox::Shown;
use crate::domain::service::ServiceCode;
use crate::store::inbox::{InboxCounts, InboxRow as Row, inbox_counts, inbox_list};
use crate::store::reviews::reviews_of;
use crate::store::services::{Wanted, service_find, services_find};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Params;
use crate::web::pages::text::listed;
use crate::web::pages::{Day, Frame, Inbox, InboxRow, Nav};
use crate::web::reply::{Keep, page, see_other};
use crate::web::session::SignedIn;
use crate::web::view;

/// Rows of one page.
const ROWS: usize = 50;

/// `GET /staff`: stories in scope, newest first: those that wait for an answer, those whose author has more
/// to say, or all. Moderators work at the desk.
pub async fn list_stories(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    if signed.staff.may_moderate() {
        return Ok(see_other("/desk"));
    }
    let scope = &signed.listener()?.scope;
    let (shown, before) = (Shown::read(params.get("show")), before(params.get("before")));
    let critical = params.get("criticality").parse::<u8>().ok().filter(|level| *level <= 5);
    // One more than is shown tells whether there is a next page.
    let most = i64::try_from(ROWS).unwrap_or(0) + 1;
    let found = inbox_list(&*app.db, scope, shown, critical, before, most).await?;
    let held = reviews_of(&*app.db, &signed.staff.id, app.now()).await?;
    let InboxCounts { total, answered } = inbox_counts(&*app.db, scope).await?;
    let inbox = Inbox {
        frame: Frame::private("Inbox", Nav::Inbox, Some(signed.shown())),
        scope: scope_words(&app, scope).await?,
        show: shown.name().to_owned(),
        critical,
        total: view::count(total),
        answered: view::count(answered),
        held: view::count(i64::try_from(held.len()).unwrap_or(0)),
        next: next(&found, shown, critical),
        rows: found.iter().take(ROWS).map(row).collect(),
        notice: String::new(),
    };
    page(inbox, Keep::Never)
}

/// Where the page starts; nonsense starts at the newest.
fn before(typed: &str) -> i64 {
    typed.parse().ok().filter(|id| *id > 0).unwrap_or(i64::from(u32::MAX))
}

fn next(found: &[Row], shown: Shown, critical: Option<u8>) -> String {
    let last = found.get(ROWS - 1).filter(|_| found.len() > ROWS);
    let critical = critical.map(|level| format!("&criticality={level}")).unwrap_or_default();
    last.map(|row| format!("/staff?show={}{critical}&before={}", shown.name(), row.id)).unwrap_or_default()
}

fn row(row: &Row) -> InboxRow {
    InboxRow {
        reference: row.reference.to_string(),
        title: row.title.clone(),
        service: listed(&row.services),
        published: Day::of(&row.published_at.to_string()),
        progress: view::progress(row.progress),
        criticality: row.criticality.and_then(|level| u8::try_from(level).ok()),
        answered: row.responses > 0,
        waits: row.waiting > 0,
        sent_back: row.returned > 0,
    }
}

/// What somebody listens to, by name.
async fn scope_words(app: &App, scope: &Scope) -> Result<String, Halt> {
    let name = match scope {
        Scope::Site => return Ok("Every service".to_owned()),
        Scope::Organisation(code) => {
            let wanted = Wanted { organisation: Some(code.clone()), ..Wanted::default() };
            let first = services_find(&*app.db, &wanted, 1, 0).await?.pop();
            first.map(|service| service.organisation_name).filter(|name| !name.is_empty())
        }
        Scope::Service(code) => match ServiceCode::parse(code) {
            Some(code) => service_find(&*app.db, &code).await?.map(|service| service.display_name()),
            None => None,
        },
    };
    Ok(name.unwrap_or_else(|| match scope {
        Scope::Organisation(code) | Scope::Service(code) => code.clone(),
        Scope::Site => String::new(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: i64) -> Vec<Row> {
        let row = |id| {
            serde_json::from_value(serde_json::json!({
                "ref": crate::domain::ids::Reference::from_random([1; 8]), "title": "t", "progress": 1,
                "criticality": 9999, "published_at": "2026-11-23T09:00:00Z", "services": ["A", "B"], "responses": 0,
                "waiting": 1, "returned": 0, "id": id,
            }))
        };
        (0..count).rev().map(|id| row(id).unwrap()).collect()
    }

    #[test]
    fn the_next_page_starts_after_the_last_row_of_this_one() {
        assert_eq!(next(&rows(51), Shown::Waiting, None), "/staff?show=waiting&before=1");
        assert_eq!(next(&rows(51), Shown::All, Some(3)), "/staff?show=all&criticality=3&before=1");
        assert_eq!(next(&rows(50), Shown::All, Some(3)), "");
        assert_eq!(next(&[], Shown::All, None), "");
    }

    #[test]
    fn nonsense_in_the_address_starts_at_the_newest() {
        assert_eq!(before("17"), 17);
        for wrong in ["", "-3", "0", "x", "99999999999999999999"] {
            assert_eq!(before(wrong), i64::from(u32::MAX), "{wrong}");
        }
    }

    #[test]
    fn a_row_names_all_services_in_scope_and_no_level_that_there_is_not() {
        let shown = rows(1).iter().map(row).next().unwrap();

        assert_eq!((shown.service.as_str(), shown.criticality), ("A and B", None));
    }
}
