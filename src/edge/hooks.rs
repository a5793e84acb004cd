//! Signed calls to addresses outside. The platform reaches the public internet alone; redirects are not followed, so that
//! no answer sends us elsewhere, and nothing of an answer is read but its status.

use std::net::{IpAddr, Ipv4Addr};

use async_trait::async_trait;
use worker::js_sys::Promise;
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen_futures::JsFuture;

use crate::domain::on_call::HookUrl;
use crate::domain::outside::addresses;
use crate::flows::ports::{Hooks, OutOfReach, Parcel};

#[wasm_bindgen(module = "/src/edge/calls.js")]
extern "C" {
    #[wasm_bindgen(js_name = resolve)]
    fn resolve_name(resolver: &str, host: &str) -> Promise;
    #[wasm_bindgen(js_name = deliver)]
    fn deliver_outside(address: &str, body: &str, id: &str, at: &str, signature: &str) -> Promise;
    #[wasm_bindgen(js_name = call)]
    fn call_outside(address: &str, body: &str, signature: &str) -> Promise;
}

/// Calls by `fetch`.
pub(crate) struct Calls {
    resolver: String,
    sink: Option<String>,
}

impl Calls {
    /// With a resolver; `sink` is where a local run sends every webhook instead, so that no name is looked up.
    pub(crate) fn new(resolver: String, sink: Option<String>) -> Self {
        Self { resolver, sink }
    }
}

/// A public address (one of a public resolver) that stands for the receiver of a local run; nothing is sent to it.
const STANDS_IN: IpAddr = IpAddr::V4(Ipv4Addr::new(1, 1, 1, 1));

/// Path and query of an address.
fn path(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or_default()
}

#[async_trait]
impl Hooks for Calls {
    async fn post(&self, to: &HookUrl, body: &str, signature: &str) -> Result<(), OutOfReach> {
        let failed = |cause: String| OutOfReach { what: "webhook", cause };
        let answer = SendFuture::new(JsFuture::from(call_outside(to.reveal(), body, signature))).await;
        // What was thrown may name the address.
        let status = answer.map_err(|_| failed("no answer".to_owned()))?.as_f64().unwrap_or_default();
        if (200.0..300.0).contains(&status) { Ok(()) } else { Err(failed(format!("status {status}"))) }
    }

    async fn resolve(&self, host: &str) -> Result<Vec<IpAddr>, OutOfReach> {
        if self.sink.is_some() {
            return Ok(vec![STANDS_IN]);
        }
        let failed = || OutOfReach { what: "resolver", cause: "no answer".to_owned() };
        if self.resolver.is_empty() {
            return Err(failed());
        }
        let said = SendFuture::new(JsFuture::from(resolve_name(&self.resolver, host))).await.map_err(|_| failed())?;
        let said = said.as_string().ok_or_else(failed)?;
        let found: Option<Vec<Vec<IpAddr>>> = said.lines().map(addresses).collect();
        Ok(found.ok_or_else(failed)?.concat())
    }

    async fn deliver(&self, to: &HookUrl, parcel: &Parcel) -> Result<u16, OutOfReach> {
        let failed = |cause: &str| OutOfReach { what: "webhook", cause: cause.to_owned() };
        let address = match &self.sink {
            Some(sink) => format!("{sink}{}", path(to.reveal())),
            None => to.reveal().to_owned(),
        };
        let at = parcel.at.seconds().to_string();
        let promise = deliver_outside(&address, &parcel.body, &parcel.id, &at, &parcel.signature);
        // What was thrown may name the address.
        let answer = SendFuture::new(JsFuture::from(promise)).await.map_err(|_| failed("no answer"))?;
        let status = answer.as_f64().unwrap_or_default();
        (100..600).find(|known| (f64::from(*known) - status).abs() < 0.5).ok_or_else(|| failed("no status"))
    }
}
