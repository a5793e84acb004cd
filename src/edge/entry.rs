//! One request in, one answer out: the thin conversion around the axum router, which is kept for the life of the
//! isolate (docs/decisions/0004-entry-and-router.md).
//!
//! Promises: at most [`BODY_BYTES`] of a body are kept; a panic is a clean 500 for this request alone; what was left for
//! later starts when the answer is ready and never delays it.

use std::rc::Rc;

use axum::body::Body;
use http::header::CONTENT_LENGTH;
use http::{HeaderName, HeaderValue, Method, Request, StatusCode};
use tower::ServiceExt;
use worker::js_sys::{Reflect, Uint8Array};
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys::{self, ReadableStreamDefaultReader};
use worker::{Context, Env};

use super::caught::caught;
use super::isolate::Isolate;
use super::limits::{BODY_BYTES, DRAINED_BYTES};
use super::log::{self, cause};
use crate::web::BodyTooLarge;

#[wasm_bindgen(module = "/src/edge/entry.js")]
extern "C" {
    fn take_apart(request: &web_sys::Request) -> String;
    #[wasm_bindgen(catch)]
    fn put_together(status: u16, headers: &str, body: Option<Vec<u8>>) -> Result<web_sys::Response, JsValue>;
}

/// Answers, whatever happens.
pub(crate) async fn answer(request: web_sys::Request, env: Env, context: &Context) -> web_sys::Response {
    log::mute_panics();
    let isolate = match Isolate::of(&env) {
        Ok(isolate) => isolate,
        Err(missing) => {
            log::error(&format!("not ready: {missing}"));
            return plain(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
    let response = caught(routed(&isolate, &request)).await.unwrap_or_else(|| plain(StatusCode::INTERNAL_SERVER_ERROR));
    isolate.after_answer(context);
    response
}

async fn routed(isolate: &Rc<Isolate>, request: &web_sys::Request) -> web_sys::Response {
    let lines = take_apart(request);
    let Some(mut head) = head(&lines) else { return plain(StatusCode::BAD_REQUEST) };
    let declared = head.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let asked_for_head = head.method() == Method::HEAD;
    let body = match request.body() {
        None => Body::empty(),
        Some(_) if declared.is_some_and(|length: usize| length > BODY_BYTES) => too_large(&mut head),
        Some(stream) => match read(&stream).await {
            Ok(Some(bytes)) => bytes.into(),
            Ok(None) => too_large(&mut head),
            Err(_) => return plain(StatusCode::BAD_REQUEST),
        },
    };
    let Ok(response) = isolate.router().oneshot(head.map(|()| body)).await;
    finished(response, asked_for_head).await
}

/// The request without its body.
fn head(lines: &str) -> Option<Request<()>> {
    let mut lines = lines.split('\n');
    let method = Method::from_bytes(lines.next()?.as_bytes()).ok()?;
    let target = target(lines.next()?);
    let mut request = Request::new(());
    *request.method_mut() = method;
    *request.uri_mut() = target.parse().ok()?;
    while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
        // A header is bytes, and JavaScript shows each byte as one character.
        let bytes: Vec<u8> = value.chars().filter_map(|byte| u8::try_from(byte).ok()).collect();
        request.headers_mut().insert(HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_bytes(&bytes).ok()?);
    }
    Some(request)
}

/// Path and query of an address. What a URI must not hold but somebody sent all the same is escaped, not refused.
fn target(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let start = rest.find(['/', '?']).unwrap_or(rest.len());
    let target = rest.get(start..).unwrap_or_default().split('#').next().unwrap_or_default();
    let mut escaped = String::with_capacity(target.len() + 1);
    if !target.starts_with('/') {
        escaped.push('/');
    }
    for byte in target.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'\\' | b'^' | b'|' | ..=b' ' | 0x7f.. => {
                escaped.push_str(&format!("%{byte:02X}"));
            }
            _ => escaped.push(char::from(byte)),
        }
    }
    escaped
}

fn too_large(head: &mut Request<()>) -> Body {
    head.extensions_mut().insert(BodyTooLarge);
    Body::empty()
}

/// The body; `None` when it is larger than we keep. The rest of it is read and thrown away, up to a limit.
async fn read(stream: &web_sys::ReadableStream) -> Result<Option<Vec<u8>>, JsValue> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut kept = Vec::new();
    let mut seen = 0_usize;
    loop {
        let part = JsFuture::from(reader.read()).await?;
        if Reflect::get(&part, &"done".into())?.is_truthy() {
            break;
        }
        let chunk: Uint8Array = Reflect::get(&part, &"value".into())?.dyn_into()?;
        seen = seen.saturating_add(chunk.length() as usize);
        if seen <= BODY_BYTES {
            kept.extend_from_slice(&chunk.to_vec());
        } else if seen > DRAINED_BYTES {
            // The caller is told in any case; that cancelling fails changes nothing.
            let _ = JsFuture::from(reader.cancel()).await;
            break;
        } else {
            kept = Vec::new();
        }
    }
    Ok((seen <= BODY_BYTES).then_some(kept))
}

/// The answer as the platform wants it: whole, because streaming a small page costs more than it gives.
async fn finished(response: axum::response::Response, asked_for_head: bool) -> web_sys::Response {
    let (parts, body) = response.into_parts();
    let Ok(body) = http_body_util::BodyExt::collect(body).await else {
        log::error("the body of an answer broke off");
        return plain(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let body: Vec<u8> = body.to_bytes().into();
    let mut lines = String::with_capacity(512);
    for (name, value) in &parts.headers {
        // The platform counts the bytes of a body itself; only an answer to HEAD has none to count.
        if name == CONTENT_LENGTH && !asked_for_head {
            continue;
        }
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(name.as_str());
        lines.push('\n');
        lines.extend(value.as_bytes().iter().map(|byte| char::from(*byte)));
    }
    put_together(parts.status.as_u16(), &lines, (!body.is_empty()).then_some(body)).unwrap_or_else(|thrown| {
        log::error(&format!("an answer could not be put together: {}", cause(&thrown)));
        plain(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

/// What is said when nothing of ours can be asked to say it better.
fn plain(status: StatusCode) -> web_sys::Response {
    let (sentence, again) = match status {
        StatusCode::BAD_REQUEST => ("We could not read this request. Please go back and try again.", ""),
        StatusCode::SERVICE_UNAVAILABLE => {
            ("Caretold is not ready. Nothing was saved. Please try again in a few minutes.", "\nretry-after\n120")
        }
        _ => ("Something went wrong on our side. Please go back and try again.", ""),
    };
    let headers = format!("content-type\ntext/plain; charset=utf-8\ncache-control\nno-store{again}");
    put_together(status.as_u16(), &headers, Some(sentence.into())).unwrap_or_else(|_| web_sys::Response::error())
}
