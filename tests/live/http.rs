//! Requests as a program sends them.

use std::io::Read;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::{Agent, SendBody};

/// An answer, whatever its status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Status.
    pub(crate) status: u16,
    /// `Content-Type`.
    pub(crate) kind: String,
    /// Body.
    pub(crate) text: String,
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text))
    }

    /// The same, when the status is this one.
    #[track_caller]
    pub(crate) fn with(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }
}

fn agent() -> &'static Agent {
    static AGENT: OnceLock<Agent> = OnceLock::new();
    AGENT.get_or_init(|| {
        Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .http_status_as_error(false)
            .max_redirects(0)
            .build()
            .into()
    })
}

/// A new address for every caller: the limit is for the crowd that shares one.
fn caller() -> String {
    static LAST: AtomicU32 = AtomicU32::new(1);
    let n = LAST.fetch_add(1, Ordering::Relaxed);
    format!("10.{}.{}.{}", n >> 16 & 255, n >> 8 & 255, n & 255)
}

/// Sends a request; the error is the connection's.
pub(crate) fn send(
    method: &str,
    address: &str,
    headers: &[(&str, &str)],
    body: Body<'_>,
) -> Result<Answer, ureq::Error> {
    let mut request = ureq::http::Request::builder().method(method).uri(address);
    request = request.header("cf-connecting-ip", caller());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut response = match body {
        Body::None => agent().run(request.body(())?)?,
        Body::Bytes(bytes) => agent().run(request.body(bytes)?)?,
        Body::Stream(mut stream) => agent().run(request.body(SendBody::from_reader(&mut stream))?)?,
    };
    let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let (status, kind) = (response.status().as_u16(), kind.to_owned());
    Ok(Answer { status, kind, text: response.body_mut().read_to_string()? })
}

/// What is sent with a request.
pub(crate) enum Body<'a> {
    /// Nothing.
    None,
    /// Bytes of known length.
    Bytes(&'a [u8]),
    /// Chunks, without a length.
    Stream(&'a mut dyn Read),
}

/// Looks again and again until there is something to see.
#[track_caller]
pub(crate) fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    wait_within(Duration::from_secs(40), what, look)
}

/// The same, with patience of its own.
#[track_caller]
pub(crate) fn wait_within<T>(patience: Duration, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + patience;
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(Instant::now() < end, "in vain: {what}");
        thread::sleep(Duration::from_millis(50));
    }
}
