//! Signed calls to addresses outside. The platform reaches the public internet alone; redirects are not followed, so that
//! no answer sends us elsewhere, and nothing of an answer is read but its status.

use async_trait::async_trait;
use worker::js_sys::Promise;
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen_futures::JsFuture;

use crate::domain::on_call::HookUrl;
use crate::flows::ports::{Hooks, OutOfReach};

#[wasm_bindgen(module = "/src/edge/calls.js")]
extern "C" {
    #[wasm_bindgen(js_name = call)]
    fn call_outside(address: &str, body: &str, signature: &str) -> Promise;
}

/// Calls by `fetch`.
pub(crate) struct Calls;

#[async_trait]
impl Hooks for Calls {
    async fn post(&self, to: &HookUrl, body: &str, signature: &str) -> Result<(), OutOfReach> {
        let failed = |cause: String| OutOfReach { what: "webhook", cause };
        let answer = SendFuture::new(JsFuture::from(call_outside(to.reveal(), body, signature))).await;
        // What was thrown may name the address.
        let status = answer.map_err(|_| failed("no answer".to_owned()))?.as_f64().unwrap_or_default();
        if (200.0..300.0).contains(&status) { Ok(()) } else { Err(failed(format!("status {status}"))) }
    }
}
