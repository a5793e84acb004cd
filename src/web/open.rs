//! What is open to programs of all the world: which addresses, how often, and from which pages of others.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::domain::ids::hex;
use crate::domain::network::network;
use crate::domain::quota::{EXPORTS, Policy, READS, Standing};
use crate::flows::sign_in;

use super::App;
use super::reply::Keep;
use super::session::bearer;

/// The first parts of open addresses under `/api/v1/`. What is not here is for authors and staff, or takes something in.
const OPEN: [&str; 15] = [
    "changes",
    "conditions",
    "openapi.json",
    "organisations",
    "places",
    "procedures",
    "register",
    "services",
    "snapshots",
    "statistics",
    "stories",
    "stories.atom",
    "stories.csv-metadata.json",
    "stories.feed.json",
    "facets",
];
/// Whole tables.
const WHOLE: [&str; 2] = ["stories.csv", "stories.ndjson"];
/// Open addresses for people's programs beside the pages.
const BESIDE: [&str; 4] = ["/data/export.json", "/oembed", "/stories.atom", "/stories.feed.json"];

/// By which rule an address may be read by anybody's program; `None` for all others.
#[must_use]
pub fn policy(path: &str) -> Option<Policy> {
    if BESIDE.contains(&path) {
        return Some(READS);
    }
    if path.starts_with("/data/export/") {
        return Some(EXPORTS);
    }
    let first = path.strip_prefix("/api/v1/")?.split('/').next()?;
    if WHOLE.contains(&first) {
        return Some(EXPORTS);
    }
    OPEN.contains(&first).then_some(READS)
}

/// A reading that is counted, and by what.
#[derive(Debug, Clone)]
pub struct Reading {
    policy: Policy,
    token: Option<String>,
    address: Option<String>,
}

impl Reading {
    /// `None` for addresses that are not counted.
    #[must_use]
    pub fn of(request: &Request) -> Option<Self> {
        let path = request.uri().path();
        let policy = match *request.method() {
            Method::GET | Method::HEAD => policy(path)?,
            // Making one reads as much as a whole table.
            Method::POST if path == "/api/v1/snapshots" => EXPORTS,
            _ => return None,
        };
        let headers = request.headers();
        let address = headers.get("cf-connecting-ip").and_then(|address| address.to_str().ok());
        Some(Self { policy, token: bearer(headers), address: address.map(network) })
    }

    /// Counts it; `None` for callers of whom nothing is known. A token that holds is counted by itself, with a budget of
    /// its own; one that does not, or that cannot be looked up now, gives nothing.
    pub async fn spend(self, app: &App) -> Option<Standing> {
        let now = app.now();
        if let Some(token) = self.token
            && let Ok(Some(_)) = sign_in::token(app, &token).await
        {
            let caller = hex(&app.config.secret.mac("open data token", &[&token]));
            return Some(app.limiter.spend(&caller, self.policy.of_token(), now));
        }
        let caller = hex(&app.config.secret.mac("open data", &[&now.day().to_string(), &self.address?]));
        Some(app.limiter.spend(&caller, self.policy, now))
    }
}

/// The answer to a browser that asks whether a page of somebody else may ask (CORS). Without cookies and without keys:
/// there is nothing to steal. `None` when it is no such question.
#[must_use]
pub fn preflight(request: &Request) -> Option<Response> {
    let asks = *request.method() == Method::OPTIONS && policy(request.uri().path()).is_some();
    asks.then(|| {
        let mut response = StatusCode::NO_CONTENT.into_response();
        for (name, value) in [
            ("allow", "GET, HEAD, OPTIONS"),
            ("access-control-allow-methods", "GET, HEAD"),
            ("access-control-allow-headers", "if-none-match"),
            ("access-control-max-age", "86400"),
        ] {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        response.extensions_mut().insert(Keep::Never);
        response
    })
}

/// Lets pages of others read an answer, and says how often more.
pub fn dress(response: &mut Response, standing: Option<Standing>) {
    let headers = response.headers_mut();
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    let shown = HeaderValue::from_static("etag, link, ratelimit, ratelimit-policy, retry-after");
    headers.insert("access-control-expose-headers", shown);
    let Some((policy, limit)) = standing.map(Standing::headers) else { return };
    for (name, value) in [("ratelimit-policy", policy), ("ratelimit", limit)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_anybody_may_read_is_open() {
        for open in ["/api/v1/stories", "/api/v1/stories/7KQ2M9XWD", "/api/v1/services/RW3MR/thread", "/stories.atom"] {
            assert_eq!(policy(open), Some(READS), "{open}");
        }
        assert_eq!(policy("/api/v1/stories.csv"), Some(EXPORTS));
        for shut in [
            "/",
            "/stories",
            "/api/v1/mine/7KQ2M9XWD",
            "/api/v1/desk/stories",
            "/api/v1/inbox",
            "/api/v1/session",
            "/desk",
        ] {
            assert_eq!(policy(shut), None, "{shut}");
        }
    }
}
