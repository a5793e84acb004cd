//! The order of a service's events: one object for each service code.

use async_trait::async_trait;
use worker::worker_sys::DurableObjectNamespace;

use super::stub;
use crate::domain::service::ServiceCode;
use crate::domain::thread::Event;
use crate::flows::ports::{OutOfReach, Threads};
use crate::flows::thread::{Answer, Appended, Ask};

/// Objects of class `ServiceThread`.
pub(crate) struct ServiceThreads(DurableObjectNamespace);

impl ServiceThreads {
    /// Over a binding.
    pub(crate) fn new(objects: DurableObjectNamespace) -> Self {
        Self(objects)
    }

    async fn ask(&self, service: &ServiceCode, ask: &Ask) -> Result<Answer, OutOfReach> {
        stub::ask(&self.0, object_name(service), "threads", ask).await
    }
}

/// The name of a service's object: its code. The object learns from it whose thread it is.
fn object_name(service: &ServiceCode) -> &str {
    service.as_str()
}

#[async_trait]
impl Threads for ServiceThreads {
    async fn append(&self, service: &ServiceCode, event: &Event) -> Result<Option<Appended>, OutOfReach> {
        match self.ask(service, &Ask::Append { event: event.clone() }).await? {
            Answer::Appended(appended) => Ok(Some(appended)),
            Answer::NotHere => Ok(None),
            _ => Err(unasked()),
        }
    }

    async fn reconcile(&self, service: &ServiceCode) -> Result<u64, OutOfReach> {
        match self.ask(service, &Ask::Reconcile).await? {
            Answer::Reconciled { events } => Ok(events),
            _ => Err(unasked()),
        }
    }
}

fn unasked() -> OutOfReach {
    OutOfReach { what: "threads", cause: "an answer to another question".to_owned() }
}
