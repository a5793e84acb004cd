//! What is fixed for one deployment, read from variables and secrets. What is missing is named; the entry then answers
//! every request with an honest 503.

use std::cell::OnceCell;

use worker::Env;

use super::bindings::{
    self, DNS_RESOLVER, HEAD_SIGNING_KEY, LOCAL, PUBLIC_ORIGIN, SEAL_SECRETS, SITE, SITE_SECRET, WEBHOOK_SINK,
};
use crate::domain::ids::Secret;
use crate::domain::signing::HeadKey;
use crate::flows::ports::Config;
use crate::flows::seal::Seals;

/// Reads what the flows need; the error names the setting and never shows it.
pub(crate) fn read(env: &Env) -> Result<Config, String> {
    let site = required(env, SITE)?.parse().map_err(|_| format!("{SITE} names no site that we know"))?;
    let secret = Secret::from_hex(&required(env, SITE_SECRET)?)
        .ok_or_else(|| format!("{SITE_SECRET} is not a secret in hexadecimal"))?;
    let seals = Seals::new(&secret, &bindings::text(env, SEAL_SECRETS).unwrap_or_default())
        .ok_or_else(|| format!("{SEAL_SECRETS} is not a list of secrets in hexadecimal"))?;
    let origin = required(env, PUBLIC_ORIGIN)?.trim_end_matches('/').to_owned();
    let head_key = head_key(env)?;
    let public_key = head_key.as_ref().map(HeadKey::public_hex).unwrap_or_default();
    Ok(Config { site, secret, seals, origin, public_key, head_key })
}

thread_local! {
    /// Working out the public half takes as long as signing: once for an isolate.
    static KEY: OnceCell<Option<HeadKey>> = const { OnceCell::new() };
}

/// The signing key; heads are unsigned without one, and a key that does not read is an error rather than none.
pub(crate) fn head_key(env: &Env) -> Result<Option<HeadKey>, String> {
    if let Some(key) = KEY.with(|kept| kept.get().cloned()) {
        return Ok(key);
    }
    let key = bindings::text(env, HEAD_SIGNING_KEY)
        .filter(|hex| !hex.is_empty())
        .map(|hex| HeadKey::from_hex(&hex).ok_or_else(|| format!("{HEAD_SIGNING_KEY} is not 32 bytes in hexadecimal")))
        .transpose()?;
    Ok(KEY.with(|kept| kept.get_or_init(|| key).clone()))
}

/// Where names are looked up; empty where nothing is set, and then no webhook is called.
pub(crate) fn resolver(env: &Env) -> String {
    bindings::text(env, DNS_RESOLVER).unwrap_or_default()
}

/// Where all webhooks of a local run go, if they are to stay on the machine. Nowhere else is it looked at.
pub(crate) fn sink(env: &Env) -> Option<String> {
    bindings::text(env, WEBHOOK_SINK).filter(|sink| !sink.is_empty() && is_local(env))
}

/// Whether this is a run on somebody's own machine.
pub(crate) fn is_local(env: &Env) -> bool {
    bindings::text(env, LOCAL).as_deref() == Some("1")
}

fn required(env: &Env, name: &str) -> Result<String, String> {
    bindings::text(env, name).filter(|value| !value.is_empty()).ok_or_else(|| format!("{name} is not set"))
}
