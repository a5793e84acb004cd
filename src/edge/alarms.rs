//! Alarms of stories: one object for each reference.

use async_trait::async_trait;
use worker::worker_sys::DurableObjectNamespace;

use super::stub;
use crate::domain::ids::Reference;
use crate::domain::time::Timestamp;
use crate::flows::alarm::{Set, Wake};
use crate::flows::ports::{Alarms, OutOfReach};

/// Objects of class `StoryClock`.
pub(crate) struct StoryClocks(DurableObjectNamespace);

impl StoryClocks {
    /// Over a binding.
    pub(crate) fn new(objects: DurableObjectNamespace) -> Self {
        Self(objects)
    }
}

#[async_trait]
impl Alarms for StoryClocks {
    async fn wake(&self, story: &Reference, at: Timestamp) -> Result<(), OutOfReach> {
        let _: Set = stub::ask(&self.0, story.as_str(), "alarms", &Wake { story: story.clone(), at }).await?;
        Ok(())
    }
}
