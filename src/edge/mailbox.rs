//! The mailbox of a local run: letters stay in KV for a day and can be read at /dev/mail. Where letters leave, this is
//! not opened at all.

use async_trait::async_trait;
use worker::js_sys::{Date, Math};
use worker::send::SendFuture;
use worker::{KvError, KvStore};

use super::time::DateClock;
use crate::flows::ports::{Clock, Delivery, Kept, Letter, Mail, OutOfReach};

const PREFIX: &str = "mailbox:";
const KEEP_SECONDS: u64 = 86_400;
const SHOWN: u64 = 50;
/// Later than any letter: keys count down to it, so that KV lists the newest first.
const END_OF_TIME: f64 = 1e13;

/// Letters in KV.
pub(crate) struct Mailbox(KvStore);

impl Mailbox {
    /// Over a namespace.
    pub(crate) fn new(store: KvStore) -> Self {
        Self(store)
    }

    async fn put(&self, letter: &Letter) -> Result<(), KvError> {
        let key = format!("{PREFIX}{:014}:{:09}", END_OF_TIME - Date::now(), (Math::random() * 1e9).floor());
        let kept = Kept {
            to: letter.to.reveal().to_owned(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
            html: letter.html.clone(),
            stop: letter.stop.clone(),
            at: DateClock.now(),
        };
        self.0.put(&key, serde_json::to_string(&kept)?)?.expiration_ttl(KEEP_SECONDS).execute().await
    }

    async fn list(&self) -> Result<Vec<Kept>, KvError> {
        let page = self.0.list().prefix(PREFIX.to_owned()).limit(SHOWN).execute().await?;
        let mut letters = Vec::with_capacity(page.keys.len());
        for key in &page.keys {
            let text = self.0.get(&key.name).text().await?;
            letters.extend(text.and_then(|text| serde_json::from_str(&text).ok()));
        }
        Ok(letters)
    }
}

#[async_trait]
impl Mail for Mailbox {
    async fn send(&self, letter: &Letter) -> Result<Delivery, OutOfReach> {
        SendFuture::new(self.put(letter))
            .await
            .map(|()| Delivery::Taken)
            .map_err(|error| OutOfReach { what: "mailbox", cause: error.to_string() })
    }

    async fn mailbox(&self) -> Option<Vec<Kept>> {
        Some(SendFuture::new(self.list()).await.unwrap_or_default())
    }
}
