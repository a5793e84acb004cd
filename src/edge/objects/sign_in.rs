//! The one-time codes of one address; the object's name is a keyed hash of it. Held: one `sign_in::State`, for a day
//! after the last question. Every question is decided between two awaits: tries are counted, never lost.

use std::time::Duration;

use worker::{DurableObject, Env, Request, Response, State, durable_object};

use super::answers::{Refusal, question, respond};
use super::kept::decided;
use crate::domain::sign_in::{self, Ask};
use crate::edge::log;
use crate::edge::time::DateClock;
use crate::flows::gates::Verdict;
use crate::flows::ports::Clock;

/// Longer than any count in the state reaches back.
const REST: Duration = Duration::from_hours(24);

/// The object.
#[durable_object(alarm)]
pub(crate) struct SignIn {
    state: State,
}

impl SignIn {
    async fn ask(&self, mut request: Request) -> Result<Verdict, Refusal> {
        let ask: Ask = question(&mut request).await?;
        let now = DateClock.now();
        let yes = decided(&self.state.storage(), REST, |state| sign_in::decide(state, &ask, now)).await?;
        Ok(Verdict { yes })
    }
}

impl DurableObject for SignIn {
    fn new(state: State, _env: Env) -> Self {
        log::mute_panics();
        Self { state }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        respond(self.ask(request).await)
    }

    async fn alarm(&self) -> worker::Result<Response> {
        self.state.storage().delete_all().await?;
        Response::empty()
    }
}
