//! Where we run.

use worker::{Context, Env, Request, Response, event};

/// Answers one request.
#[event(fetch)]
async fn fetch(_request: Request, _env: Env, _context: Context) -> worker::Result<Response> {
    Response::ok("Caretold")
}
