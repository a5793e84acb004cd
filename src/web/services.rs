//! Finding a service, its page, and its thread.

use axum::extract::State;
use axum::response::Response;

use crate::domain::figures::Scope;
use crate::domain::place::place_slug;
use crate::domain::service::ServiceCode;
use crate::domain::thread::EventKind;
use crate::flows::{Refusal, finder};
use crate::store::scopes::{Listeners, summary_find};
use crate::store::services::{Service as ServiceRow, Wanted, service_find, service_id};
use crate::store::threads::{EventRow, thread_head, thread_list};

use super::App;
use super::error::Halt;
use super::extract::{Code, Params};
use super::figures::{LATEST, figures, since};
use super::linked;
use super::pages::{Day, Field, Nav, Service, ServiceRef, Services, Thread, ThreadEvent, ThreadKind};
use super::reply::{Keep, page};
use super::view;

/// How many services a page of the finder shows.
const FOUND: i64 = 20;
/// How many events a page of a thread shows.
const EVENTS: i64 = 50;

/// `GET /services`: find one by name, town or postcode.
pub async fn show_services(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let (typed, skip) = (params.get("q"), params.get("skip").parse::<i64>().unwrap_or(0).clamp(0, 1_000));
    let setting = params.get("setting").parse().ok();
    let searched = !typed.is_empty() || setting.is_some();
    let wanted = Wanted { setting, ..Wanted::default() };
    // Only the first page forgives: who turns to the next has found something.
    let finder::Found { services: mut found, close } = match (searched, skip) {
        (false, _) => finder::Found::default(),
        (true, 0) => finder::find_forgiving(&app, typed, wanted, FOUND + 1).await?,
        (true, _) => {
            finder::Found { services: finder::find(&app, typed, wanted, FOUND + 1, skip).await?, close: false }
        }
    };
    let more = found.len() > usize::try_from(FOUND).unwrap_or(0);
    found.truncate(usize::try_from(FOUND).unwrap_or(0));
    let next = serde_html_form::to_string([
        ("q", typed),
        ("setting", params.get("setting")),
        ("skip", &(skip + FOUND).to_string()),
    ]);
    let services = Services {
        frame: view::frame(&app, "Find a service", Nav::Services, "/services"),
        q: Field::new(typed),
        setting: params.get("setting").to_owned(),
        searched,
        close,
        total: None,
        found: found.iter().map(view::service_line).collect(),
        next: next.ok().filter(|_| more && !close).map(|query| format!("/services?{query}")).unwrap_or_default(),
    };
    page(services, Keep::Ask)
}

async fn find(app: &App, code: &ServiceCode) -> Result<ServiceRow, Halt> {
    service_find(&*app.db, code).await?.ok_or_else(|| Refusal::NotFound.into())
}

/// `GET /services/{code}`: who they are, whether they listen, what people told.
pub async fn show_service(State(app): State<App>, Code(code): Code) -> Result<Response, Halt> {
    let service = find(&app, &code).await?;
    let id = service_id(&*app.db, &code).await?.ok_or(Refusal::NotFound)?;
    let listeners = Listeners::Service(&service.code, &service.organisation_code);
    let summary = summary_find(&*app.db, &Scope::Service(id), &listeners, &since(app.now()), LATEST).await?;
    let head = thread_head(&*app.db, &service.code).await?;
    let town = place_slug(&service.town).map(|slug| [service.town.clone(), format!("/places/{slug}")]);
    let has_organisation = !service.organisation_code.is_empty();
    let address = [&service.address, &service.town, &service.county, &service.postcode];
    let mut frame = view::frame(&app, service.display_name(), Nav::Services, &format!("/services/{code}"));
    frame.linked = linked::service(&app.config.origin, &service);
    frame.alternates = view::feeds(&Params::one("service", service.code.as_str()));
    frame.alternates.push(view::embeddable(&app, &format!("/services/{code}")));
    let shown = Service {
        frame,
        code: service.code.clone(),
        name: service.display_name(),
        setting: service.setting.name().to_owned(),
        organisation: service.organisation_name.clone(),
        address: address.into_iter().filter(|line| !line.is_empty()).cloned().collect(),
        closed: !service.is_open(),
        organisation_page: if has_organisation {
            format!("/organisations/{}", service.organisation_code)
        } else {
            String::new()
        },
        town: town.unwrap_or_default(),
        listening: view::count(summary.listeners),
        events: head.map_or(0, |head| u32::try_from(head.size).unwrap_or(u32::MAX)),
        figures: figures(&summary, Some(("service", &service.code)), format!("/api/v1/services/{code}"), app.now()),
    };
    page(shown, Keep::Ask)
}

/// `GET /services/{code}/thread`: everything public that happened, in one order that can be checked.
pub async fn show_thread(State(app): State<App>, Code(code): Code, params: Params) -> Result<Response, Halt> {
    let service = find(&app, &code).await?;
    let after = params.get("after").parse::<i64>().unwrap_or(0).max(0);
    let events = thread_list(&*app.db, &service.code, after, EVENTS).await?;
    let head = thread_head(&*app.db, &service.code).await?;
    let size = head.as_ref().map_or(0, |head| head.size);
    let last = events.last().map_or(after, |event| event.seq);
    let path = format!("/services/{code}/thread");
    let more = u64::try_from(last).is_ok_and(|last| last < size) && !events.is_empty();
    let thread = Thread {
        frame: view::frame(&app, service.display_name(), Nav::Services, &path),
        service: ServiceRef::new(&service.code, service.display_name()),
        size: u32::try_from(size).unwrap_or(u32::MAX),
        events: events.iter().map(event).collect(),
        head: head.as_ref().map(|head| head.hash.clone()).unwrap_or_default(),
        signature: head.as_ref().map(|head| head.signature.clone()).unwrap_or_default(),
        signed: head.map(|head| Day::of(&head.at.to_string())).unwrap_or_default(),
        earlier: if after > 0 { format!("{path}?after={}", (after - EVENTS).max(0)) } else { String::new() },
        later: if more { format!("{path}?after={last}") } else { String::new() },
    };
    page(thread, Keep::Ask)
}

fn event(row: &EventRow) -> ThreadEvent {
    ThreadEvent {
        seq: view::count(row.seq),
        kind: match row.kind {
            EventKind::Published => ThreadKind::Story,
            EventKind::Edited => ThreadKind::Edited,
            EventKind::Response => ThreadKind::Response,
            EventKind::Corrected => ThreadKind::Corrected,
            EventKind::Reply => ThreadKind::Reply,
            EventKind::Withdrawn | EventKind::TakenDown => ThreadKind::Tombstone,
        },
        at: Day::of(&row.at),
        story: row.story.clone(),
        title: row.title.clone().unwrap_or_default(),
        restricted: row.restricted,
        hash: row.hash.clone(),
    }
}
