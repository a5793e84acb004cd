//! What the engine says, sorted. Only what it says of our own text is kept: a message may quote what somebody typed
//! (the search syntax does), and causes go into the log.

use super::db::DbError;

/// Ours to mend: the statement, a constraint, or a value that does not fit.
const OURS: [&str; 8] = [
    "constraint failed",
    "SQLITE_ERROR",
    "SQLITE_CONSTRAINT",
    "SQLITE_MISMATCH",
    "SQLITE_TOOBIG",
    "SQLITE_RANGE",
    "D1_TYPE_ERROR",
    "syntax error",
];

/// What follows one of these may be a person's words.
const QUOTES: [&str; 6] = ["\"", "'", "`", "no such column:", "D1_TYPE_ERROR:", "malformed"];

/// Sorts an error of the engine by its message. What is not known to be ours counts as out of reach: it may or may not
/// have taken effect, and trying again is harmless.
#[must_use]
pub fn refusal(message: &str) -> DbError {
    let safe = safe(message);
    if message.contains("UNIQUE constraint failed") {
        DbError::Unique(safe)
    } else if OURS.iter().any(|kind| message.contains(kind)) {
        DbError::Broken(safe)
    } else {
        DbError::Unavailable(safe)
    }
}

/// The message up to the first thing that may be quoted.
fn safe(message: &str) -> String {
    let end = QUOTES
        .iter()
        .filter_map(|quote| message.find(quote).map(|at| if quote.len() == 1 { at } else { at + quote.len() }))
        .min()
        .unwrap_or(message.len());
    message.get(..end).unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_key_is_told_from_every_other_refusal() {
        let taken = "D1_ERROR: UNIQUE constraint failed: stories.ref: SQLITE_CONSTRAINT";
        assert_eq!(refusal(taken), DbError::Unique(taken.into()));

        for ours in [
            "D1_ERROR: NOT NULL constraint failed: stories.title: SQLITE_CONSTRAINT",
            "D1_ERROR: no such table: storys: SQLITE_ERROR",
            "D1_ERROR: fts5: syntax error near \"x\": SQLITE_ERROR",
            "D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'",
        ] {
            assert!(matches!(refusal(ours), DbError::Broken(_)), "{ours}");
        }
    }

    #[test]
    fn what_is_not_known_may_have_taken_effect() {
        for theirs in [
            "D1_ERROR: Network connection lost.",
            "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
            "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
            "internal error",
            "",
        ] {
            assert!(matches!(refusal(theirs), DbError::Unavailable(_)), "{theirs}");
        }
    }

    #[test]
    fn what_somebody_typed_is_cut_off() {
        for (message, kept) in [
            ("D1_ERROR: fts5: syntax error near \"Ward Nine\": SQLITE_ERROR", "D1_ERROR: fts5: syntax error near"),
            ("D1_ERROR: no such column: Margaret: SQLITE_ERROR", "D1_ERROR: no such column:"),
            ("D1_TYPE_ERROR: Type object not supported for value Margaret", "D1_TYPE_ERROR:"),
        ] {
            assert_eq!(refusal(message), DbError::Broken(kept.into()));
        }
    }
}
