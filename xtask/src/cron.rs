//! The clock of production: `wrangler dev` never fires a cron trigger by itself.

use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Fires the trigger at the start of each minute.
#[derive(Debug)]
pub(crate) struct Cron {
    address: String,
    next: Instant,
}

impl Cron {
    /// For the server at that address.
    pub(crate) fn new(origin: &str) -> Self {
        let address = format!("{origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*");
        Self { address, next: next_minute() }
    }

    /// Fires when it is time; to be called often. The trigger's work goes on beside us.
    pub(crate) fn tick(&mut self) {
        if Instant::now() >= self.next {
            self.next = next_minute();
            self.fire();
        }
    }

    /// Fires now.
    pub(crate) fn fire(&self) {
        let address = self.address.clone();
        thread::spawn(move || {
            if let Err(error) = ureq::get(&address).call() {
                eprintln!("the cron trigger failed: {error}");
            }
        });
    }
}

fn next_minute() -> Instant {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant::now() + until_next_minute(now)
}

fn until_next_minute(since_epoch: Duration) -> Duration {
    let minute = Duration::from_mins(1);
    let into = Duration::from_millis(u64::try_from(since_epoch.as_millis() % minute.as_millis()).unwrap_or_default());
    minute.saturating_sub(into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_comes_at_the_start_of_a_minute() {
        assert_eq!(until_next_minute(Duration::from_mins(10)), Duration::from_mins(1));
        assert_eq!(until_next_minute(Duration::from_millis(659_900)), Duration::from_millis(100));
    }
}
