//! How much of the open data one caller may ask for in a while, and what is left of it (draft-ietf-httpapi-ratelimit-headers).

use std::collections::HashMap;

use super::time::Timestamp;

/// How often something may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Its name, as sent.
    pub name: &'static str,
    /// So many times …
    pub quota: u32,
    /// … in so many seconds.
    pub window: i64,
}

/// Searches, stories, services, feeds, changes: ten a second is more than a person reads and enough for a program.
pub const READS: Policy = Policy { name: "reads", quota: 600, window: 60 };
/// Whole tables: each may cost as much as a thousand pages.
pub const EXPORTS: Policy = Policy { name: "exports", quota: 30, window: 3_600 };

/// The same for a caller with a token, who is known by it and not by an address: a whole hospital may share one of those.
pub const TOKEN_READS: Policy = Policy { name: "token-reads", quota: 3_000, window: 60 };
/// Whole tables for a caller with a token.
pub const TOKEN_EXPORTS: Policy = Policy { name: "token-exports", quota: 120, window: 3_600 };

impl Policy {
    /// The larger budget that a token has in place of an address.
    #[must_use]
    pub fn of_token(self) -> Self {
        if self == EXPORTS { TOKEN_EXPORTS } else { TOKEN_READS }
    }
}

/// Where a caller stands after asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// By which rule.
    pub policy: Policy,
    /// Whether this once was allowed.
    pub allowed: bool,
    /// How often more.
    pub remaining: u32,
    /// Seconds until the count starts again.
    pub reset: i64,
}

impl Standing {
    /// Of somebody who has asked for nothing yet.
    #[must_use]
    pub fn fresh(policy: Policy) -> Self {
        Self { policy, allowed: true, remaining: policy.quota, reset: policy.window }
    }

    /// `RateLimit-Policy` and `RateLimit`.
    #[must_use]
    pub fn headers(self) -> (String, String) {
        let Policy { name, quota, window } = self.policy;
        (format!("\"{name}\";q={quota};w={window}"), format!("\"{name}\";r={};t={}", self.remaining, self.reset))
    }
}

/// The most callers that are remembered. Beyond it those whose window is over are forgotten; then everybody is.
const CALLERS: usize = 20_000;

/// Counts by caller. A caller is a keyed hash, never an address.
#[derive(Debug, Default)]
pub struct Counts(HashMap<(&'static str, String), Count>);

#[derive(Debug, Clone, Copy)]
struct Count {
    ends: i64,
    used: u32,
}

impl Counts {
    /// Counts one more time.
    pub fn spend(&mut self, caller: &str, policy: Policy, now: Timestamp) -> Standing {
        let now = now.seconds();
        if self.0.len() >= CALLERS {
            self.0.retain(|_, count| count.ends > now);
        }
        if self.0.len() >= CALLERS {
            self.0.clear();
        }
        let fresh = Count { ends: now.saturating_add(policy.window), used: 0 };
        let count = self.0.entry((policy.name, caller.to_owned())).or_insert(fresh);
        if count.ends <= now {
            *count = fresh;
        }
        let allowed = count.used < policy.quota;
        count.used = count.used.saturating_add(u32::from(allowed));
        Standing {
            policy,
            allowed,
            remaining: policy.quota.saturating_sub(count.used),
            reset: count.ends.saturating_sub(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWICE: Policy = Policy { name: "twice", quota: 2, window: 60 };

    #[test]
    fn the_third_of_two_is_refused_until_the_window_is_over() {
        let mut counts = Counts::default();
        let mut at = |seconds| counts.spend("a", TWICE, Timestamp::from_seconds(seconds));
        let first = at(100);
        assert_eq!((first.allowed, first.remaining, first.reset), (true, 1, 60));
        assert!(at(130).allowed);
        let third = at(159);
        assert_eq!((third.allowed, third.remaining, third.reset), (false, 0, 1));
        assert!(at(160).allowed);
    }

    #[test]
    fn callers_and_rules_are_counted_apart_and_memory_stays_small() {
        let mut counts = Counts::default();
        let now = Timestamp::from_seconds(0);
        for n in 0..CALLERS * 2 {
            assert!(counts.spend(&n.to_string(), TWICE, now).allowed);
        }
        assert!(counts.0.len() <= CALLERS);
        counts.spend("a", TWICE, now);
        assert_eq!(counts.spend("a", READS, now).remaining, READS.quota - 1);
    }

    #[test]
    fn headers_are_pinned() {
        let standing = Standing { policy: READS, allowed: true, remaining: 599, reset: 42 };
        let (policy, limit) = standing.headers();
        assert_eq!((policy.as_str(), limit.as_str()), ("\"reads\";q=600;w=60", "\"reads\";r=599;t=42"));
    }
}
