//! The tries under one name. Held: the moments inside the window (`tries::Window`), until the window has passed without
//! another. Every try is counted between two awaits: none is lost.

use std::time::Duration;

use worker::{DurableObject, Env, Request, Response, State, durable_object};

use super::answers::{Refusal, question, respond};
use super::kept::decided;
use crate::domain::tries;
use crate::edge::log;
use crate::edge::time::DateClock;
use crate::flows::gates::{Count, Verdict};
use crate::flows::ports::Clock;

/// The object.
#[durable_object(alarm)]
pub(crate) struct Tries {
    state: State,
}

impl Tries {
    async fn count(&self, mut request: Request) -> Result<Verdict, Refusal> {
        let limit = match question(&mut request).await? {
            Count::Try { limit } => limit,
            Count::Forgive => {
                decided(&self.state.storage(), Duration::ZERO, |_| (tries::Window::default(), true)).await?;
                return Ok(Verdict { yes: true });
            }
        };
        let now = DateClock.now();
        let window = Duration::from_secs(u64::try_from(limit.seconds).unwrap_or_default());
        let yes = decided(&self.state.storage(), window, |tries| tries::decide(tries, limit, now)).await?;
        Ok(Verdict { yes })
    }
}

impl DurableObject for Tries {
    fn new(state: State, _env: Env) -> Self {
        log::mute_panics();
        Self { state }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        respond(self.count(request).await)
    }

    async fn alarm(&self) -> worker::Result<Response> {
        self.state.storage().delete_all().await?;
        Response::empty()
    }
}
