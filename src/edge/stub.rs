//! One question to one object: JSON in, JSON out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::js_sys::Promise;
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen_futures::JsFuture;
use worker::worker_sys::DurableObjectNamespace;

use super::log::cause;
use crate::flows::ports::OutOfReach;

#[wasm_bindgen(module = "/src/edge/calls.js")]
extern "C" {
    #[wasm_bindgen(js_name = ask)]
    fn ask_object(objects: &DurableObjectNamespace, name: &str, question: &str) -> Promise;
}

/// Asks the object of this name. `what` names the port for the log.
pub(crate) async fn ask<A: DeserializeOwned>(
    objects: &DurableObjectNamespace,
    name: &str,
    what: &'static str,
    question: &(impl Serialize + Sync),
) -> Result<A, OutOfReach> {
    let failed = |cause: String| OutOfReach { what, cause };
    let question = serde_json::to_string(question).map_err(|error| failed(error.to_string()))?;
    let answer = SendFuture::new(JsFuture::from(ask_object(objects, name, &question))).await;
    let answer = answer.map_err(|thrown| failed(cause(&thrown)))?.as_string().unwrap_or_default();
    let (status, answer) = answer.split_once('\n').unwrap_or_default();
    if status != "200" {
        return Err(failed(format!("status {status}: {answer}")));
    }
    serde_json::from_str(answer).map_err(|_| failed("an answer that does not read".to_owned()))
}
