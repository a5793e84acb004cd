//! What the operator reads. No line holds a person's words, addresses or keys: causes are put together from names and
//! kinds, and a panic is told by its place alone, because its message may quote what it was working on.

use std::cell::Cell;
use std::panic;

use worker::js_sys;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::web_sys::console;

use crate::flows::ports;

/// The port, on the console.
pub(crate) struct Console;

impl ports::Log for Console {
    fn error(&self, line: &str) {
        error(line);
    }
}

/// One line.
pub(crate) fn error(line: &str) {
    console::error_1(&line.into());
}

/// What JavaScript threw, in one line.
pub(crate) fn cause(thrown: &JsValue) -> String {
    thrown.dyn_ref::<js_sys::Error>().map_or_else(
        || thrown.as_string().unwrap_or_else(|| "something that is not an error was thrown".to_owned()),
        |error| String::from(error.message()),
    )
}

thread_local! {
    static READY: Cell<bool> = const { Cell::new(false) };
}

/// Replaces the panic hook, which would print the message. Called by every event before anything else; the hook of
/// `worker` is set at start, so this one must be set later.
pub(crate) fn mute_panics() {
    if READY.replace(true) {
        return;
    }
    if cfg!(debug_assertions) {
        // A debug build never meets a person's words.
        console_error_panic_hook::set_once();
    } else {
        panic::set_hook(Box::new(|info| {
            let place = info.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
            error(&format!("panic{place}"));
        }));
    }
}
