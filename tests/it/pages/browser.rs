//! A browser with a session: it sends the cookie, and with every form the token against forged ones.

use crate::app::{Answer, Ask, TestApp};

/// Somebody of the staff at a browser.
pub(crate) struct Browser<'a> {
    app: &'a TestApp,
    cookie: String,
    csrf: String,
}

impl<'a> Browser<'a> {
    /// Signs in by mail.
    pub(crate) fn of(app: &'a TestApp, account: &str) -> Self {
        let (cookie, csrf) = app.sign_in(account);
        Self { app, cookie, csrf }
    }

    /// Opens an address.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Answer {
        let answer = self.app.send(Ask::get(path).header("cookie", &self.cookie));
        assert_eq!(answer.header("cache-control"), "no-store");
        answer
    }

    /// Sends a form.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = [("csrf", self.csrf.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.post_bare(path, &fields)
    }

    /// Sends a form without the token.
    pub(crate) fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.send(Ask::post(path).header("cookie", &self.cookie).form(fields))
    }
}

impl Answer {
    /// Sends the browser there.
    #[track_caller]
    pub(crate) fn leads_to(&self, path: &str) {
        assert_eq!((self.status, self.header("location")), (303, path), "{}", self.text);
    }

    /// The value of the first control of this name.
    #[track_caller]
    pub(crate) fn value_of(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.text.split_once(&start).unwrap_or_else(|| panic!("no {name} in {}", self.text));
        rest.split_once('"').unwrap().0.to_owned()
    }
}
