//! The rough limit. It keeps a flood out; when it is not there or down, everybody may.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use worker::RateLimiter;
use worker::send::SendFuture;

use super::log;
use crate::domain::quota::{Counts, Policy, Standing};
use crate::domain::time::Timestamp;
use crate::flows::ports::Limiter;

/// The platform's rate limiter, where one is bound.
pub(crate) struct SoftLimiter {
    binding: Option<RateLimiter>,
    counts: Mutex<Counts>,
}

impl SoftLimiter {
    /// Over a binding or none.
    pub(crate) fn new(limiter: Option<RateLimiter>) -> Self {
        Self { binding: limiter, counts: Mutex::default() }
    }
}

#[async_trait]
impl Limiter for SoftLimiter {
    async fn allow(&self, caller: &str) -> bool {
        let Some(limiter) = &self.binding else { return true };
        match SendFuture::new(limiter.limit(caller.to_owned())).await {
            Ok(outcome) => outcome.success,
            Err(error) => {
                log::error(&format!("the rough limit is down: {error}"));
                true
            }
        }
    }

    fn spend(&self, caller: &str, policy: Policy, now: Timestamp) -> Standing {
        if self.binding.is_none() {
            return Standing::fresh(policy);
        }
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).spend(caller, policy, now)
    }
}
