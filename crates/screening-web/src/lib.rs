//! Screening on the author's own device: the same rules that the server uses, for a browser.
//!
//! One function: a text and what is known beside it go in, JSON comes out, of what [`screening::notice`] finds. JavaScript
//! counts text in UTF-16 code units, so that is how places are given. There is no state, and nothing here can reach a
//! network.

mod json;
mod units;

use screening::{Context, Field, Region, VERSION, notice};
use wasm_bindgen::prelude::wasm_bindgen;

use json::Json;
use units::Units;

/// What is known beside the text, in the words of the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// `title`, `items` (one thing a line), `screen_name`; whatever else is the story itself.
    pub field: &'a str,
    /// `uk`, `ie` or `au`.
    pub region: &'a str,
    /// The author's e-mail address, or empty.
    pub email: &'a str,
    /// Names of the services that the story is about, one a line.
    pub services: &'a str,
}

/// Screens a text, as [`look`] does.
#[wasm_bindgen]
#[must_use]
pub fn screen(text: &str, field: &str, region: &str, email: &str, services: &str) -> String {
    look(text, &Known { field, region, email, services })
}

/// The version of the rules.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    VERSION.to_owned()
}

/// `{"help":true,"findings":[{"rule":"email","severity":"hold","start":4,"end":17,"help":false,"reason":"…",
/// "suggestion":"…"}]}`, with places in UTF-16 code units; `suggestion` is missing where there is none, and `help` of a
/// finding says that it is answered with help and not with advice on wording.
#[must_use]
pub fn look(text: &str, known: &Known<'_>) -> String {
    let services: Vec<&str> = known.services.lines().filter(|name| !name.is_empty()).collect();
    let context = context(known, &services);
    let mut units = Units::of(text);
    let mut json = Json::default();
    if known.field == "items" {
        // Each line is a thing of its own, as it is where it is kept.
        let mut from = 0;
        for line in text.split('\n') {
            json.add(&notice(line, &context), from, &mut units);
            from += line.chars().count() + 1;
        }
    } else {
        json.add(&notice(text, &context), 0, &mut units);
    }
    json.close()
}

fn context<'a>(known: &Known<'a>, services: &'a [&'a str]) -> Context<'a> {
    let region = match known.region {
        "ie" => Region::Ie,
        "au" => Region::Au,
        _ => Region::Uk,
    };
    let field = match known.field {
        "title" => Field::Title,
        "items" => Field::Item,
        "screen_name" => Field::ScreenName,
        _ => Field::Body,
    };
    Context { region, field, email: known.email, services, ..Context::default() }
}
