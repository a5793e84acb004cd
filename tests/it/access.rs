//! Every address of the site, once, with who may ask for it. An address without a row fails, and so does a row without
//! an address: a forgotten check is found by a list and not by luck.

use std::collections::BTreeSet;

use serde_json::json;

use crate::app::{ADMINISTRATOR, Ask, MODERATOR, RESPONDER, SUBSCRIBER, TestApp, Told, story};

/// Who is let in. Everybody else is told to sign in (401, or 303 to the sign-in page) or that they may not (403).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// Anybody; on a page for people or programs alike.
    Anybody,
    /// Who holds the story's key.
    Author,
    /// Whose role may answer.
    Responder,
    /// Whose role may listen.
    Listener,
    /// Whose role may listen; who has other work is shown the way to it.
    Lobby,
    /// Moderators.
    Moderator,
    /// Who looks after the rules: moderators and administrators.
    Rules,
    /// Administrators.
    Administrator,
    /// Anybody of the staff.
    Staff,
}

const TABLE: &[(&str, &str, Door)] = &[
    ("GET", "/", Door::Anybody),
    ("GET", "/tell", Door::Anybody),
    ("POST", "/tell", Door::Anybody),
    ("GET", "/tell/one-page", Door::Anybody),
    ("POST", "/tell/keep", Door::Anybody),
    ("GET", "/i/{slug}", Door::Anybody),
    ("GET", "/i/{slug}/qr.svg", Door::Anybody),
    ("GET", "/stories", Door::Anybody),
    ("GET", "/stories.atom", Door::Anybody),
    ("GET", "/stories.feed.json", Door::Anybody),
    ("GET", "/stories/{ref}", Door::Anybody),
    ("GET", "/stories/{ref}/like", Door::Anybody),
    ("GET", "/stories/{ref}/flag", Door::Anybody),
    ("POST", "/stories/{ref}/flags", Door::Anybody),
    ("POST", "/stories/{ref}/similar", Door::Anybody),
    ("GET", "/services", Door::Anybody),
    ("GET", "/services/{code}", Door::Anybody),
    ("GET", "/services/{code}/thread", Door::Anybody),
    ("GET", "/organisations", Door::Anybody),
    ("GET", "/organisations/{code}", Door::Anybody),
    ("GET", "/places", Door::Anybody),
    ("GET", "/places/{slug}", Door::Anybody),
    ("GET", "/conditions", Door::Anybody),
    ("GET", "/conditions/{slug}", Door::Anybody),
    ("GET", "/procedures", Door::Anybody),
    ("GET", "/procedures/{slug}", Door::Anybody),
    ("GET", "/statistics", Door::Anybody),
    ("GET", "/your-story", Door::Anybody),
    // The page takes the key in its form: who has none gets the form again.
    ("POST", "/your-story", Door::Anybody),
    ("POST", "/your-story/edits", Door::Anybody),
    ("POST", "/your-story/answer", Door::Anybody),
    ("POST", "/your-story/opinions", Door::Anybody),
    ("POST", "/your-story/replies", Door::Anybody),
    ("POST", "/your-story/uses", Door::Anybody),
    ("POST", "/your-story/letters", Door::Anybody),
    ("POST", "/your-story/withdrawal", Door::Anybody),
    ("GET", "/letters/{token}", Door::Anybody),
    ("POST", "/letters/{token}", Door::Anybody),
    ("GET", "/about", Door::Anybody),
    ("GET", "/about/privacy", Door::Anybody),
    ("GET", "/about/accessibility", Door::Anybody),
    ("GET", "/about/rules", Door::Anybody),
    ("GET", "/about/screening", Door::Anybody),
    ("GET", "/register", Door::Anybody),
    ("GET", "/data", Door::Anybody),
    ("GET", "/data/export.json", Door::Anybody),
    ("GET", "/data/export/{n}/stories.csv", Door::Anybody),
    ("GET", "/data/export/{n}/stories.ndjson", Door::Anybody),
    ("GET", "/embed/services/{code}", Door::Anybody),
    ("GET", "/oembed", Door::Anybody),
    ("GET", "/opensearch.xml", Door::Anybody),
    ("GET", "/robots.txt", Door::Anybody),
    ("GET", "/sitemap.xml", Door::Anybody),
    ("GET", "/sitemaps/pages", Door::Anybody),
    ("GET", "/sitemaps/scopes", Door::Anybody),
    ("GET", "/sitemaps/services/{n}", Door::Anybody),
    ("GET", "/sitemaps/stories/{n}", Door::Anybody),
    ("GET", "/dev/mail", Door::Anybody),
    ("GET", "/staff", Door::Lobby),
    ("GET", "/staff/invitations", Door::Responder),
    ("POST", "/staff/invitations", Door::Responder),
    ("GET", "/staff/invitations/{slug}", Door::Responder),
    ("POST", "/staff/invitations/{slug}/stop", Door::Responder),
    ("GET", "/staff/webhooks", Door::Administrator),
    ("POST", "/staff/webhooks", Door::Administrator),
    ("POST", "/staff/webhooks/{token}", Door::Administrator),
    ("GET", "/staff/sign-in", Door::Anybody),
    ("POST", "/staff/sign-in", Door::Anybody),
    ("GET", "/staff/sign-in/code", Door::Anybody),
    ("POST", "/staff/sign-in/code", Door::Anybody),
    ("POST", "/staff/sign-in/passkey", Door::Anybody),
    ("GET", "/staff/account", Door::Staff),
    ("POST", "/staff/account/sessions", Door::Staff),
    ("POST", "/staff/account/passkeys", Door::Staff),
    ("POST", "/staff/account/passkeys/removal", Door::Staff),
    ("POST", "/staff/sign-out", Door::Staff),
    ("GET", "/staff/stories/{ref}", Door::Listener),
    ("POST", "/staff/stories/{ref}", Door::Responder),
    ("GET", "/staff/stories/{ref}/responses/{id}", Door::Listener),
    ("POST", "/staff/stories/{ref}/responses/{id}", Door::Listener),
    ("GET", "/staff/reviews", Door::Listener),
    // Who may not look at the story meets the same page as for a story that never was.
    ("GET", "/staff/reviews/{token}", Door::Listener),
    ("POST", "/staff/reviews/{token}", Door::Listener),
    ("GET", "/desk/settings", Door::Moderator),
    ("POST", "/desk/settings", Door::Moderator),
    ("GET", "/desk/on-call", Door::Moderator),
    ("POST", "/desk/on-call", Door::Moderator),
    ("POST", "/desk/stories/{ref}/lease", Door::Moderator),
    ("GET", "/desk", Door::Moderator),
    ("POST", "/desk/claims", Door::Moderator),
    ("GET", "/desk/flags", Door::Moderator),
    ("POST", "/desk/flags", Door::Moderator),
    ("GET", "/desk/replies", Door::Moderator),
    ("POST", "/desk/replies", Door::Moderator),
    ("GET", "/desk/quality", Door::Rules),
    ("GET", "/desk/quality/reading", Door::Moderator),
    ("POST", "/desk/quality/reading", Door::Moderator),
    ("GET", "/desk/rules", Door::Rules),
    ("GET", "/desk/stories/{ref}", Door::Moderator),
    ("POST", "/desk/stories/{ref}", Door::Moderator),
    ("GET", "/api/v1/stories", Door::Anybody),
    ("POST", "/api/v1/stories", Door::Anybody),
    ("GET", "/api/v1/stories.csv", Door::Anybody),
    ("GET", "/api/v1/stories.csv-metadata.json", Door::Anybody),
    ("GET", "/api/v1/stories.ndjson", Door::Anybody),
    ("GET", "/api/v1/stories.atom", Door::Anybody),
    ("GET", "/api/v1/stories.feed.json", Door::Anybody),
    ("GET", "/api/v1/stories/{ref}", Door::Anybody),
    ("GET", "/api/v1/stories/{ref}/like", Door::Anybody),
    ("POST", "/api/v1/stories/{ref}/responses", Door::Responder),
    ("GET", "/api/v1/stories/{ref}/responses/{id}", Door::Listener),
    ("PUT", "/api/v1/stories/{ref}/responses/{id}", Door::Listener),
    ("POST", "/api/v1/stories/{ref}/flags", Door::Anybody),
    ("POST", "/api/v1/stories/{ref}/similar", Door::Anybody),
    ("POST", "/api/v1/screen", Door::Anybody),
    ("GET", "/api/v1/mine/{ref}", Door::Author),
    ("POST", "/api/v1/mine/{ref}/edits/{n}", Door::Author),
    ("POST", "/api/v1/mine/{ref}/replies", Door::Author),
    ("POST", "/api/v1/mine/{ref}/withdrawal", Door::Author),
    ("POST", "/api/v1/snapshots", Door::Anybody),
    ("GET", "/api/v1/snapshots/{token}", Door::Anybody),
    ("GET", "/api/v1/changes", Door::Anybody),
    ("GET", "/api/v1/statistics", Door::Anybody),
    ("GET", "/api/v1/organisations/{code}", Door::Anybody),
    ("GET", "/api/v1/places/{slug}", Door::Anybody),
    ("GET", "/api/v1/conditions/{slug}", Door::Anybody),
    ("GET", "/api/v1/procedures/{slug}", Door::Anybody),
    ("GET", "/api/v1/register", Door::Anybody),
    ("GET", "/api/v1/register/head", Door::Anybody),
    ("GET", "/api/v1/services", Door::Anybody),
    ("GET", "/api/v1/services/{code}", Door::Anybody),
    ("GET", "/api/v1/services/{code}/thread", Door::Anybody),
    ("GET", "/api/v1/services/{code}/thread/head", Door::Anybody),
    ("POST", "/api/v1/session/codes", Door::Anybody),
    ("POST", "/api/v1/session", Door::Anybody),
    ("DELETE", "/api/v1/session", Door::Staff),
    ("POST", "/api/v1/desk/claims", Door::Moderator),
    ("GET", "/api/v1/desk/stories", Door::Moderator),
    ("GET", "/api/v1/desk/stories/{ref}", Door::Moderator),
    ("POST", "/api/v1/desk/stories/{ref}/decisions", Door::Moderator),
    ("GET", "/api/v1/desk/responses", Door::Moderator),
    ("POST", "/api/v1/desk/responses/{id}/decisions", Door::Moderator),
    ("POST", "/api/v1/desk/threads/{code}/reconcile", Door::Moderator),
    ("GET", "/api/v1/inbox", Door::Listener),
    ("GET", "/api/v1/webhooks", Door::Administrator),
    ("POST", "/api/v1/webhooks", Door::Administrator),
    ("GET", "/api/v1/webhooks/{token}", Door::Administrator),
    ("PATCH", "/api/v1/webhooks/{token}", Door::Administrator),
    ("DELETE", "/api/v1/webhooks/{token}", Door::Administrator),
    ("POST", "/api/v1/webhooks/{token}/secret", Door::Administrator),
    ("POST", "/api/v1/webhooks/{token}/replay", Door::Administrator),
    ("POST", "/api/v1/webhooks/{token}/test", Door::Administrator),
];

/// One more: the description of the API itself.
const DESCRIPTION: (&str, &str) = ("GET", "/api/v1/openapi.json");

/// Method and path of every route in `src/web`, as the source says it.
fn routes() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let below = if path.to_string_lossy().contains("/web/api/") { "/api/v1" } else { "" };
                found.extend(routes_in(&std::fs::read_to_string(path).unwrap(), below));
            }
        }
    }
    found
}

fn routes_in(text: &str, below: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in text.lines().filter_map(|line| line.split_once(".route(\"").map(|(_, rest)| rest)) {
        let (path, handlers) = line.split_once('"').unwrap();
        let methods = [("get(", "GET"), ("post(", "POST"), ("delete(", "DELETE"), ("put(", "PUT"), ("patch(", "PATCH")];
        let named = methods.iter().filter(|(call, _)| handlers.contains(call));
        found.extend(named.map(|(_, method)| ((*method).to_owned(), format!("{below}{path}"))));
    }
    found
}

#[test]
fn every_address_has_one_row_and_every_row_an_address() {
    let rows = TABLE.iter().map(|(method, path, _)| (*method, *path)).chain([DESCRIPTION]);
    let listed: BTreeSet<(String, String)> = rows.map(|(method, path)| (method.to_owned(), path.to_owned())).collect();

    assert_eq!(listed.len(), TABLE.len() + 1, "a row stands twice");
    assert_eq!(routes(), listed);
}

/// A request to an address, from somebody or nobody, as complete as it must be to be let in.
fn ask(method: &'static str, path: &str, by: Option<&str>) -> Ask {
    let path = path
        .replace("{ref}", REFERENCE_OF_NOTHING)
        .replace("{code}", "RW3MR")
        .replace("{token}", "nothing")
        .replace("{id}", "nothing")
        .replace("{n}", "1");
    let ask = Ask::new(method, &path);
    let ask = by.map_or_else(|| ask.clone(), |account| ask.clone().by(account));
    match (method, path.starts_with("/api/")) {
        ("POST" | "PUT" | "PATCH", true) => ask.once("access").json(&json!({})),
        ("POST", false) => ask.form(&[("nothing", "")]),
        _ => ask,
    }
}

/// Well formed, and nobody's.
const REFERENCE_OF_NOTHING: &str = "222222222";

#[test]
fn whoever_has_no_right_is_refused_before_anything_is_looked_for() {
    let app = TestApp::new();
    for &(method, path, door) in TABLE {
        let status = |by: Option<&str>| app.send(ask(method, path, by)).status;
        let refused = if path.starts_with("/api/") { 401 } else { 303 };
        match door {
            Door::Anybody => assert!(!matches!(status(None), 401 | 403), "{method} {path}"),
            Door::Author => assert_eq!(status(None), 401, "{method} {path}"),
            Door::Staff
            | Door::Lobby
            | Door::Listener
            | Door::Responder
            | Door::Moderator
            | Door::Rules
            | Door::Administrator => {
                let answer = app.send(ask(method, path, None));
                assert_eq!(answer.status, refused, "{method} {path}: {}", answer.text);
                if refused == 303 {
                    assert!(answer.header("location").starts_with("/staff/sign-in"), "{method} {path}");
                }
                assert_eq!(app.send(ask(method, path, Some("nobody"))).status, refused, "{method} {path}");
            }
        }
        let forbidden: &[&str] = match door {
            Door::Moderator | Door::Rules => &[RESPONDER, SUBSCRIBER],
            Door::Listener | Door::Responder => &[MODERATOR],
            Door::Administrator => &[MODERATOR, RESPONDER, SUBSCRIBER],
            Door::Anybody | Door::Author | Door::Staff | Door::Lobby => &[],
        };
        for account in forbidden {
            assert_eq!(status(Some(account)), 403, "{method} {path} by {account}");
        }
    }
}

#[test]
fn a_moderator_in_the_lobby_is_shown_the_way_to_the_desk() {
    let app = TestApp::new();
    assert_eq!(app.send(Ask::get("/staff").by(MODERATOR)).is(303).header("location"), "/desk");
}

#[test]
fn who_is_let_in_is_not_told_to_go_away() {
    let app = TestApp::new();
    for &(method, path, door) in TABLE {
        let account = match door {
            Door::Moderator | Door::Rules => MODERATOR,
            Door::Lobby | Door::Listener | Door::Responder => RESPONDER,
            Door::Administrator => ADMINISTRATOR,
            Door::Anybody | Door::Author | Door::Staff => continue,
        };
        let answer = app.send(ask(method, path, Some(account)));
        assert!(!matches!(answer.status, 401 | 403 | 500..), "{method} {path}: {} {}", answer.status, answer.text);
    }
}

#[test]
fn a_key_opens_its_own_story_and_no_other() {
    let app = TestApp::new();
    let own: Told = app.tell(&story(), "own");
    let other: Told = app.tell(&story(), "other");
    let mine = |reference: &str, key: &str| Ask::get(&format!("/api/v1/mine/{reference}")).key(key);

    app.send(mine(&own.reference, &own.key)).is(200);
    let wrong = app.send(mine(&other.reference, &own.key)).is(401);
    let never = app.send(mine(REFERENCE_OF_NOTHING, &own.key)).is(401);
    assert_eq!(wrong.text_at("/detail"), never.text_at("/detail"));
}

#[test]
fn what_only_some_may_see_is_kept_by_nobody() {
    let app = TestApp::new();
    let told = app.tell(&story(), "kept");
    let asks = [
        Ask::get(&format!("/api/v1/mine/{}", told.reference)).key(&told.key),
        Ask::get("/api/v1/desk/stories").by(MODERATOR),
        Ask::get("/desk").by(MODERATOR),
        Ask::get("/staff").by(RESPONDER),
        Ask::get("/your-story"),
        Ask::get("/tell"),
        Ask::get("/staff/sign-in"),
    ];
    for ask in asks {
        let path = format!("{ask:?}");
        let answer = app.send(ask).is(200);
        assert!(answer.header("cache-control").contains("no-store"), "{path}: {}", answer.header("cache-control"));
    }
}
