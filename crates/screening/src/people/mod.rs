//! Who somebody is: names of staff and authors, and descriptions that single somebody out.

mod author;
mod business;
mod cue;
mod evidence;
pub(crate) mod kinds;
mod known;
mod looks;
mod person;
pub(crate) mod recognition;
mod run;
mod services;
mod titles;
pub(crate) mod token;
mod tone;
mod unlisted;

use crate::Field;
use crate::hit::Hit;
use crate::text::Text;

/// All that points to a person, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    let tokens = token::Tokens::of(text);
    if text.context.field == Field::ScreenName {
        return vec![author::screen_name(text, &tokens)];
    }
    let services = services::Services::of(text.context);
    vec![
        author::find(text, &tokens, &services),
        person::find(&tokens, &services, text.context.praised_first_names),
        looks::find(&tokens),
    ]
}
