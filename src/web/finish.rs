//! What happens to every request and every answer: foreign forms are refused, faults become pages or problem+json, and
//! every answer gets its security and cache headers.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::domain::ids::hex;
use crate::domain::quota::Standing;
use crate::flows::Refusal;

use super::App;
use super::error::{BodyTooLarge, Halt, Problem};
use super::hot::{Hot, Looked, Question};
use super::language::{Asked, Speaking, set_cookie};
use super::open;
use super::pages::ErrorPage;
use super::reply::{Keep, MayBeFramed, MayLocate, page_with, see_other, with_header, written};

/// Nothing but our own style, script and pictures; forms go to us; nobody frames us but for one page. There is no inline script or style.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same for the page that stands in frames of others: it has no script and no form.
const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; \
                      frame-ancestors *";

/// Wraps every route.
pub async fn finish(State((app, hot)): State<(App, Arc<Hot>)>, mut request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let open = open::policy(request.uri().path()).is_some();
    let safe = is_safe(request.method());
    let standing = match open::Reading::of(&request) {
        Some(reading) => reading.spend(&app).await,
        None => None,
    };
    let Asked { speaking, chosen, again } = Asked::of(&request);
    request.extensions_mut().insert(speaking.language);
    let mut place = None;
    let mut response = match (refuse(&request, standing), again) {
        (Some(halt), _) => halt.into_response(),
        (None, Some(address)) => see_other(&address),
        (None, None) => {
            if let Some(response) = open::preflight(&request) {
                response
            } else {
                let question = Question::of(&request, speaking.language);
                match hot.look(&app, question, request.headers()).await {
                    Looked::Found(response) => return said(response, open, standing),
                    Looked::Missing(found) => place = found,
                }
                next.run(request).await
            }
        }
    };
    if !safe {
        app.watch.doubt();
    }
    response = written(response, &speaking).unwrap_or_else(IntoResponse::into_response);
    if let Some(halt) = response.extensions_mut().remove::<Halt>() {
        let id = hex(&app.random::<6>());
        if let Some(cause) = halt.cause() {
            app.log.error(&format!("{id}: {cause}"));
        }
        response = answer(&halt, api, &id, &speaking);
    }
    if let Some(language) = chosen {
        response = with_header(response, header::SET_COOKIE, &set_cookie(language));
    }
    response = dress(response, api);
    if let Some(place) = place {
        response = hot.keep(&app, place, response).await;
    }
    said(response, open && safe, standing)
}

/// The answer with what is said to this caller only.
fn said(mut response: Response, open: bool, standing: Option<Standing>) -> Response {
    if open {
        // What others keep for a while says nothing of one caller.
        let kept = response
            .headers()
            .get(header::CACHE_CONTROL)
            .is_some_and(|value| value != "public, no-cache" && value != "no-store");
        open::dress(&mut response, standing.filter(|_| !kept));
    }
    response
}

/// The answer to a request that came to no handler, or whose handler came to no end.
#[must_use]
pub fn halted(halt: &Halt, api: bool) -> Response {
    dress(answer(halt, api, "", &Speaking::default()), api)
}

/// What is refused before any handler sees it.
fn refuse(request: &Request, standing: Option<Standing>) -> Option<Halt> {
    if let Some(Standing { allowed: false, reset, .. }) = standing {
        return Some(Refusal::TooMany { after: reset }.into());
    }
    if request.extensions().get::<BodyTooLarge>().is_some() {
        return Some(Halt::TooLarge);
    }
    (!is_safe(request.method()) && is_foreign(request.headers())).then_some(Halt::Forged)
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a browser says that the request comes from another site. Programs say nothing of the kind and pass: without
/// a cookie there is nothing to forge.
fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if matches!(text(header::HeaderName::from_static("sec-fetch-site")), Some("cross-site" | "same-site")) {
        return true;
    }
    let Some(origin) = text(header::ORIGIN) else { return false };
    let host = text(header::HOST).unwrap_or_default();
    let of_origin = origin.split_once("://").map_or(origin, |(_, host)| host);
    of_origin != host
}

fn answer(halt: &Halt, api: bool, id: &str, speaking: &Speaking) -> Response {
    let status = halt.status();
    let response = if api {
        let problem = serde_json::to_string(&Problem::of(halt, id)).unwrap_or_default();
        let mut response = Body::from(problem).into_response();
        let json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        *response.status_mut() = status;
        response
    } else if matches!(halt, Halt::NotSignedIn) {
        see_other("/staff/sign-in")
    } else {
        error_page(halt, status, id, speaking)
    };
    match halt.retry_after() {
        Some(seconds) => with_header(response, header::RETRY_AFTER, &seconds.to_string()),
        None => response,
    }
}

fn error_page(halt: &Halt, status: StatusCode, id: &str, speaking: &Speaking) -> Response {
    let mut page = ErrorPage::of(status.as_u16(), id);
    if matches!(halt.kind(), "conflict" | "not-now" | "forged" | "idempotency-key-reused" | "wrong-key") {
        halt.title().clone_into(&mut page.title);
        page.frame.title.clone_from(&page.title);
        page.next = vec![halt.detail()];
    }
    let page = page_with(status, page, Keep::Never).and_then(|page| written(page, speaking));
    page.unwrap_or_else(|_| status.into_response())
}

fn dress(mut response: Response, api: bool) -> Response {
    let keep = response.extensions_mut().remove::<Keep>().unwrap_or(Keep::Never);
    let framed = response.extensions_mut().remove::<MayBeFramed>().is_some();
    let locates = response.extensions_mut().remove::<MayLocate>().is_some();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, keep.header());
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("strict-transport-security", "max-age=31536000; includeSubDomains"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if framed {
        headers.insert("content-security-policy", HeaderValue::from_static(FRAMED));
    }
    if locates {
        let policy = HeaderValue::from_static("camera=(), geolocation=(self), microphone=()");
        headers.insert("permissions-policy", policy);
    }
    if api && keep != Keep::Never {
        headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    }
    response
}
