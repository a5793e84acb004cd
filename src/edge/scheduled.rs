//! The tick of the clock: whatever was promised and not done is done again.

use worker::Env;

use super::isolate::Isolate;
use super::log;

/// Sweeps. A tick that fails is logged and the next one comes in a minute.
pub(crate) async fn tick(env: &Env) {
    log::mute_panics();
    match Isolate::of(env) {
        Ok(isolate) => {
            isolate.sweep().await;
            isolate.renew().await;
        }
        Err(missing) => log::error(&format!("not ready: {missing}")),
    }
}
