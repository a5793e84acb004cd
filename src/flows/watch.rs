//! Whether anything public has changed, without asking the database for each request: one small question a second, and
//! another after everything that this isolate itself has taken in.
//!
//! So a copy that is kept beside this number is at most a second old where something was taken down, in every isolate of
//! the world; where it was taken down, not even that.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::store::public_version::public_version;

use super::Platform;

/// What is known of the number that moves with everything public.
#[derive(Debug, Default)]
pub struct Watch(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// The number, and the second of the clock in which it was asked for.
    number: Option<(i64, i64)>,
    /// How many questions were asked, and which of them the number answers: a slow answer never replaces a later one.
    asked: u64,
    answered: u64,
}

impl Watch {
    /// The number, asked for within this second. `None` when the database does not say: then nothing may come from a copy.
    pub async fn number(&self, platform: &Platform) -> Option<i64> {
        let second = platform.now().seconds();
        let question = {
            let mut known = self.known();
            if let Some((number, at)) = known.number
                && at == second
            {
                return Some(number);
            }
            known.asked = known.asked.saturating_add(1);
            known.asked
        };
        let found = public_version(&*platform.db).await.ok();
        let mut known = self.known();
        if question > known.answered {
            known.answered = question;
            known.number = found.map(|number| (number, second));
        }
        found
    }

    /// Something was taken in here: whoever reads next must see what came of it. What is being asked now may not know it.
    pub fn doubt(&self) {
        let mut known = self.known();
        known.number = None;
        known.answered = known.asked;
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
