//! Messages: decoded one by one, acknowledged or retried one by one. An error out of here would be a panic and take every
//! message of the batch with it, so there is none.

use worker::js_sys::JSON;
use worker::wasm_bindgen::JsValue;
use worker::{Env, MessageBatch, MessageExt, QueueRetryOptions, QueueRetryOptionsBuilder, RawMessage};

use super::caught::caught;
use super::isolate::Isolate;
use super::log;
use crate::domain::ids::sha256_hex_of;
use crate::domain::job::Job;
use crate::flows::Fault;
use crate::flows::ports::Platform;
use crate::flows::work;

/// A retry waits so long; after the queue's number of retries the message goes to the dead-letter queue.
const RETRY_SECONDS: u32 = 15;

/// Part of the name of every dead-letter queue, in every environment.
const DEAD: &str = "-dead";

/// Does what each message of a batch asks.
pub(crate) async fn consume(batch: &MessageBatch<()>, env: &Env) {
    log::mute_panics();
    let again = QueueRetryOptionsBuilder::new().with_delay_seconds(RETRY_SECONDS).build();
    let isolate = match Isolate::of(env) {
        Ok(isolate) => isolate,
        Err(missing) => {
            log::error(&format!("not ready: {missing}"));
            return batch.retry_all_with_options(&again);
        }
    };
    let queue = batch.queue();
    for message in batch.raw_iter() {
        let done = caught(handle(isolate.platform(), &queue, &message.body())).await;
        settle(&queue, &message, done, &again);
    }
    isolate.finish().await;
}

async fn handle(platform: &Platform, queue: &str, body: &JsValue) -> Result<(), Fault> {
    let text = body.as_string();
    match text.as_deref().map(Job::of_message) {
        Some(Some(job)) if queue.contains(DEAD) => work::give_up(platform, &job).await,
        Some(Some(job)) => work::run(platform, &job).await,
        Some(None) => set_aside(platform, queue, "not a message of ours", &text.unwrap_or_default()).await,
        None => set_aside(platform, queue, "not text", &written(body)).await,
    }
}

/// Keeps what helps to find the sender, and nothing of the content.
async fn set_aside(platform: &Platform, queue: &str, reason: &str, content: &str) -> Result<(), Fault> {
    work::set_aside(platform, queue, reason, content.len(), &sha256_hex_of(content.as_bytes())).await
}

fn written(body: &JsValue) -> String {
    JSON::stringify(body).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn settle(queue: &str, message: &RawMessage, done: Option<Result<(), Fault>>, again: &QueueRetryOptions) {
    match done {
        Some(Ok(())) => return message.ack(),
        Some(Err(fault)) => log::error(&format!("{queue}: later: {fault}")),
        None => log::error(&format!("{queue}: a message panicked")),
    }
    message.retry_with_options(again);
}
