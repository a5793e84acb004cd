//! `/staff/sign-in/code`

use askama::Template;

use super::{Field, FormError, Frame, filters, form};

/// `/staff/sign-in/code`: the code from the mail. Posts `email` and `code` to `/staff/sign-in/code`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "code.html")]
pub struct Code {
    /// What is around it.
    pub frame: Frame,
    /// Where the code went, if somebody there is staff; carried on as `email`.
    pub email: String,
    /// `code`
    pub code: Field,
    /// `to`: where to go on to; the beginning of their work when empty.
    pub to: String,
    /// `kept`: a form that came too late, sealed; nothing when empty.
    pub kept: String,
    /// A local run: say where the mailbox is.
    pub local: bool,
}

impl Code {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("code", &self.code.error)])
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn the_code_page_is_sound() {
        let code = Field::wrong(html::HOSTILE, "Enter the code from the mail");
        let frame = samples::frame("Check your e-mail");
        let bad = || html::HOSTILE.to_owned();
        html::check(&Code { frame, email: bad(), code, to: bad(), kept: bad(), local: true });
    }
}
