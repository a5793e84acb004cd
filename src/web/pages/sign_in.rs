//! `/staff/sign-in`

use askama::Template;

use super::{Field, FormError, Frame, filters, form};

/// What the browser needs to show a passkey.
#[derive(Clone, Debug, Default)]
pub struct Showing {
    /// To be answered.
    pub challenge: String,
    /// Domain of the site.
    pub party: String,
}

/// `/staff/sign-in`: the e-mail address. Posts `email` to `/staff/sign-in`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "sign_in.html")]
pub struct SignIn {
    /// What is around it.
    pub frame: Frame,
    /// `email`
    pub email: Field,
    /// `to`: where to go on to; the beginning of their work when empty.
    pub to: String,
    /// `kept`: a form that came too late, sealed; nothing when empty.
    pub kept: String,
    /// How a passkey is shown.
    pub showing: Showing,
    /// Why they are asked to sign in (again); nothing when empty.
    pub notice: String,
}

impl SignIn {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        form::errors(&[("email", &self.email.error)])
    }
}

#[cfg(test)]
mod tests {
    use super::SignIn;
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn sign_in_is_sound() {
        let frame = samples::frame("Sign in");
        html::check(&SignIn { frame: frame.clone(), ..SignIn::default() });
        let email = Field::wrong(html::HOSTILE, "Enter an e-mail address");
        html::check(&SignIn {
            frame,
            email,
            notice: html::HOSTILE.into(),
            to: html::HOSTILE.into(),
            kept: html::HOSTILE.into(),
            ..SignIn::default()
        });
    }
}
