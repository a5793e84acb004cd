//! The time and randomness of the platform.

use worker::js_sys::Date;

use crate::domain::time::Timestamp;
use crate::flows::ports::{Clock, Random};

/// The platform's clock; it stands still while code runs, and moves on with every await.
pub(crate) struct DateClock;

impl Clock for DateClock {
    fn now(&self) -> Timestamp {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "seconds since 1970 fit for longer than the platform lasts"
        )]
        let seconds = (Date::now() / 1_000.0).floor() as i64;
        Timestamp::from_seconds(seconds)
    }
}

/// `crypto.getRandomValues`.
pub(crate) struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::expect_used, reason = "a key made without randomness is worse than a failed request")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("inside an event the platform always has randomness");
    }
}
