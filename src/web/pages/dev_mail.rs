//! `/dev/mail`: the mailbox of a local run. It is not there anywhere else.

use askama::Template;

use super::{Day, Frame, filters};

/// A mail that was not sent.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The same as HTML; plain text alone when empty.
    pub html: String,
    /// Where a POST stops such letters; nowhere when empty.
    pub stop: String,
    /// When it would have gone.
    pub at: Day,
}

/// `/dev/mail`: what would have been sent, latest first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "dev_mail.html")]
pub struct DevMail {
    /// What is around it.
    pub frame: Frame,
    /// The mails.
    pub mails: Vec<Mail>,
}

#[cfg(test)]
mod tests {
    use super::{DevMail, Mail};
    use crate::web::pages::{html, samples};

    #[test]
    fn the_mailbox_is_sound() {
        let bad = || html::HOSTILE.to_owned();
        let mails = vec![Mail { to: bad(), subject: bad(), body: bad(), html: bad(), stop: bad(), ..Mail::default() }];
        html::check(&DevMail { frame: samples::frame("Mailbox"), mails });
        html::check(&DevMail { frame: samples::frame("Mailbox"), mails: Vec::new() });
    }
}
