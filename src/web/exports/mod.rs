//! Searches taken away whole: CSV and NDJSON as one stream of pages, each read when the reader has room for it.

mod columns;
pub mod files;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;

use crate::domain::csv;
use crate::domain::problem::FieldError;
use crate::domain::search::{Cursor, Search, Sort};
use crate::flows::{Fault, Refusal};
use crate::store::db::{DbError, LARGEST};
use crate::store::exports::{Exported, Rows, export_after, stories_export};

use super::App;
use super::api::types::Story;
use super::error::Halt;
use super::extract::Params;
use super::reply::{Keep, Streamed, with_header};
use super::search::read_search;

pub use columns::description;

/// Where what we publish may be re-used, and how.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// A page of an export aims at so many bytes: some hundred stories as people write them. Two pages are in memory at most.
const PAGE_BYTES: usize = 512 * 1024;
/// The first page is small, so that something comes at once.
const FIRST_ROWS: i64 = 50;
/// The database allows a thousand questions for one answer: pages must not be too small, whatever the stories.
const ROWS: (i64, i64) = (50, 1_000);
/// A reading that found the connection lost is tried again so many times: reading twice is harmless.
const TRIES: usize = 3;

/// In what form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A table; cells that a spreadsheet would run are disarmed.
    Csv,
    /// A story with its answers and changes on each line, as the API has it.
    Ndjson,
}

impl Form {
    /// A story with its line end.
    pub fn line(self, app: &App, exported: &Exported) -> Result<String, Fault> {
        let story = Story::whole(&exported.story);
        match self {
            Self::Csv => Ok(columns::line(&app.config.origin, &story)),
            Self::Ndjson => {
                let line = serde_json::to_string(&story).map_err(|_| Fault::Unfinished("a story did not write"))?;
                Ok(line + "\n")
            }
        }
    }
}

/// What is exported: the search of these parameters in the order of publication, newest first unless the oldest are
/// asked for. Only what its authors let other programs have. `also` names parameters that are no filters.
pub async fn wanted(app: &App, params: &Params, also: &[&str]) -> Result<Search, Halt> {
    let known: Vec<&str> = super::search::FILTERS.iter().chain(also).copied().collect();
    if !params.unknown(&known).is_empty() {
        let fault = FieldError::new("query", "unknown", "Use only the parameters that the description names");
        return Err(Refusal::Fields(vec![fault]).into());
    }
    let (mut search, unread) = read_search(app, params).await?;
    if !unread.params.is_empty() {
        let fault = |name: &&'static str| FieldError::new(name, "unknown", format!("We do not know this {name}"));
        return Err(Refusal::Fields(unread.params.iter().map(fault).collect()).into());
    }
    search.api = true;
    search.sort = Some(if search.sort == Some(Sort::Oldest) { Sort::Oldest } else { Sort::Newest });
    Ok(search)
}

/// The filters as they were given, as a query, with one more parameter when it is not empty.
#[must_use]
pub fn query(params: &Params, name: &str, value: &str) -> String {
    let kept = super::search::FILTERS.iter().map(|filter| (*filter, params.get(filter)));
    let pairs: Vec<(&str, &str)> = kept.chain([(name, value)]).filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_html_form::to_string(&pairs).unwrap_or_default();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// All of a search.
pub async fn export(app: App, search: Search, form: Form) -> Result<Response, Halt> {
    send(Walk::new(&app, search, form)).await
}

/// The first page is read before anything is said, so that a database out of reach is an honest 503; what fails later
/// breaks the answer off.
async fn send(walk: Walk) -> Result<Response, Halt> {
    let form = walk.form;
    let mut sending = Sending { walk, ready: String::new() };
    if form == Form::Csv {
        sending.ready.push_str(&csv::line(&columns::NAMES));
    }
    sending.read().await?;
    let kind = match form {
        Form::Csv => "text/csv; charset=utf-8; header=present",
        Form::Ndjson => "application/x-ndjson",
    };
    let mut response = Body::from_stream(try_unfold(sending, Sending::go_on)).into_response();
    response.extensions_mut().insert(Streamed);
    response.extensions_mut().insert(Keep::Never);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let response = with_header(response, header::LINK, &format!("<{LICENCE}>; rel=\"license\""));
    Ok(match form {
        Form::Csv => {
            let response = with_header(response, header::LINK, DESCRIBED);
            with_header(response, header::CONTENT_DISPOSITION, "attachment; filename=\"stories.csv\"")
        }
        Form::Ndjson => response,
    })
}

/// Where the columns of a table are described.
const DESCRIBED: &str = "</api/v1/stories.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"";

/// The stories of a search, page after page.
pub struct Walk {
    app: App,
    search: Search,
    form: Form,
    /// After which the next page starts; `None`: at the start.
    after: Option<Cursor>,
    /// The last page was read.
    ended: bool,
    /// The highest number of publication that counts.
    until: i64,
    /// How many stories the next page will have.
    rows: i64,
}

impl Walk {
    /// From its start.
    #[must_use]
    pub fn new(app: &App, search: Search, form: Form) -> Self {
        Self { app: App::clone(app), search, form, after: None, ended: false, until: LARGEST, rows: FIRST_ROWS }
    }

    /// The next page; `None` after the last.
    pub async fn stories(&mut self) -> Result<Option<Vec<Exported>>, Fault> {
        if self.ended {
            return Ok(None);
        }
        let Rows { mut stories, bytes } = self.page().await?;
        let read = stories.len();
        stories.retain(|story| story.id <= self.until);
        let full = i64::try_from(read).unwrap_or(i64::MAX) >= self.rows && stories.len() == read;
        self.ended = !full;
        self.after = stories.last().map(|last| export_after(&self.search, last.id));
        self.rows = next_rows(read, bytes);
        Ok(Some(stories))
    }

    async fn page(&self) -> Result<Rows, DbError> {
        let mut tries = 1;
        loop {
            match stories_export(&*self.app.db, &self.search, self.after, self.rows).await {
                Err(DbError::Unavailable(_)) if tries < TRIES => tries += 1,
                other => return other,
            }
        }
    }
}

/// What goes out.
struct Sending {
    walk: Walk,
    /// What is written and not sent.
    ready: String,
}

impl Sending {
    /// The next part of the answer.
    async fn go_on(mut self) -> Result<Option<(String, Self)>, Fault> {
        if self.ready.is_empty() {
            let log = Arc::clone(&self.walk.app.log);
            self.read().await.inspect_err(|fault| log.error(&format!("an export broke off: {fault}")))?;
        }
        let part = std::mem::take(&mut self.ready);
        Ok((!part.is_empty()).then_some((part, self)))
    }

    async fn read(&mut self) -> Result<(), Fault> {
        for story in self.walk.stories().await?.into_iter().flatten() {
            self.ready.push_str(&self.walk.form.line(&self.walk.app, &story)?);
        }
        Ok(())
    }
}

/// How many stories the next page may have, by how large those of the last one were.
fn next_rows(stories: usize, bytes: usize) -> i64 {
    let each = bytes.checked_div(stories).unwrap_or(0).max(1);
    i64::try_from(PAGE_BYTES / each).unwrap_or(i64::MAX).clamp(ROWS.0, ROWS.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_measured_in_bytes_and_never_too_small_or_too_large() {
        assert_eq!(next_rows(100, 300_000), 174);
        assert_eq!(next_rows(0, 0), ROWS.1);
        assert_eq!(next_rows(1, 10_000_000), ROWS.0);
    }
}
