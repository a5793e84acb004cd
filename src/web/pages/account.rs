//! `/staff/account`

use askama::Template;

use super::{Day, Field, FormError, Frame, filters, form};

/// Where somebody is signed in.
#[derive(Clone, Debug, Default)]
pub struct AccountSession {
    /// Names it in forms.
    pub id: String,
    /// "Firefox on Windows".
    pub device: String,
    /// It began with a passkey, and else with a code.
    pub passkey: bool,
    /// When it began.
    pub began: Day,
    /// When it was last used.
    pub used: Day,
    /// It is the one that asks.
    pub this: bool,
}

/// A passkey.
#[derive(Clone, Debug, Default)]
pub struct AccountPasskey {
    /// Names it in forms.
    pub id: String,
    /// As its owner calls it.
    pub name: String,
    /// When it was added.
    pub added: Day,
    /// When it was last used; never when its words are empty.
    pub used: Day,
}

/// What the browser needs to make a passkey.
#[derive(Clone, Debug, Default)]
pub struct Making {
    /// To be answered.
    pub challenge: String,
    /// Domain of the site.
    pub party: String,
    /// What the authenticator keeps as the owner.
    pub owner: String,
}

/// `/staff/account`: where one is signed in, and with what.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "account.html")]
pub struct Account {
    /// What is around it.
    pub frame: Frame,
    /// Sessions that hold, the last used first.
    pub sessions: Vec<AccountSession>,
    /// Passkeys, in the order in which they were added.
    pub passkeys: Vec<AccountPasskey>,
    /// How a passkey is made; `None`: sign in again first, or there are enough.
    pub making: Option<Making>,
    /// Somebody signed in so lately that passkeys may be changed.
    pub recent: bool,
    /// `name` of a new passkey.
    pub name: Field,
    /// What is wrong with a new passkey; nothing when empty.
    pub passkey_error: String,
    /// What was just done; nothing when empty.
    pub notice: String,
}

impl Account {
    /// Every error on the page.
    #[must_use]
    pub fn errors(&self) -> Vec<FormError> {
        let passkey = Some(self.passkey_error.clone()).filter(|error| !error.is_empty());
        form::errors(&[("name", &self.name.error), ("name", &passkey)])
    }

    fn who(&self) -> &str {
        self.frame.staff.as_ref().map_or("", |staff| staff.name.as_str())
    }

    fn known(&self) -> String {
        self.passkeys.iter().map(|passkey| passkey.id.as_str()).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use crate::web::pages::{Account, Field, html, samples};

    #[test]
    fn the_account_is_sound_full_empty_and_with_errors() {
        html::check(&samples::account());
        html::check(&Account { frame: samples::account().frame, ..Account::default() });
        let bad = || html::HOSTILE.to_owned();
        let mut page = Account { name: Field::wrong(bad(), bad()), passkey_error: bad(), ..samples::account() };
        page.sessions[0].device = bad();
        page.passkeys[0].name = bad();
        page.passkeys[0].id = bad();
        html::check(&page);
    }
}
