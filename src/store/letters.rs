//! The mail side of `stories`: sealed addresses, and whether letters arrive.

use serde::Deserialize;

use crate::domain::ids::Reference;

use super::db::{Db, DbError, Statement};

/// Why no letter arrives, as `stories.mail` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// None: letters arrive, as far as we know.
    None,
    /// The address takes no mail.
    Refused,
    /// The last letter could not be sent.
    Failed,
    /// The address does not open.
    Lost,
}

impl Trouble {
    fn name(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Lost => "lost",
        }
    }
}

/// Notes what became of a letter to this sealed address. An address that was changed meanwhile is another: nothing is
/// noted of it.
#[must_use]
pub fn letter_note(reference: &Reference, sealed: &str, trouble: Trouble) -> Statement {
    Statement::new(
        "update stories set mail = ?3 where ref = ?1 and email = ?2 and mail <> ?3",
        vec![reference.into(), sealed.into(), trouble.name().into()],
    )
}

/// The same address sealed anew; nothing happens when the author has changed or removed it meanwhile.
#[must_use]
pub fn address_reseal(reference: &Reference, old: &str, new: &str) -> Statement {
    Statement::new(
        "update stories set email = ?3 where ref = ?1 and email = ?2",
        vec![reference.into(), old.into(), new.into()],
    )
}

/// Another sealed address, or none: the old one is gone. What was noted of its letters goes with it.
#[must_use]
pub fn address_set(reference: &Reference, sealed: &str) -> Statement {
    Statement::new(
        "update stories set email = ?2, mail = '' where ref = ?1 and status <> 'withdrawn'",
        vec![reference.into(), sealed.into()],
    )
}

/// Removes this sealed address; nothing happens when another stands there.
#[must_use]
pub fn address_remove(reference: &Reference, sealed: &str) -> Statement {
    Statement::new(
        "update stories set email = '', mail = '' where ref = ?1 and email = ?2",
        vec![reference.into(), sealed.into()],
    )
}

/// An address that an old key has sealed.
#[derive(Debug, Clone, Deserialize)]
pub struct Sealed {
    /// Whose story.
    #[serde(rename = "ref")]
    pub reference: Reference,
    /// The address.
    pub email: String,
}

/// Addresses that do not begin with `newest`, a few at a time. Two ranges of the index, because it knows no "other than".
pub async fn addresses_old(db: &dyn Db, newest: &str, limit: i64) -> Result<Vec<Sealed>, DbError> {
    let sql = "select json_object('ref', ref, 'email', email) from (
                 select ref, email from stories indexed by stories_seals
                 where email <> '' and substr(email, 1, 12) < ?1 and mail <> 'lost' limit ?2)
               union all
               select json_object('ref', ref, 'email', email) from (
                 select ref, email from stories indexed by stories_seals
                 where email <> '' and substr(email, 1, 12) > ?1 and mail <> 'lost' limit ?2)";
    db.query(Statement::new(sql, vec![newest.into(), limit.into()])).await?.all()
}
