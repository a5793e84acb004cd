//! What is published, taken away by programs: whole, in order, and only what may be taken.

mod changes;
mod discovery;
mod exports;
mod feeds;
mod files;
mod limits;
mod webhooks;

use caretold::domain::ids::Reference;

use crate::app::TestApp;

/// Public stories by the thousand, past every flow, in order of publication; their references.
pub(crate) fn fill(app: &TestApp, count: u32) -> Vec<String> {
    let references: Vec<String> =
        (0..count).map(|n| Reference::from_random(u64::from(n).to_le_bytes()).to_string()).collect();
    app.db.write(
        "insert into publications (ref, version, title, body, points, good, improve, feelings, tags, author_role,
           happened, screen_name, edits, progress, consent_api, published_at, facets)
         select value, 1, 'Story ' || key, 'Words of story ' || key, '', '[\"kind\"]', '[]', '[]', '[]', 'patient',
           '2026-01', 'reader' || key, 0, 0, 1, '2026-01-01T00:00:00Z', 'api1'
         from json_each(?1) order by key",
        vec![serde_json::to_string(&references).unwrap().into()],
    );
    references
}
