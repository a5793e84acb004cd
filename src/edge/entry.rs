//! One request in, one answer out: the thin conversion around the axum router, which is kept for the life of the
//! isolate (docs/decisions/0004-entry-and-router.md).
//!
//! Promises: at most [`BODY_BYTES`] of a body are kept; a panic is a clean 500 for this request alone; what was left for
//! later starts when the answer is ready and never delays it; a long answer goes out in parts, and one that fails on the
//! way breaks off where its reader sees it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;

use axum::body::Body;
use axum::response::Response;
use futures_util::{Stream, StreamExt};
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use tower::ServiceExt;
use worker::js_sys::{Reflect, Uint8Array};
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys::{self, ReadableStreamDefaultReader};
use worker::{Context, Env};

use super::caught::caught;
use super::isolate::Isolate;
use super::limits::DRAINED_BYTES;
use super::log::{self, cause};
use crate::domain::ids::hex;
use crate::flows::Fault;
use crate::web::error::Halt;
use crate::web::finish::halted;
use crate::web::reply::Streamed;
use crate::web::{BODY_BYTES, BodyTooLarge};

#[wasm_bindgen(module = "/src/edge/entry.js")]
extern "C" {
    fn take_apart(request: &web_sys::Request) -> String;
    #[wasm_bindgen(catch)]
    fn put_together(status: u16, headers: &str, body: Option<Vec<u8>>) -> Result<web_sys::Response, JsValue>;
    #[wasm_bindgen(catch, js_name = put_together)]
    fn let_flow(status: u16, headers: &str, body: web_sys::ReadableStream) -> Result<web_sys::Response, JsValue>;
}

/// Answers, whatever happens.
pub(crate) async fn answer(request: web_sys::Request, env: Env, context: &Context) -> web_sys::Response {
    log::mute_panics();
    let lines = take_apart(&request);
    let Some(head) = head(&lines) else {
        return finished(halted(&Halt::Bad("The address could not be read.".to_owned()), false), false).await;
    };
    let api = head.uri().path().starts_with("/api/");
    let asked_for_head = head.method() == Method::HEAD;
    let response = caught(routed(head, &request, &env, context))
        .await
        .unwrap_or_else(|| Err(Halt::Page("a handler panicked".to_owned())))
        .unwrap_or_else(|halt| halted(&halt, api));
    finished(response, asked_for_head).await
}

async fn routed(
    mut head: Request<()>,
    request: &web_sys::Request,
    env: &Env,
    context: &Context,
) -> Result<Response, Halt> {
    let isolate = Isolate::of(env).map_err(|missing| {
        log::error(&format!("not ready: {missing}"));
        Halt::from(Fault::Unfinished("not ready"))
    })?;
    let declared = head.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let body = match request.body() {
        None => Body::empty(),
        Some(_) if declared.is_some_and(|length: usize| length > BODY_BYTES) => too_large(&mut head),
        Some(stream) => match read(&stream).await {
            Ok(Some(bytes)) => bytes.into(),
            Ok(None) => too_large(&mut head),
            Err(_) => return Err(Halt::Bad("The request broke off.".to_owned())),
        },
    };
    let answered = caught(isolate.router().oneshot(head.map(|()| body))).await;
    isolate.after_answer(context);
    match answered {
        Some(Ok(response)) => Ok(response),
        None => Err(Halt::Page("a handler panicked".to_owned())),
    }
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
        request
            .headers_mut()
            .insert(HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_bytes(&bytes).ok()?);
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
                escaped.push('%');
                escaped.push_str(&hex(&[byte]));
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

/// The answer as the platform wants it: whole, because streaming a small page costs more than it gives; only what says
/// so goes out in parts.
async fn finished(response: Response, asked_for_head: bool) -> web_sys::Response {
    let (parts, body) = response.into_parts();
    let lines = header_lines(&parts.headers, asked_for_head);
    let status = parts.status.as_u16();
    let answer = if parts.extensions.get::<Streamed>().is_some() && !asked_for_head {
        let body = wasm_streams::ReadableStream::from_stream(outgoing(body));
        let_flow(status, &lines, body.into_raw().unchecked_into())
    } else {
        let Ok(body) = http_body_util::BodyExt::collect(body).await else {
            log::error("the body of an answer broke off");
            return bare();
        };
        let body: Vec<u8> = body.to_bytes().into();
        put_together(status, &lines, (!body.is_empty()).then_some(body))
    };
    answer.unwrap_or_else(|thrown| {
        log::error(&format!("an answer could not be put together: {}", cause(&thrown)));
        bare()
    })
}

fn header_lines(headers: &HeaderMap, asked_for_head: bool) -> String {
    let mut lines = String::with_capacity(512);
    for (name, value) in headers {
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
    lines
}

/// The parts of a body, each made when the reader has room for it. What fails or panics breaks the stream, so that nobody
/// takes a part for the whole.
fn outgoing(body: Body) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
    let broken = || Some(Err(JsValue::from(worker::js_sys::Error::new("the answer broke off"))));
    let mut parts = Some(body.into_data_stream());
    futures_util::stream::poll_fn(move |context| {
        let Some(open) = &mut parts else { return Poll::Ready(None) };
        let polled = catch_unwind(AssertUnwindSafe(|| open.poll_next_unpin(context)));
        let next = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(Some(Ok(part)))) => return Poll::Ready(Some(Ok(Uint8Array::from(part.as_ref()).into()))),
            Ok(Poll::Ready(None)) => None,
            Ok(Poll::Ready(Some(Err(_)))) | Err(_) => broken(),
        };
        parts = None;
        Poll::Ready(next)
    })
}

/// What is left to say when even our own words cannot be said.
fn bare() -> web_sys::Response {
    put_together(500, "cache-control\nno-store", None).unwrap_or_else(|_| web_sys::Response::error())
}
