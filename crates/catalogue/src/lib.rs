//! Translations. The English text is the key, as in gettext. Translators write PO files; the build reads them
//! ([`po`]), checks them ([`check`]) and packs them into a table ([`pack`]); the worker looks a text up by the hash of
//! its key ([`Catalogue`]). Only the look-up is built into the worker.

pub mod check;
pub mod extract;
pub mod key;
pub mod pack;
pub mod po;

/// One language: hashes of keys in ascending order, and for each the end of its translation in one text.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue {
    /// FNV-1a of each key ([`key::hash`]), ascending.
    pub hashes: &'static [u64],
    /// Where each translation ends in `text`, in bytes.
    pub ends: &'static [u32],
    /// All translations, one behind the other; the forms of a plural are divided by [`pack::FORM`].
    pub text: &'static str,
}

impl Catalogue {
    /// The translation of the key with this hash; `None` when there is none.
    #[must_use]
    pub fn find(&self, hash: u64) -> Option<&'static str> {
        let at = self.hashes.binary_search(&hash).ok()?;
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        let end = *self.ends.get(at)?;
        let found = self.text.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)?;
        (!found.is_empty()).then_some(found)
    }
}
