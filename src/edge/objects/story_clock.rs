//! The alarm of one story; the object's name is its reference.
//!
//! **Held**: the reference, in the object's own SQLite, while an alarm is set.
//!
//! **Messages**: `Wake` sets the alarm, in place of the one before; the alarm does what is due (`flows::alarm`), which reads
//! from the database what that is. Rung too early it is set again; what fails is tried again in a minute, and the sweep
//! does it meanwhile. Nothing hangs on this object alone.
//!
//! **Awaits**: nothing that changes is kept in Rust across any of them. A `Wake` that comes while the alarm does its work
//! sets an alarm of its own: the ringing one looks whether one came, and then leaves everything as it is.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use worker::{DurableObject, Env, Request, Response, State, durable_object};

use super::answers::{Refusal, question, respond};
use super::kept::{decided, read};
use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;
use crate::edge::caught::caught;
use crate::edge::isolate::Isolate;
use crate::edge::log;
use crate::edge::time::DateClock;
use crate::flows::alarm::{self, Set, Wake};
use crate::flows::ports::Clock;

/// After something failed.
const AGAIN: Duration = Duration::from_mins(1);

/// What is held.
#[derive(Default, Serialize, Deserialize)]
struct Held {
    story: Option<Reference>,
    /// One more with every question, so that the alarm sees when one came while it rang.
    #[serde(default)]
    wakes: u64,
}

/// The object.
#[durable_object(alarm)]
pub(crate) struct StoryClock {
    state: State,
    env: Env,
}

impl StoryClock {
    async fn set(&self, mut request: Request) -> Result<Set, Refusal> {
        let Wake { story, at } = question(&mut request).await?;
        let held = |before: Held| (Held { story: Some(story), wakes: before.wakes.wrapping_add(1) }, ());
        decided(&self.state.storage(), until(at), held).await?;
        Ok(Set { set: true })
    }

    /// Does what is due, and sets the next alarm if there is anything left to wait for. A question that came meanwhile
    /// has set its own.
    async fn ring(&self) -> Result<(), Refusal> {
        let storage = self.state.storage();
        let (story, wakes) = decided(&storage, AGAIN, |held: Held| {
            let seen = (held.story.clone(), held.wakes);
            (held, seen)
        })
        .await?;
        let next = match story {
            Some(story) => self.due(&story).await?,
            None => None,
        };
        if read::<Held>(&storage.sql())?.wakes != wakes {
            return Ok(());
        }
        if let Some(next) = next {
            storage.set_alarm(next).await?;
        } else {
            storage.delete_alarm().await?;
            storage.delete_all().await?;
        }
        Ok(())
    }

    /// How long until the next ring; `None` when there is nothing left to wait for.
    async fn due(&self, story: &Reference) -> Result<Option<Duration>, Refusal> {
        let isolate = Isolate::of(&self.env).map_err(Refusal::Failed)?;
        let rung = caught(alarm::ring(isolate.platform(), story)).await;
        isolate.finish().await;
        match rung {
            Some(Ok(next)) => Ok(next.map(until)),
            Some(Err(fault)) => Err(Refusal::Failed(fault.to_string())),
            None => Err(Refusal::Failed("it panicked".to_owned())),
        }
    }
}

/// From now until then; at once when that is over.
fn until(at: Timestamp) -> Duration {
    let seconds = at.seconds().saturating_sub(DateClock.now().seconds());
    Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
}

impl DurableObject for StoryClock {
    fn new(state: State, env: Env) -> Self {
        log::mute_panics();
        Self { state, env }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        respond(self.set(request).await)
    }

    /// Never fails: the sweep is the net, and an alarm that fails for ever would only fill the log. While it rings the
    /// next one is set already (`decided`), so that a crash rings again.
    async fn alarm(&self) -> worker::Result<Response> {
        match self.ring().await {
            Ok(()) => {}
            Err(Refusal::Failed(cause)) => log::error(&format!("a story's alarm will ring again: {cause}")),
            Err(Refusal::Wrong(cause)) => log::error(&format!("a story's alarm failed: {cause}")),
        }
        Response::empty()
    }
}
