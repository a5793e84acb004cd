//! What an author thinks of a response: "Did this answer what you asked?"

use strum::{EnumString, IntoStaticStr};

/// The author's word on one response. Staff of the service read it; it is never public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Opinion {
    /// It answered what was asked.
    Yes,
    /// It answered some of it.
    Partly,
    /// It did not.
    No,
}

impl Opinion {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_read_as_it_is_written_and_nothing_else_is() {
        for (word, opinion) in [("yes", Opinion::Yes), ("partly", Opinion::Partly), ("no", Opinion::No)] {
            assert_eq!((word.parse(), opinion.name()), (Ok(opinion), word));
        }
        for wrong in ["", "Yes", "maybe", "yes ", "no' or 1=1"] {
            assert!(wrong.parse::<Opinion>().is_err(), "{wrong}");
        }
    }
}
