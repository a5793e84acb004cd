//! The names that `wrangler.toml` binds (a test compares both), and the only functions that open a binding.

use worker::js_sys::Reflect;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::worker_sys::{D1Database, DurableObjectNamespace, Queue};
use worker::{Env, KvStore, RateLimiter, SendEmail};

use super::log::cause;

/// D1: the truth.
pub(crate) const DB: &str = "DB";
/// KV: rendered copies; in a local run also the mailbox.
pub(crate) const COPIES: &str = "COPIES";
/// Queue: stories to screen.
pub(crate) const SCREENING: &str = "SCREENING";
/// Queue: everything else.
pub(crate) const PUBLISHING: &str = "PUBLISHING";
/// Objects of class `ServiceThread`.
pub(crate) const THREADS: &str = "THREADS";
/// Objects of class `SignIn`.
pub(crate) const SIGN_IN: &str = "SIGN_IN";
/// Objects of class `Tries`.
pub(crate) const TRIES: &str = "TRIES";
/// Objects of class `StoryClock`.
pub(crate) const CLOCKS: &str = "CLOCKS";
/// Mail that leaves.
pub(crate) const MAIL: &str = "MAIL";
/// The rough limit.
pub(crate) const SOFT_LIMIT: &str = "SOFT_LIMIT";

/// Variable: the jurisdiction.
pub(crate) const SITE: &str = "SITE";
/// Variable: scheme and host of public addresses.
pub(crate) const PUBLIC_ORIGIN: &str = "PUBLIC_ORIGIN";
/// Variable: where names are looked up before a webhook is called (DNS over HTTPS, JSON).
pub(crate) const DNS_RESOLVER: &str = "DNS_RESOLVER";
/// Variable of a local run: scheme, host and port of the one receiver that stands for all webhooks. Not read elsewhere.
pub(crate) const WEBHOOK_SINK: &str = "WEBHOOK_SINK";
/// Variable: "1" in a local run.
pub(crate) const LOCAL: &str = "LOCAL";
/// Secret: the root of every keyed hash.
pub(crate) const SITE_SECRET: &str = "SITE_SECRET";
/// Secret, optional: keys of sealed addresses, the newest first (docs/OPERATING.md).
pub(crate) const SEAL_SECRETS: &str = "SEAL_SECRETS";
/// Secret: signs the heads of threads.
pub(crate) const HEAD_SIGNING_KEY: &str = "HEAD_SIGNING_KEY";

/// A variable or secret; `None` when it is not set.
pub(crate) fn text(env: &Env, name: &str) -> Option<String> {
    Reflect::get(env, &name.into()).ok()?.as_string()
}

/// The database.
pub(crate) fn database(env: &Env) -> Result<D1Database, String> {
    raw(env, DB)
}

/// The copies.
pub(crate) fn copies(env: &Env) -> Result<KvStore, String> {
    env.kv(COPIES).map_err(|error| format!("{COPIES}: {error}"))
}

/// A queue by its binding.
pub(crate) fn queue(env: &Env, name: &str) -> Result<Queue, String> {
    raw(env, name)
}

/// The objects of a class by their binding.
pub(crate) fn objects(env: &Env, name: &str) -> Result<DurableObjectNamespace, String> {
    raw(env, name)
}

/// Mail that leaves; only opened where letters leave.
pub(crate) fn mail(env: &Env) -> Result<SendEmail, String> {
    env.send_email(MAIL).map_err(|error| format!("{MAIL}: {error}"))
}

/// The rough limit, where there is one.
pub(crate) fn soft_limit(env: &Env) -> Option<RateLimiter> {
    env.rate_limiter(SOFT_LIMIT).ok()
}

/// The binding itself: `worker`'s own wrappers of these unwrap what may fail.
fn raw<T: JsCast>(env: &Env, name: &str) -> Result<T, String> {
    let binding: JsValue = Reflect::get(env, &name.into()).map_err(|error| cause(&error))?;
    if binding.is_object() { Ok(binding.unchecked_into()) } else { Err(format!("{name} is not bound")) }
}
