//! Reminders by Queues. The outbox holds what is promised, so a reminder that is lost is only late: the sweep reminds
//! again.

use std::sync::{Mutex, PoisonError};

use worker::js_sys::{Array, Object, Reflect};
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;
use worker::worker_sys;

use super::log::{self, cause};
use crate::domain::job::Job;
use crate::flows::ports::Queue;

/// The platform takes at most so many messages at once.
const AT_ONCE: usize = 100;

/// Reminders that wait for the answer to go out.
pub(crate) struct Reminders {
    screening: worker_sys::Queue,
    publishing: worker_sys::Queue,
    waiting: Mutex<Vec<Job>>,
}

impl Queue for Reminders {
    fn remind(&self, job: &Job) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(job.clone());
    }
}

impl Reminders {
    /// Over the two queues.
    pub(crate) fn new(screening: worker_sys::Queue, publishing: worker_sys::Queue) -> Self {
        Self { screening, publishing, waiting: Mutex::default() }
    }

    /// Whether any wait.
    pub(crate) fn has_any(&self) -> bool {
        !self.waiting.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Sends all that wait.
    pub(crate) async fn send(&self) {
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        let (screening, publishing): (Vec<_>, Vec<_>) = waiting.into_iter().partition(Job::is_screening);
        for (queue, jobs) in [(&self.screening, screening), (&self.publishing, publishing)] {
            for some in jobs.chunks(AT_ONCE) {
                if let Err(thrown) = send(queue, some).await {
                    log::error(&format!("{} reminders were not sent: {}", some.len(), cause(&thrown)));
                }
            }
        }
    }
}

/// A message is the job's text, as a JSON string.
async fn send(queue: &worker_sys::Queue, jobs: &[Job]) -> Result<(), JsValue> {
    let promise = match jobs {
        [job] => queue.send(job.to_message().into(), JsValue::UNDEFINED)?,
        _ => queue.send_batch(jobs.iter().map(message).collect::<Result<Array, _>>()?, JsValue::UNDEFINED)?,
    };
    JsFuture::from(promise).await.map(|_| ())
}

fn message(job: &Job) -> Result<JsValue, JsValue> {
    let message = Object::new();
    Reflect::set(&message, &"body".into(), &job.to_message().into())?;
    Ok(message.unchecked_into())
}
