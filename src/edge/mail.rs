//! Letters that leave, by the platform's mail binding. Plain text and HTML; the address appears in no log line.

use async_trait::async_trait;
use worker::js_sys::{JsString, Object, Reflect};
use worker::send::SendFuture;
use worker::wasm_bindgen::JsCast;
use worker::{EmailAddress, SendEmail, SendEmailBuilder};

use crate::flows::ports::{Delivery, Kept, Letter, Mail, OutOfReach};

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

/// What the platform says of an address that bounced before, or whose owner reported us. It keeps that list itself: a
/// letter that bounces after it was taken shows at the next one.
const SUPPRESSED: &str = "E_RECIPIENT_SUPPRESSED";

/// One click in the reader's own mail program stops letters like this one (RFC 2369, RFC 8058).
fn stop_headers(address: &str) -> Object<JsString> {
    let headers = Object::new();
    for (name, value) in [
        ("List-Unsubscribe", format!("<{address}>")),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
    ] {
        // Fails for a frozen object only.
        let _ = Reflect::set(&headers, &name.into(), &value.into());
    }
    headers.unchecked_into()
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
    async fn send(&self, letter: &Letter) -> Result<Delivery, OutOfReach> {
        let mut message =
            SendEmailBuilder::builder_with_email_address_and_str(&self.sender.0, letter.to.reveal(), &letter.subject)
                .text(&letter.text);
        if !letter.html.is_empty() {
            message = message.html(&letter.html);
        }
        if !letter.stop.is_empty() {
            message = message.headers(&stop_headers(&letter.stop));
        }
        let message = message.build();
        match SendFuture::new(self.binding.send_with_builder(&message)).await {
            Ok(_) => Ok(Delivery::Taken),
            Err(error) => {
                // Its message may name the recipient; its code and kind do not.
                let code = Reflect::get(&error, &"code".into()).ok().and_then(|code| code.as_string());
                match code.unwrap_or_else(|| String::from(error.name())) {
                    code if code == SUPPRESSED => Ok(Delivery::Refused),
                    cause => Err(OutOfReach { what: "mail", cause }),
                }
            }
        }
    }

    async fn mailbox(&self) -> Option<Vec<Kept>> {
        None
    }
}
