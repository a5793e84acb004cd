//! The rough limit. It keeps a flood out; when it is not there or down, everybody may.

use async_trait::async_trait;
use worker::RateLimiter;
use worker::send::SendFuture;

use super::log;
use crate::flows::ports::Limiter;

/// The platform's rate limiter, where one is bound.
pub(crate) struct SoftLimiter(Option<RateLimiter>);

impl SoftLimiter {
    /// Over a binding or none.
    pub(crate) fn new(limiter: Option<RateLimiter>) -> Self {
        Self(limiter)
    }
}

#[async_trait]
impl Limiter for SoftLimiter {
    async fn allow(&self, caller: &str) -> bool {
        let Some(limiter) = &self.0 else { return true };
        match SendFuture::new(limiter.limit(caller.to_owned())).await {
            Ok(outcome) => outcome.success,
            Err(error) => {
                log::error(&format!("the rough limit is down: {error}"));
                true
            }
        }
    }
}
