//! Letters that leave, by the platform's mail binding. Plain text; the address appears in no log line.

use async_trait::async_trait;
use worker::send::SendFuture;
use worker::{EmailAddress, SendEmail, SendEmailBuilder};

use crate::flows::ports::{Kept, Letter, Mail, OutOfReach};

/// Who writes.
pub(crate) struct Sender(EmailAddress);

impl Sender {
    /// The site's own address: `no-reply@` and the host that people know.
    pub(crate) fn of_origin(origin: &str) -> Self {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let host = host.split([':', '/']).next().unwrap_or(host);
        Self(EmailAddress::new("Caretold", &format!("no-reply@{host}")))
    }
}

/// Mail that leaves.
pub(crate) struct Leaving {
    binding: SendEmail,
    sender: Sender,
}

impl Leaving {
    /// Over a binding.
    pub(crate) fn new(binding: SendEmail, sender: Sender) -> Self {
        Self { binding, sender }
    }
}

#[async_trait]
impl Mail for Leaving {
    async fn send(&self, letter: &Letter) -> Result<(), OutOfReach> {
        let message =
            SendEmailBuilder::builder_with_email_address_and_str(&self.sender.0, letter.to.reveal(), &letter.subject)
                .text(&letter.text)
                .build();
        SendFuture::new(self.binding.send_with_builder(&message)).await.map(|_| ()).map_err(|error| {
            // Its message may name the recipient; its kind does not.
            let code = String::from(error.name());
            OutOfReach { what: "mail", cause: code }
        })
    }

    async fn mailbox(&self) -> Option<Vec<Kept>> {
        None
    }
}
