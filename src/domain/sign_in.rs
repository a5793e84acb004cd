//! One-time codes by mail. One state for each address, kept where its count holds; every rule is here.

use serde::{Deserialize, Serialize};

use super::time::Timestamp;

/// A code is good for ten minutes.
pub const CODE_SECONDS: i64 = 600;
/// So many wrong codes end a code: five of a million.
pub const TRIES: u32 = 5;
/// So many mails to one address in an hour; further requests are answered alike and send nothing.
pub const MAILS_AN_HOUR: usize = 5;

/// What is remembered of one address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The code that is open.
    pub code: Option<Code>,
    /// When codes were mailed in the last hour.
    pub mailed: Vec<Timestamp>,
    /// Tries in the last hour, over all codes: asking for a new code does not buy new tries without end.
    pub tried: Vec<Timestamp>,
}

/// A code that was mailed and not yet used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Keyed hash of the code.
    pub hash: String,
    /// It is worth nothing from then on.
    pub ends: Timestamp,
    /// Wrong codes so far.
    pub tries: u32,
}

/// What can be asked of the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Keep this code; answered by whether to mail it.
    Keep {
        /// Keyed hash of the new code.
        hash: String,
    },
    /// Is this the code? Answered yes once.
    Try {
        /// Keyed hash of what was typed.
        hash: String,
    },
}

/// Yes or no, and the state to keep.
#[must_use]
pub fn decide(mut state: State, ask: &Ask, now: Timestamp) -> (State, bool) {
    let hour_ago = now.plus(-3_600);
    state.mailed.retain(|at| *at > hour_ago);
    state.tried.retain(|at| *at > hour_ago);
    state.code = state.code.filter(|code| now < code.ends);
    let answer = match ask {
        Ask::Keep { hash } if state.mailed.len() < MAILS_AN_HOUR => {
            state.mailed.push(now);
            state.code = Some(Code { hash: hash.clone(), ends: now.plus(CODE_SECONDS), tries: 0 });
            true
        }
        Ask::Keep { .. } => false,
        Ask::Try { hash } => try_code(&mut state, hash, now),
    };
    (state, answer)
}

fn try_code(state: &mut State, hash: &str, now: Timestamp) -> bool {
    let most_tries = MAILS_AN_HOUR * usize::try_from(TRIES).unwrap_or(5);
    if state.tried.len() >= most_tries {
        return false;
    }
    let Some(code) = &mut state.code else { return false };
    state.tried.push(now);
    if code.hash == hash {
        state.code = None;
        return true;
    }
    code.tries = code.tries.saturating_add(1);
    if code.tries >= TRIES {
        state.code = None;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(1_000_000 + seconds)
    }

    fn keep(hash: &str) -> Ask {
        Ask::Keep { hash: hash.into() }
    }

    fn attempt(hash: &str) -> Ask {
        Ask::Try { hash: hash.into() }
    }

    #[test]
    fn a_code_works_once() {
        let (state, _) = decide(State::default(), &keep("h"), at(0));
        let (state, first) = decide(state, &attempt("h"), at(1));
        let (_, second) = decide(state, &attempt("h"), at(2));

        assert!(first && !second);
    }

    #[test]
    fn a_code_is_worth_nothing_after_ten_minutes() {
        let (state, _) = decide(State::default(), &keep("h"), at(0));

        assert!(!decide(state.clone(), &attempt("h"), at(CODE_SECONDS)).1);
        assert!(decide(state, &attempt("h"), at(CODE_SECONDS - 1)).1);
    }

    #[test]
    fn five_wrong_codes_end_it_even_for_the_right_one() {
        let (mut state, _) = decide(State::default(), &keep("h"), at(0));
        for _ in 0..TRIES {
            state = decide(state, &attempt("wrong"), at(1)).0;
        }

        assert!(!decide(state, &attempt("h"), at(2)).1);
    }

    #[test]
    fn a_sixth_mail_within_the_hour_is_not_sent_and_leaves_the_last_code_alone() {
        let mut state = State::default();
        for n in 0..5 {
            let (next, mailed) = decide(state, &keep(&n.to_string()), at(n));
            assert!(mailed);
            state = next;
        }

        let (state, mailed) = decide(state, &keep("5"), at(6));

        assert!(!mailed);
        assert!(decide(state.clone(), &attempt("4"), at(7)).1);
        assert!(decide(state, &keep("6"), at(3_601)).1);
    }

    #[test]
    fn the_stored_form_is_pinned_and_the_empty_object_is_the_empty_state() {
        let (state, _) = decide(State::default(), &keep("h"), Timestamp::from_seconds(0));

        assert_eq!(
            serde_json::to_string(&state).unwrap(),
            r#"{"code":{"hash":"h","ends":"1970-01-01T00:10:00Z","tries":0},"mailed":["1970-01-01T00:00:00Z"],"tried":[]}"#
        );
    }
}
