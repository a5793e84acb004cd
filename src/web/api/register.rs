//! The public register, for programs that check it.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::problem::FieldError;
use crate::domain::register::Placed;
use crate::domain::service::Setting;
use crate::flows::Refusal;
use crate::store::db::LARGEST;
use crate::store::register::{Head, Month, Wanted, register_after, register_head, register_months};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::extract::Params;
use crate::web::reply::{Keep, tagged, with_header};

use super::stories::limit_of;

/// A page of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct Register {
    /// How many entries there are in all, of days that are over.
    size: u64,
    /// Hash of the last; 64 zeros when there is none.
    head: String,
    /// Entries after `after`, in order, without hole.
    entries: Vec<Entry>,
    /// Counts of the latest twelve months, latest first.
    months: Vec<Month>,
}

/// An entry of the register. It names no story and no service.
#[derive(Debug, Serialize, ToSchema)]
pub struct Entry {
    /// Position: 1, 2, 3 …
    seq: u64,
    /// 16 hexadecimal digits that say nothing.
    id: String,
    /// `withheld`, `held`, `restricted`, `redacted` or `taken_down`.
    kind: &'static str,
    /// `known`, `legal`, `old`, …; `other` for what has no code.
    reason: &'static str,
    /// The setting, where naming it points at nobody; empty otherwise.
    setting: &'static str,
    /// `YYYY-MM-DD` in UTC.
    #[schema(format = Date)]
    day: String,
    /// Hash of the entry before.
    prev: String,
    /// SHA-256 of the canonical form, see /data.
    hash: String,
}

impl Entry {
    fn of(placed: Placed) -> Self {
        let Placed { seq, prev, hash, entry } = placed;
        Self {
            seq,
            id: entry.id,
            kind: entry.kind.name(),
            reason: entry.reason.name(),
            setting: entry.setting.map(Setting::name).unwrap_or_default(),
            day: entry.day.to_string(),
            prev,
            hash,
        }
    }
}

/// `GET /api/v1/register`: what was withheld, held, restricted or taken down, in its one order.
#[utoipa::path(get, path = "/register", tag = "reading",
    params(("after" = Option<u64>, Query, description = "Position after which to start; 0 when not given"),
        ("limit" = Option<u32>, Query, description = "1 to 100; 20 when not given")),
    responses((status = 200, description = "A page of the register", body = Register),
        (status = 304, description = "You have it already"),
        (status = 422, description = "A parameter that nobody knows", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_register(State(app): State<App>, headers: HeaderMap, params: Params) -> Result<Response, Halt> {
    let fault = |name: &'static str, message: &str| Refusal::Fields(vec![FieldError::new(name, "unknown", message)]);
    if !params.unknown(&["after", "limit"]).is_empty() {
        return Err(fault("query", "Use only the parameters that the description names").into());
    }
    let after: i64 = match params.get("after") {
        "" => 0,
        typed => {
            typed.parse().ok().filter(|after| *after >= 0).ok_or_else(|| fault("after", "Use a position: 0, 1, 2 …"))?
        }
    };
    let limit = limit_of(&params)?;
    let today = app.now().day();
    let wanted = Wanted { today, kind: None, year: None };
    let entries = register_after(&*app.db, &wanted, after.min(LARGEST), limit).await?;
    let head = register_head(&*app.db, today).await?;
    let months = register_months(&*app.db, today, None).await?;
    let last = entries.last().map(|placed| placed.seq).filter(|last| *last < head.size);
    let entries = entries.into_iter().map(Entry::of).collect();
    let response = tagged(&headers, &Register { size: head.size, head: head.hash, entries, months }, Keep::Ask)?;
    Ok(match last {
        Some(last) => {
            let link = format!("</api/v1/register?after={last}&limit={limit}>; rel=\"next\"");
            with_header(response, header::LINK, &link)
        }
        None => response,
    })
}

/// `GET /api/v1/register/head`: how long the register is and how it ends, signed.
#[utoipa::path(get, path = "/register/head", tag = "reading",
    responses((status = 200, description = "The head", body = Head),
        (status = 304, description = "You have it already"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_head(State(app): State<App>, headers: HeaderMap) -> Result<Response, Halt> {
    tagged(&headers, &register_head(&*app.db, app.now().day()).await?, Keep::Ask)
}
