//! Where we run: the only room that knows the platform.
//!
//! The three events come in here, one line each. What the flows need of the world (`flows::ports`) has one file each.
//! Nothing here knows what a story is; it takes apart, hands on and puts together.
#![expect(clippy::disallowed_types, reason = "this is the room that the ban keeps the platform in")]

mod alarms;
mod bindings;
mod caught;
mod config;
mod consumer;
mod copies;
mod database;
mod entry;
mod gates;
mod hooks;
mod isolate;
mod limiter;
mod limits;
mod log;
mod mail;
mod mailbox;
mod objects;
mod queues;
mod scheduled;
mod signatures;
mod stretch;
mod stub;
mod threads;
mod time;

use worker::{Context, Env, MessageBatch, ScheduleContext, ScheduledEvent, event, web_sys};

/// Answers one request.
#[event(fetch)]
async fn fetch(request: web_sys::Request, env: Env, context: Context) -> worker::Result<web_sys::Response> {
    Ok(entry::answer(request, env, &context).await)
}

/// Does what the messages remind of. Never fails as a whole: each message is acknowledged or retried by itself.
#[event(queue)]
async fn queue(batch: MessageBatch<()>, env: Env, _context: Context) -> worker::Result<()> {
    consumer::consume(&batch, &env).await;
    Ok(())
}

/// The tick of the clock.
#[event(scheduled)]
async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
    scheduled::tick(&env).await;
}
