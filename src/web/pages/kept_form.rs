//! A form of staff that came after their session had ended.

use askama::Template;

use super::{Field, Frame, Hidden, filters};

/// After signing in again, or in place of a page whose form was from an older session: the form with what was typed.
/// Posts everything that came to `path`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "kept_form.html")]
pub struct KeptForm {
    /// What is around it; with who is signed in.
    pub frame: Frame,
    /// Where the form posts to.
    pub path: String,
    /// The page can show the form again without sending it: a button of its own.
    pub shows: bool,
    /// What was written by hand: name, label and words. Each name once.
    pub typed: Vec<(String, &'static str, Field)>,
    /// Everything else that came, except the token against forged requests.
    pub hidden: Vec<Hidden>,
}

impl KeptForm {
    fn rows(words: &Field) -> u8 {
        if words.value.len() > 200 { 10 } else { 3 }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Field, Hidden, KeptForm, html, samples};

    #[test]
    fn what_comes_back_is_sound_and_never_markup() {
        html::check(&samples::kept_form());
        let hidden = vec![Hidden { name: html::HOSTILE.into(), value: html::HOSTILE.into() }];
        let typed = vec![("body".into(), "Text", Field::new(html::HOSTILE.repeat(20)))];
        html::check(&KeptForm { path: html::HOSTILE.into(), shows: false, typed, hidden, ..samples::kept_form() });
    }
}
