//! Counts that hold: one object for each name, so that there is one place in the world to count in.

use async_trait::async_trait;
use worker::worker_sys::DurableObjectNamespace;

use super::stub;
use crate::domain::sign_in;
use crate::domain::tries::Limit;
use crate::flows::gates::{Count, Verdict};
use crate::flows::ports::{Gates, OutOfReach};

/// Objects of the classes `SignIn` and `Tries`.
pub(crate) struct Objects {
    sign_in: DurableObjectNamespace,
    tries: DurableObjectNamespace,
}

impl Objects {
    /// Over two bindings.
    pub(crate) fn new(sign_in: DurableObjectNamespace, tries: DurableObjectNamespace) -> Self {
        Self { sign_in, tries }
    }
}

#[async_trait]
impl Gates for Objects {
    async fn sign_in(&self, address: &str, ask: &sign_in::Ask) -> Result<bool, OutOfReach> {
        let verdict: Verdict = stub::ask(&self.sign_in, address, "sign-in", ask).await?;
        Ok(verdict.yes)
    }

    async fn allow(&self, name: &str, limit: Limit) -> Result<bool, OutOfReach> {
        let verdict: Verdict = stub::ask(&self.tries, name, "tries", &Count::Try { limit }).await?;
        Ok(verdict.yes)
    }

    async fn forgive(&self, name: &str) -> Result<(), OutOfReach> {
        let _: Verdict = stub::ask(&self.tries, name, "tries", &Count::Forgive).await?;
        Ok(())
    }
}
