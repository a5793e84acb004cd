//! How long staff stay signed in (OWASP ASVS 4.0.3, level 2, 3.3.2: idle and absolute ends).

use super::time::Timestamp;

/// A session that nobody uses for so long has ended: half an hour.
pub const IDLE_SECONDS: i64 = 1_800;
/// A session ends so long after it began, whatever happens: a working day.
pub const ABSOLUTE_SECONDS: i64 = 12 * 3_600;
/// So long after it began a session that has ended is still known, so that a form that comes too late is given back to
/// who wrote it: a day.
pub const KNOWN_SECONDS: i64 = 24 * 3_600;
/// The time of the last use is written down at most this often, to spare the database.
pub const SEEN_SECONDS: i64 = 60;

/// What would let somebody in later (adding or removing a passkey) needs a session that began so lately: 15 minutes.
pub const RECENT_SECONDS: i64 = 15 * 60;

/// Whether somebody signed in so lately that it is surely they who sit there.
#[must_use]
pub fn is_recent(created: Timestamp, now: Timestamp) -> bool {
    now < created.plus(RECENT_SECONDS)
}

/// Whether a session still holds.
#[must_use]
pub fn is_live(created: Timestamp, seen: Timestamp, now: Timestamp) -> bool {
    now < created.plus(ABSOLUTE_SECONDS) && now < seen.plus(IDLE_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_idle_and_ends_for_good_after_a_day_of_work() {
        let start = Timestamp::from_seconds(0);

        assert!(is_live(start, start, start.plus(IDLE_SECONDS - 1)));
        assert!(!is_live(start, start, start.plus(IDLE_SECONDS)));
        assert!(!is_live(start, start.plus(ABSOLUTE_SECONDS - 1), start.plus(ABSOLUTE_SECONDS)));
    }
}
