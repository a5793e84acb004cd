//! A request, put together in one line.

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    method: &'static str,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Ask {
    pub(crate) fn new(method: &'static str, path: &str) -> Self {
        let host = ("host".to_owned(), "caretold.example".to_owned());
        Self { method, path: path.to_owned(), headers: vec![host], body: Vec::new() }
    }

    pub(crate) fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    pub(crate) fn post(path: &str) -> Self {
        Self::new("POST", path)
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn json(self, value: &Value) -> Self {
        self.header("content-type", "application/json").bytes(value.to_string().as_bytes())
    }

    pub(crate) fn form(self, fields: &[(&str, &str)]) -> Self {
        let body = serde_html_form::to_string(fields).unwrap();
        self.header("content-type", "application/x-www-form-urlencoded").bytes(body.as_bytes())
    }

    pub(crate) fn bytes(mut self, body: &[u8]) -> Self {
        self.body = body.to_vec();
        self
    }

    /// With an idempotency key.
    pub(crate) fn once(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// As staff with a token.
    pub(crate) fn by(self, account: &str) -> Self {
        self.header("authorization", &format!("Bearer ct_{account}"))
    }

    /// As the author with a key.
    pub(crate) fn key(self, key: &str) -> Self {
        self.header("authorization", &format!("StoryKey {key}"))
    }

    pub(crate) fn into_request(self) -> Request<Body> {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        request.body(Body::from(self.body)).unwrap()
    }
}
