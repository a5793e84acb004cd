//! A hard limit: so many tries in so long a window, counted where the count holds.

use serde::{Deserialize, Serialize};

use super::time::Timestamp;

/// A limit by name, so that every use of it agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// How many tries.
    pub most: usize,
    /// In how many seconds.
    pub seconds: i64,
}

/// Wrong keys for one story: ten an hour. With sixty random bits in a key, guessing is hopeless long before.
pub const KEY_TRIES: Limit = Limit { most: 10, seconds: 3_600 };

/// Moments of the tries inside the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window(pub Vec<Timestamp>);

/// Whether one more try is allowed, and the window to keep.
#[must_use]
pub fn decide(mut window: Window, limit: Limit, now: Timestamp) -> (Window, bool) {
    let start = now.plus(-limit.seconds);
    window.0.retain(|at| *at > start);
    let allowed = window.0.len() < limit.most;
    if allowed {
        window.0.push(now);
    }
    (window, allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_try_is_allowed_and_the_next_is_not_until_the_window_has_moved() {
        let limit = Limit { most: 2, seconds: 10 };
        let at = Timestamp::from_seconds;
        let (window, first) = decide(Window::default(), limit, at(0));
        let (window, second) = decide(window, limit, at(1));
        let (window, third) = decide(window, limit, at(9));
        let (_, later) = decide(window, limit, at(10));

        assert_eq!([first, second, third, later], [true, true, false, true]);
    }
}
