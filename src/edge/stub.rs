//! One question to one object: JSON in, JSON out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::send::SendFuture;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys::{Request, RequestInit, Response};
use worker::worker_sys::DurableObjectNamespace;

use super::log::cause;
use crate::flows::ports::OutOfReach;

/// Asks the object of this name. `what` names the port for the log.
pub(crate) async fn ask<A: DeserializeOwned>(
    objects: &DurableObjectNamespace,
    name: &str,
    what: &'static str,
    question: &(impl Serialize + Sync),
) -> Result<A, OutOfReach> {
    let failed = |cause: String| OutOfReach { what, cause };
    let question = serde_json::to_string(question).map_err(|error| failed(error.to_string()))?;
    let (status, answer) =
        SendFuture::new(post(objects, name, &question)).await.map_err(|thrown| failed(cause(&thrown)))?;
    if status != 200 {
        return Err(failed(format!("status {status}: {answer}")));
    }
    serde_json::from_str(&answer).map_err(|_| failed("an answer that does not read".to_owned()))
}

async fn post(objects: &DurableObjectNamespace, name: &str, question: &str) -> Result<(u16, String), JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&question.into());
    let request = Request::new_with_str_and_init("https://object/", &init)?;
    let promise = objects.get_by_name(name)?.fetch_with_request(&request)?;
    let response: Response = JsFuture::from(promise).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}
