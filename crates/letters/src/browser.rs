//! The browser's own tables, asked for each character that is not ASCII.

#![expect(clippy::disallowed_types, reason = "JavaScript's values stay in edge and here: this is for browsers alone")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = String)]
    type Text;
    #[wasm_bindgen(static_method_of = Text, js_class = "String", js_name = fromCodePoint)]
    fn of(point: u32) -> Text;
    #[wasm_bindgen(method)]
    fn normalize(this: &Text, form: &str) -> String;

    type RegExp;
    #[wasm_bindgen(constructor)]
    fn new(pattern: &str, flags: &str) -> RegExp;
    #[wasm_bindgen(method)]
    fn test(this: &RegExp, text: &JsValue) -> bool;
}

thread_local! {
    static MARK: RegExp = RegExp::new(r"^\p{M}", "u");
}

/// The parts of a character by canonical decomposition.
pub fn decompose_canonical(c: char, emit: impl FnMut(char)) {
    decompose(c, "NFD", emit);
}

/// The parts of a character by compatibility decomposition.
pub fn decompose_compatible(c: char, emit: impl FnMut(char)) {
    decompose(c, "NFKD", emit);
}

/// Whether it is a mark on the character before it.
#[must_use]
pub fn is_combining_mark(c: char) -> bool {
    !c.is_ascii() && MARK.with(|mark| mark.test(&Text::of(c.into())))
}

fn decompose(c: char, form: &str, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        emit(c);
    } else {
        Text::of(c.into()).normalize(form).chars().for_each(emit);
    }
}
