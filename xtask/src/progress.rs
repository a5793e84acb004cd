//! What is going on, for whoever waits.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// A step that is done by then is not worth a line.
const WORTH_A_LINE: Duration = Duration::from_secs(2);

/// Does `work`; when it takes its time, says what it is, and afterwards how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let (done, waiting) = mpsc::channel::<()>();
    let result = thread::scope(|scope| {
        scope.spawn(move || {
            if waiting.recv_timeout(WORTH_A_LINE) == Err(RecvTimeoutError::Timeout) {
                eprintln!("{name} …");
            }
        });
        let result = work();
        drop(done);
        result
    });
    let taken = start.elapsed();
    if taken > WORTH_A_LINE {
        eprintln!("{name}: {} s", taken.as_secs_f32().round());
    }
    result
}
