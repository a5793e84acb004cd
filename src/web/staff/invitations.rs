//! Invitations: staff make addresses that name services and tags, print them, put them on a website, and stop them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::access::Scope;
use crate::domain::ids::{IdempotencyKey, hex};
use crate::domain::invitation::{InvitationDraft, Slug};
use crate::domain::problem::FieldError;
use crate::domain::service::ServiceCode;
use crate::flows::receipt::Request;
use crate::flows::{Refusal, Stop, finder, invite};
use crate::store::invitations::{Invitation as Row, invitation_list, invitation_of_scope};
use crate::store::services::{Service, Wanted, service_find, services_find, services_of_codes};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params, SlugText};
use crate::web::form::FormData;
use crate::web::pages::{Day, Field, Frame, Invitation, InvitationRow, Invitations, Nav};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::view;

use super::kept::StaffForm;

/// How many invitations the list shows.
const SHOWN: i64 = 100;
/// How many services are offered.
const OFFERED: i64 = 20;

/// `GET /staff/invitations`: the list, and the form for a new one; `?service=` chooses one already.
pub async fn list_invitations(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let mut form = FormData::default();
    if !params.get("service").is_empty() {
        form = FormData::of(&[("services", params.get("service"))]);
    }
    page(shown(&app, &signed, &form).await?, Keep::Never)
}

/// `POST /staff/invitations`: makes one, or looks for services. The same form sent twice is one invitation.
pub async fn make_invitation(State(app): State<App>, StaffForm { signed, form }: StaffForm) -> Result<Response, Halt> {
    signed.inviter()?;
    let mut again = shown(&app, &signed, &form.data).await?;
    if form.data.get("step") == "find" {
        return page(again, Keep::Never);
    }
    let key = IdempotencyKey::parse(form.data.get("idempotency_key"));
    let key = key.ok_or_else(|| Halt::Bad("The form has no key. Load the page again.".to_owned()))?;
    let draft = InvitationDraft {
        name: form.data.get("name").to_owned(),
        services: form.data.all("services"),
        tags: form.data.listed("tags"),
    };
    let made = match draft.parse() {
        Ok(new) => {
            let request = Request::new("invite", &signed.staff.id, &key, form.hash);
            invite::make(&app, &signed.staff, &new, &request).await
        }
        Err(faults) => Err(Refusal::Fields(faults).into()),
    };
    match made {
        Ok(slug) => Ok(see_other(&format!("/staff/invitations/{slug}"))),
        Err(Stop::Refused(Refusal::Fields(faults))) => {
            mark(&mut again, &faults);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never)
        }
        Err(Stop::Refused(Refusal::OtherRequest)) => {
            again.idempotency_key = hex(&app.random::<16>());
            let sentence = "An invitation from this form was made already. Press again to make another";
            again.name.error = Some(sentence.to_owned());
            page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

/// `GET /staff/invitations/{slug}`: its address, its code to print, its button for a website.
pub async fn show_invitation(State(app): State<App>, signed: SignedIn, slug: SlugText) -> Result<Response, Halt> {
    let scope = &signed.inviter()?.scope;
    let slug = Slug::parse(&slug.0).ok_or(Refusal::NotFound)?;
    let invitation = invitation_of_scope(&*app.db, &slug, scope).await?.ok_or(Refusal::NotFound)?;
    let codes: Vec<ServiceCode> = invitation.services.iter().filter_map(|code| ServiceCode::parse(code)).collect();
    let services = services_of_codes(&*app.db, &codes).await?;
    let shown = Invitation {
        frame: Frame::private(&invitation.name, Nav::Invitations, Some(signed.shown())),
        origin: app.config.origin.clone(),
        services: services.iter().map(Service::display_name).collect(),
        invitation: row(&invitation),
    };
    page(shown, Keep::Never)
}

/// `POST /staff/invitations/{slug}/stop`: it pre-fills nothing any more. Twice is harmless.
pub async fn stop_invitation(
    State(app): State<App>,
    signed: SignedIn,
    slug: SlugText,
    form: Form,
) -> Result<Response, Halt> {
    signed.inviter()?;
    signed.check_csrf(form.data.get("csrf"))?;
    let slug = Slug::parse(&slug.0).ok_or(Refusal::NotFound)?;
    invite::stop(&app, &signed.staff, &slug).await?;
    Ok(see_other("/staff/invitations"))
}

async fn shown(app: &App, signed: &SignedIn, form: &FormData) -> Result<Invitations, Halt> {
    let staff = signed.inviter()?;
    let list = invitation_list(&*app.db, &staff.scope, SHOWN).await?;
    let codes: Vec<ServiceCode> = form.all("services").iter().filter_map(|code| ServiceCode::parse(code)).collect();
    let chosen = services_of_codes(&*app.db, &codes).await?;
    let own = |service: &&Service| staff.may_respond_for(&service.code, &service.organisation_code);
    let chosen: Vec<&Service> = chosen.iter().filter(own).collect();
    let offered = offered(app, &staff.scope, form.get("find")).await?;
    let key = IdempotencyKey::parse(form.get("idempotency_key"));
    Ok(Invitations {
        frame: Frame::private("Invitations", Nav::Invitations, Some(signed.shown())),
        idempotency_key: key.map_or_else(|| hex(&app.random::<16>()), |key| key.as_str().to_owned()),
        name: Field::new(form.get("name")),
        tags: Field::new(form.get("tags")),
        find: Field::new(form.get("find")),
        finds: !matches!(staff.scope, Scope::Service(_)),
        services_error: None,
        offered: offered
            .iter()
            .filter(|service| service.is_open() && !chosen.iter().any(|one| one.code == service.code))
            .map(view::service_line)
            .collect(),
        chosen: chosen.into_iter().map(view::service_line).collect(),
        rows: list.iter().map(row).collect(),
    })
}

/// Services to choose: the one that somebody answers for, or the first of their own, or those that they looked for.
async fn offered(app: &App, scope: &Scope, typed: &str) -> Result<Vec<Service>, Halt> {
    let mut wanted = Wanted { open_only: true, ..Wanted::default() };
    match scope {
        Scope::Service(code) => {
            let code = ServiceCode::parse(code).ok_or(Refusal::NotFound)?;
            return Ok(service_find(&*app.db, &code).await?.into_iter().collect());
        }
        Scope::Organisation(code) => wanted.organisation = Some(code.clone()),
        Scope::Site if typed.trim().is_empty() => return Ok(Vec::new()),
        Scope::Site => {}
    }
    if typed.trim().is_empty() {
        return Ok(services_find(&*app.db, &wanted, OFFERED, 0).await?);
    }
    Ok(finder::find_forgiving(app, typed, wanted, OFFERED).await?.services)
}

fn row(invitation: &Row) -> InvitationRow {
    InvitationRow {
        slug: invitation.slug.clone(),
        name: invitation.name.clone(),
        tags: invitation.tags.clone(),
        made: Day::of(&invitation.made_at.to_string()),
        stopped: invitation.stopped,
        stories: view::count(invitation.stories),
    }
}

fn mark(shown: &mut Invitations, faults: &[FieldError]) {
    for fault in faults {
        let message = Some(fault.message.clone());
        match fault.field {
            "name" => shown.name.error = message,
            "tags" => shown.tags.error = message,
            _ => shown.services_error = message,
        }
    }
}
