//! The way to the other languages, at the top of every public page.

use askama::Template;

use super::filters;
use crate::web::language::{Speaking, all};

/// A form that carries what was typed: another language is chosen with a button of it, so that nothing is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refill {
    /// The id of the form.
    pub form: &'static str,
    /// Where it posts to.
    pub action: String,
    /// The value of `step` that shows the page again as it was typed.
    pub step: String,
}

impl Refill {
    /// The form `again`, which carries nothing but what brings the page back.
    #[must_use]
    pub fn again(action: impl Into<String>, step: &str) -> Self {
        Self { form: "again", action: action.into(), step: step.to_owned() }
    }
}

/// One language of the switch.
#[derive(Clone, Copy, Debug)]
struct Tongue {
    code: &'static str,
    name: &'static str,
    now: bool,
}

/// The switch.
#[derive(Debug, Template)]
#[template(path = "controls/tongues.html")]
pub(super) struct Tongues<'a> {
    choices: Vec<Tongue>,
    /// Links to this page with these parameters and a choice.
    here: String,
    refill: Option<&'a Refill>,
}

impl<'a> Tongues<'a> {
    /// Buttons of the form, if there is one; else links, if the page can be asked for again; else nothing.
    pub(super) fn new(speaking: &Speaking, refill: Option<&'a Refill>) -> Self {
        let shown = refill.is_some() || speaking.here.is_some();
        let tongue = |&language: &_| Tongue {
            code: crate::domain::language::Language::code(language),
            name: language.own_name(),
            now: language == speaking.language,
        };
        let here = speaking.here.as_deref().filter(|query| !query.is_empty());
        Self {
            choices: if shown { all().iter().map(tongue).collect() } else { Vec::new() },
            here: here.map(|query| format!("{query}&")).unwrap_or_default(),
            refill,
        }
    }
}
