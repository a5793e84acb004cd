//! Everything as files of five thousand numbers each. A file is read from the database whenever it is asked for, so that
//! nothing in it outlives a story; its hash is looked up, and renewed by the clock when a story of it has changed.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::domain::csv;
use crate::domain::ids::hex;
use crate::domain::search::{Cursor, Search, Sort};
use crate::flows::{Fault, Refusal, open_data};
use crate::store::export_parts::{PART, PartRow, part_due, parts_count, parts_known};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::Number;
use crate::web::reply::{Keep, tagged};

use super::{Form, LICENCE, Walk, columns, send};

/// A hash is renewed after so many seconds also when no story changed: the names of services may have.
const OLD: i64 = 7 * 86_400;

/// The stories of one file, oldest first.
fn walk(app: &App, part: i64, form: Form) -> Walk {
    let after = part.saturating_sub(1).saturating_mul(PART);
    let search = Search { api: true, sort: Some(Sort::Oldest), ..Search::default() };
    let mut walk = Walk::new(app, search, form);
    walk.after = Some(Cursor::Since(after));
    walk.until = after.saturating_add(PART);
    walk
}

/// `GET /data/export.json`: which files there are, as a schema.org Dataset. A file without hash has changed since the hash
/// was made.
pub async fn list_files(State(app): State<App>, headers: HeaderMap) -> Result<Response, Halt> {
    let count = parts_count(&*app.db).await?;
    let known = parts_known(&*app.db).await?;
    let origin = &app.config.origin;
    let file = |part: i64, form: &str, kind: &str, found: Option<(i64, &str)>| {
        json!({
            "@type": "DataDownload",
            "contentUrl": format!("{origin}/data/export/{part}/stories.{form}"),
            "encodingFormat": kind,
            "contentSize": found.map(|(bytes, _)| bytes.to_string()),
            "sha256": found.map(|(_, hash)| hash),
        })
    };
    let files: Vec<Value> = (1..=count)
        .flat_map(|part| {
            let row: Option<&PartRow> = known.iter().find(|row| row.part == part);
            let lines = row.map(|row| (row.ndjson_bytes, row.ndjson_sha256.as_str()));
            let table = row.map(|row| (row.csv_bytes, row.csv_sha256.as_str()));
            [file(part, "ndjson", "application/x-ndjson", lines), file(part, "csv", "text/csv", table)]
        })
        .collect();
    let list = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Stories of care, with what became of them",
        "description": "Every story that its author lets other programs have, in files of up to 5,000. A story that is \
                        taken back leaves its file at once.",
        "url": format!("{origin}/data"),
        "license": LICENCE,
        "isAccessibleForFree": true,
        "creator": {"@type": "Organization", "name": "Caretold", "url": origin},
        "distribution": files,
        "subjectOf": {"@type": "DataDownload", "contentUrl": format!("{origin}/api/v1/stories.csv-metadata.json"),
            "encodingFormat": "application/csvm+json"},
    });
    tagged(&headers, &list, Keep::Ask)
}

/// `GET /data/export/{n}/stories.ndjson`: one file, a story on each line.
pub async fn send_lines(State(app): State<App>, number: Number) -> Result<Response, Halt> {
    send_file(app, number, Form::Ndjson).await
}

/// `GET /data/export/{n}/stories.csv`: one file, as a table.
pub async fn send_table(State(app): State<App>, number: Number) -> Result<Response, Halt> {
    send_file(app, number, Form::Csv).await
}

async fn send_file(app: App, Number(part): Number, form: Form) -> Result<Response, Halt> {
    if part > parts_count(&*app.db).await? {
        return Err(Refusal::NotFound.into());
    }
    send(walk(&app, part, form)).await
}

/// Reads one file of which nothing is known, or which is old, and keeps its hashes. For the clock: a few seconds of work.
pub async fn renew(app: &App) -> Result<(), Fault> {
    let now = app.now();
    let Some((part, state)) = part_due(&*app.db, now.plus(-OLD)).await? else { return Ok(()) };
    let mut walk = walk(app, part, Form::Ndjson);
    let header = csv::line(&columns::NAMES);
    let (mut lines, mut table) = (Sha256::new(), Sha256::new_with_prefix(&header));
    let mut row = PartRow {
        part,
        stories: 0,
        ndjson_bytes: 0,
        ndjson_sha256: String::new(),
        csv_bytes: size(&header),
        csv_sha256: String::new(),
        made_at: now,
    };
    while let Some(stories) = walk.stories().await? {
        for story in &stories {
            let (line, cells) = (Form::Ndjson.line(app, story)?, Form::Csv.line(app, story)?);
            lines.update(&line);
            table.update(&cells);
            row.stories = row.stories.saturating_add(1);
            row.ndjson_bytes = row.ndjson_bytes.saturating_add(size(&line));
            row.csv_bytes = row.csv_bytes.saturating_add(size(&cells));
        }
    }
    row.ndjson_sha256 = hex(&lines.finalize());
    row.csv_sha256 = hex(&table.finalize());
    open_data::keep_part(app, &row, &state).await
}

fn size(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
}
