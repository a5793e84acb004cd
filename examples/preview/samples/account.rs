//! One's own account.

use caretold::web::pages::{Account, AccountPasskey, AccountSession, Day, Making, Nav};

use super::staff::staff;

/// Two sessions, one passkey, and room for more.
pub(crate) fn account() -> Account {
    let session = |id: &str, device: &str, passkey, this| AccountSession {
        id: id.into(),
        device: device.into(),
        passkey,
        began: Day::minute("2026-03-14T09:30:00Z"),
        used: Day::minute("2026-03-14T11:02:00Z"),
        this,
    };
    Account {
        frame: staff("Your account", Nav::Account),
        sessions: vec![
            session("a1", "Firefox on Windows", true, true),
            session("b2", "Safari on an iPhone", false, false),
        ],
        passkeys: vec![AccountPasskey {
            id: "kq3v".into(),
            name: "Work laptop".into(),
            added: Day::minute("2026-03-01T09:30:00Z"),
            used: Day::default(),
        }],
        making: Some(Making { challenge: "c4".into(), party: "localhost".into(), owner: "0w".into() }),
        recent: true,
        notice: "The session is ended.".into(),
        ..Account::default()
    }
}
