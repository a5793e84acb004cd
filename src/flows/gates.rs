//! What is said between the gates (`ports::Gates`) and the objects that count for them. A sign-in object is asked with
//! `sign_in::Ask`, a counter with [`Count`]; both answer with a [`Verdict`].

use serde::{Deserialize, Serialize};

use crate::domain::tries::Limit;

/// What a counter is asked. Pinned by a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Count {
    /// Counts one try.
    Try {
        /// Against this limit.
        limit: Limit,
    },
    /// Forgets the tries: the last one was right.
    Forgive,
}

/// The answer. Pinned by a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether it is so, or may be done.
    pub yes: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sign_in::Ask;
    use crate::domain::tries::KEY_TRIES;

    #[test]
    fn the_bytes_of_each_question_and_answer_are_pinned() {
        for (count, json) in [
            (Count::Try { limit: KEY_TRIES }, r#"{"ask":"try","limit":{"most":10,"seconds":3600}}"#),
            (Count::Forgive, r#"{"ask":"forgive"}"#),
        ] {
            assert_eq!(serde_json::to_string(&count).unwrap(), json);
            assert_eq!(serde_json::from_str::<Count>(json).unwrap(), count);
        }

        assert_eq!(serde_json::to_string(&Verdict { yes: true }).unwrap(), r#"{"yes":true}"#);

        for (ask, json) in [
            (Ask::Keep { hash: "h".into() }, r#"{"ask":"keep","hash":"h"}"#),
            (Ask::Try { hash: "h".into() }, r#"{"ask":"try","hash":"h"}"#),
        ] {
            assert_eq!(serde_json::to_string(&ask).unwrap(), json);
            assert_eq!(serde_json::from_str::<Ask>(json).unwrap(), ask);
        }
    }
}
