//! A walk through the questions: everything typed so far, carried from page to page by the form itself, sealed.

use serde::{Deserialize, Serialize};

use crate::domain::ids::hex;
use crate::flows::form_state::{self, Carrier, Unopened};
use crate::web::App;

use super::fields::Typed;

/// What a page of one question carries on. Its names are stored in sealed states.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Walk {
    /// Everything typed so far.
    pub(super) typed: Typed,
    /// The author saw everything together, and comes back there after a change.
    pub(super) checked: bool,
    /// Help was shown: the walk was stopped for it once.
    pub(super) helped: bool,
}

impl Walk {
    /// Of somebody who begins.
    pub(super) fn begin(app: &App) -> Self {
        Self::of(Typed::new(hex(&app.random::<16>())))
    }

    /// Of somebody who comes from the page with all questions.
    pub(super) fn of(typed: Typed) -> Self {
        Self { typed, ..Self::default() }
    }

    /// Opens what a page carried.
    pub(super) fn open(app: &App, state: &str) -> Result<Self, Unopened> {
        let text = form_state::open(&app.config.secret, Carrier::Walk, state, app.now())?;
        serde_json::from_str(&text).map_err(|_| Unopened::NotOurs)
    }

    /// Seals it for the next page; `None` when there is more than a page may carry.
    pub(super) fn seal(&self, app: &App) -> Option<String> {
        let text = serde_json::to_string(self).ok()?;
        form_state::seal(&app.config.secret, Carrier::Walk, &text, app.now(), app.random())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_names_in_a_sealed_state_are_pinned() {
        let empty = serde_json::to_string(&Walk::default()).unwrap();

        let names = r#"{"typed":{"idempotency_key":"","invitation":"","title":"","body":"","good":"","improve":"","#
            .to_owned()
            + r#""feelings":[],"author_role":"","happened_month":"","happened_year":"","services":[],"find":"","#
            + r#""service_text":"","screen_name":"","outcome":"","postcode":"","email":"","consent":[]},"#
            + r#""checked":false,"helped":false}"#;
        assert_eq!(empty, names);
        assert_eq!(serde_json::from_str::<Walk>("{}").unwrap(), Walk::default());
    }

    proptest! {
        #[test]
        fn any_words_come_back_as_they_were(title in any::<String>(), body in any::<String>(), feeling in any::<String>()) {
            let typed = Typed { title, body, feelings: vec![feeling], ..Typed::default() };
            let walk = Walk { typed, checked: true, helped: false };
            let text = serde_json::to_string(&walk).unwrap();
            prop_assert_eq!(serde_json::from_str::<Walk>(&text).unwrap(), walk);
        }
    }
}
