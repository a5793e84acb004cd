//! Searches to be cited: what was found once, its hash, and what became of it since.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::domain::ids::{Reference, hex, sha256_hex};
use crate::domain::problem::FieldError;
use crate::flows::{Refusal, open_data};
use crate::store::snapshots::{NewSnapshot, Snapshot as Row, changes_latest, snapshot_find};
use crate::web::App;
use crate::web::error::{Halt, Problem};
use crate::web::exports::{Form, LICENCE, Walk, query, wanted};
use crate::web::extract::{Params, Token};
use crate::web::reply::{Keep, json, tagged, with_header};

use super::exports::Filters;

/// The most stories of a snapshot: beyond it, name the files of the whole export.
const MOST: usize = 20_000;

/// A search as it was answered once.
#[derive(Debug, Serialize, ToSchema)]
pub struct Snapshot {
    /// Its id.
    id: String,
    /// How to cite it.
    citation: String,
    /// The filters, as in an address.
    query: String,
    /// When it was made.
    #[schema(format = DateTime)]
    made_at: String,
    /// How many stories it has.
    count: usize,
    /// SHA-256 of `/stories.ndjson` with these filters, newest first, as it was then.
    sha256: String,
    /// Licence of the stories.
    licence: &'static str,
    /// The stories, newest first.
    stories: Vec<String>,
    /// Of these, those that cannot be had any more: use them no longer.
    withdrawn: Vec<String>,
    /// Of these, those that were answered or changed since.
    changed: Vec<String>,
}

impl Snapshot {
    fn of(app: &App, row: &Row) -> Self {
        let names = |list: &[Reference]| list.iter().map(Reference::to_string).collect::<Vec<_>>();
        let filters = if row.query.is_empty() { "all stories".to_owned() } else { format!("stories{}", row.query) };
        let citation = format!(
            "Caretold: {filters}, {} of them, as of {}. {}/api/v1/snapshots/{} (SHA-256 {})",
            row.stories.len(),
            row.made_at,
            app.config.origin,
            row.id,
            row.sha256
        );
        Self {
            id: row.id.clone(),
            citation,
            query: row.query.clone(),
            made_at: row.made_at.to_string(),
            count: row.stories.len(),
            sha256: row.sha256.clone(),
            licence: LICENCE,
            stories: names(&row.stories),
            withdrawn: names(&row.withdrawn),
            changed: names(&row.changed),
        }
    }
}

/// `POST /api/v1/snapshots`: freezes what a search finds now, up to 20,000 stories. The same again, while nothing changed,
/// is the same snapshot. We keep references and a hash, no words.
#[utoipa::path(post, path = "/snapshots", tag = "open data", params(Filters),
    responses((status = 201, description = "Kept", body = Snapshot),
        (status = 422, description = "A parameter that nobody knows, or too many stories", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many at once", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn make_snapshot(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let mut search = wanted(&app, &params, &[]).await?;
    search.sort = Some(crate::domain::search::Sort::Newest);
    let filters = query(&params, "", "");
    let seq = changes_latest(&*app.db).await?;
    let mut walk = Walk::new(&app, search, Form::Ndjson);
    let (mut hash, mut stories) = (Sha256::new(), Vec::new());
    while let Some(page) = walk.stories().await? {
        for exported in &page {
            hash.update(Form::Ndjson.line(&app, exported)?);
            stories.push(exported.story.reference.clone());
        }
        if stories.len() > MOST {
            let fault = FieldError::new("query", "too_many", "Use filters: a snapshot has up to 20,000 stories");
            return Err(Refusal::Fields(vec![fault]).into());
        }
    }
    let sha256 = hex(&hash.finalize());
    let id = sha256_hex(&["snapshot", &filters, &sha256, &seq.to_string()]);
    let id = id.get(..20).unwrap_or_default();
    let new = NewSnapshot { id, query: &filters, seq, stories: &stories, sha256: &sha256, made_at: app.now() };
    open_data::keep_snapshot(&app, &new).await?;
    let row = snapshot_find(&*app.db, id).await?.ok_or(Refusal::NotFound)?;
    let response = json(StatusCode::CREATED, &Snapshot::of(&app, &row), Keep::Never)?;
    Ok(with_header(response, header::LOCATION, &format!("/api/v1/snapshots/{id}")))
}

/// `GET /api/v1/snapshots/{token}`: a snapshot, and which of its stories were withdrawn or changed since.
#[utoipa::path(get, path = "/snapshots/{token}", tag = "open data", params(("token" = String, Path, description = "Id of a snapshot")),
    responses((status = 200, description = "The snapshot", body = Snapshot),
        (status = 304, description = "You have it already"),
        (status = 404, description = "No such snapshot", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Try again", body = Problem, content_type = "application/problem+json")))]
pub async fn get_snapshot(State(app): State<App>, Token(id): Token, headers: HeaderMap) -> Result<Response, Halt> {
    if !id.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(Refusal::NotFound.into());
    }
    let row = snapshot_find(&*app.db, &id).await?.ok_or(Refusal::NotFound)?;
    tagged(&headers, &Snapshot::of(&app, &row), Keep::Ask)
}
