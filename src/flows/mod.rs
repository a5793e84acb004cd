//! What happens: one file per act. A flow loads, lets `domain` decide, saves in one batch, and promises the rest.
//!
//! Refusals are values with a sentence for whoever asked; a [`Fault`] is ours, its cause is for the operator's log.

use thiserror::Error;

use crate::domain::job::Job;
use crate::domain::problem::FieldError;
use crate::domain::time::Timestamp;
use crate::store::db::DbError;

pub mod address;
pub mod alarm;
pub mod amend;
pub mod answer;
pub mod answer_flag;
pub mod author;
pub mod care;
pub mod claim;
pub mod consent;
pub mod correct;
pub mod decide;
pub mod figures;
pub mod finder;
pub mod flag;
pub mod form_state;
pub mod gates;
pub mod hold;
pub mod invite;
pub mod judge;
pub mod judge_reply;
pub mod judge_response;
pub mod letter;
pub mod like;
pub mod listen;
pub mod notify;
pub mod offer;
pub mod open_data;
pub mod opinion;
pub mod page_out;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod ports;
pub mod publish;
pub mod reads;
pub mod receipt;
pub mod register;
pub mod remove;
pub mod reopen;
pub mod reply;
pub mod reseal;
pub mod respond;
pub mod review;
pub mod rota;
pub mod screen;
pub mod seal;
pub mod search;
pub mod second_reading;
pub mod sessions;
pub mod sign_in;
pub mod similar;
pub mod stop;
pub mod sweep;
pub mod tell;
pub mod tell_staff;
pub mod thread;
pub mod watch;
pub mod webhooks;
pub mod withdraw;
pub mod word;
pub mod work;

pub use ports::{OutOfReach, Platform};

/// Something of ours did not work. Its text is for the log and never holds a person's words.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// Another part of the platform.
    #[error(transparent)]
    OutOfReach(#[from] OutOfReach),
    /// It is not finished and will be tried again.
    #[error("not finished: {0}")]
    Unfinished(&'static str),
}

/// Why an act was not done although everything works. Each becomes one status and one sentence, in `web::error`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Some fields are wrong.
    Fields(Vec<FieldError>),
    /// There is nothing here that this person may know of.
    NotFound,
    /// Known, and not allowed.
    Forbidden,
    /// The key or the code is wrong.
    WrongKey,
    /// Too many tries; again after so many seconds.
    TooMany {
        /// Seconds.
        after: i64,
    },
    /// Somebody else acted first.
    Conflict {
        /// The version that the story has now.
        version: i64,
        /// Who acted last.
        by: String,
        /// When, or empty.
        at: String,
    },
    /// The story stands where this cannot be done.
    NotNow(&'static str),
    /// The idempotency key was used for another request.
    OtherRequest,
}

/// An act's end that is not success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Theirs to mend.
    Refused(Refusal),
    /// Ours to mend.
    Failed(Fault),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl<F: Into<Fault>> From<F> for Stop {
    fn from(fault: F) -> Self {
        Self::Failed(fault.into())
    }
}

impl Platform {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Bytes that nobody can guess.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    /// Reminds of jobs that the outbox holds.
    pub fn remind(&self, jobs: &[Job]) {
        for job in jobs {
            self.queue.remind(job);
        }
    }
}
