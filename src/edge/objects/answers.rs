//! What an object says.

use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Request, Response};

use crate::edge::log;

/// Why an object does not answer.
pub(crate) enum Refusal {
    /// The question does not read, or is for another object: asking again does not help.
    Wrong(&'static str),
    /// The object's own store did not do it: asking again may help.
    Failed(String),
}

impl From<worker::Error> for Refusal {
    fn from(error: worker::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// The question in a request.
pub(crate) async fn question<Q: DeserializeOwned>(request: &mut Request) -> Result<Q, Refusal> {
    let text = request.text().await?;
    serde_json::from_str(&text).map_err(|_| Refusal::Wrong("a question that does not read"))
}

/// The answer as a response.
pub(crate) fn respond<A: Serialize>(answer: Result<A, Refusal>) -> worker::Result<Response> {
    let failed = |cause: String| {
        log::error(&format!("an object failed: {cause}"));
        Response::error(cause, 500)
    };
    match answer.map(|answer| serde_json::to_string(&answer)) {
        Ok(Ok(text)) => Response::ok(text),
        Ok(Err(error)) => failed(error.to_string()),
        Err(Refusal::Wrong(cause)) => Response::error(cause, 400),
        Err(Refusal::Failed(cause)) => failed(cause),
    }
}
