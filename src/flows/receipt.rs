//! The same request again: one effect, one answer.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::ids::IdempotencyKey;
use crate::domain::time::Timestamp;
use crate::store::db::{Db, Statement};
use crate::store::receipts;
use crate::store::waiting::Acted;

use super::{Fault, Refusal, Stop};

/// A request by which an act is known again.
#[derive(Debug, Clone)]
pub struct Request {
    /// The act: `tell`, `respond`.
    pub act: &'static str,
    /// Hash of who asked and the key they gave.
    pub key_hash: String,
    /// SHA-256 of the body.
    pub body_hash: String,
}

impl Request {
    /// A request of `asker` (an account id, or empty for the public).
    #[must_use]
    pub fn new(act: &'static str, asker: &str, key: &IdempotencyKey, body_hash: String) -> Self {
        Self { act, key_hash: key.receipt(asker), body_hash }
    }

    /// What was answered before, if it was this request; another request under the same key is refused.
    pub async fn answered<T: DeserializeOwned>(&self, db: &dyn Db) -> Result<Option<T>, Stop> {
        let Some(receipt) = receipts::receipt_find(db, self.act, &self.key_hash).await? else { return Ok(None) };
        if receipt.body_hash != self.body_hash {
            return Err(Refusal::OtherRequest.into());
        }
        let answer = serde_json::from_str(&receipt.answer);
        answer.map(Some).map_err(|_| Fault::Unfinished("a receipt does not read").into())
    }

    /// Keeps the answer in the batch of the act.
    #[must_use]
    pub fn keep<T: Serialize>(&self, answer: &T, now: Timestamp) -> Statement {
        let answer = serde_json::to_string(answer).unwrap_or_default();
        receipts::receipt_insert(self.act, &self.key_hash, &self.body_hash, answer, now)
    }

    /// The same for an act on a response, if that takes effect in the batch.
    #[must_use]
    pub fn keep_of_response<T: Serialize>(&self, answer: &T, now: Timestamp, acted: &Acted<'_>) -> Statement {
        let answer = serde_json::to_string(answer).unwrap_or_default();
        let receipt = (self.act, self.key_hash.as_str(), self.body_hash.as_str());
        receipts::receipt_insert_of_response(receipt, answer, now, (acted.response, acted.version))
    }
}
