//! What a story may become: one table, and the rule that a person stands between telling and publishing.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use thiserror::Error;

/// Where a story stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// It is stored; screening has not looked yet.
    Received,
    /// Screened; a person will read it.
    Waiting,
    /// The author was asked something.
    Asked,
    /// A moderator would publish it with edits that the author is asked about first.
    Offered,
    /// The provider may look before it is published.
    Held,
    /// A senior moderator will read it.
    Escalated,
    /// A person decided to publish; it is being given its place in the threads.
    Approved,
    /// Everybody can read it.
    Published,
    /// Not published, with a reason.
    Rejected,
    /// Taken back by its author.
    Withdrawn,
    /// Taken down by a moderator after it was public.
    TakenDown,
}

impl Status {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// As `stories.status` says it: an offer is a question to the author with an end, which stands beside it.
    #[must_use]
    pub fn stored(self) -> &'static str {
        if self == Self::Offered { Self::Asked.name() } else { self.name() }
    }

    /// Whether a person still has to decide.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Waiting | Self::Asked | Self::Offered | Self::Held | Self::Escalated)
    }
}

/// What can happen to a story after it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Act {
    /// Screening looked at it, or gave up; either way it goes before a person.
    Screened,
    /// A moderator publishes it.
    Publish,
    /// A moderator asks the author.
    Ask,
    /// The author answers what a moderator asked, or why it was rejected.
    Answer,
    /// A moderator publishes it with edits that wait for the author.
    Offer,
    /// The author agrees to every edit that waited.
    Agree,
    /// The author objects to an edit or writes the passage anew.
    Disagree,
    /// The author said nothing in time, and the site publishes then.
    OfferEnded,
    /// The author said nothing in time, and the site asks a moderator again.
    OfferReturned,
    /// A moderator holds it for the provider.
    Hold,
    /// The time of the hold is over and nobody objected.
    HoldEnded,
    /// A moderator rejects it.
    Reject,
    /// A moderator passes it to a senior one.
    Escalate,
    /// The provider objects while the story is held: a senior moderator decides.
    Object,
    /// A moderator takes a decision back that nobody outside has seen yet.
    Reopen,
    /// Every thread has its event: it becomes visible.
    Appear,
    /// A moderator takes it down.
    TakeDown,
    /// A moderator takes words out of what is public.
    Redact,
    /// A moderator shows it only to who has its address.
    Restrict,
    /// A senior moderator shows it to everybody again.
    Lift,
    /// The author takes it back.
    Withdraw,
}

impl Act {
    /// The stable word, as in the audit trail.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Work that a transition promises: written in the same batch as the transition itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// Give it its place in each service's thread and show it.
    Publish,
    /// Put a tombstone in each thread and delete the copies.
    Remove,
}

/// A step that may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// The status afterwards.
    pub to: Status,
    /// What must be done because of it.
    pub promise: Option<Promise>,
}

/// Why a step may not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// It was taken before: the answer is the first one again, and nothing happens.
    #[error("this was done already")]
    Already,
    /// The story stands where this step cannot start.
    #[error("a story that is {} cannot be changed in this way", .0.name())]
    NotFrom(Status),
}

/// What `act` makes of a story that stands at `from`.
///
/// A story with a risk finding (`urgent`) whose hold or offer ends goes back before a person: nothing publishes it
/// unaided. When its author agrees to the edits, a person has let through just those words.
pub fn decide(from: Status, urgent: bool, act: Act) -> Result<Transition, Refusal> {
    use Status::{
        Approved, Asked, Escalated, Held, Offered, Published, Received, Rejected, TakenDown, Waiting, Withdrawn,
    };
    let step = |to| Ok(Transition { to, promise: None });
    let promising = |to, promise| Ok(Transition { to, promise: Some(promise) });
    match (act, from) {
        (Act::Screened, Received) | (Act::Answer, Asked | Rejected) | (Act::Disagree | Act::OfferReturned, Offered) => {
            step(Waiting)
        }
        (Act::HoldEnded, Held) | (Act::OfferEnded, Offered) if urgent => step(Waiting),
        (Act::Publish, Waiting | Asked | Offered | Held | Escalated)
        | (Act::HoldEnded, Held)
        | (Act::Agree | Act::OfferEnded, Offered) => promising(Approved, Promise::Publish),
        (Act::Ask, Waiting | Offered | Escalated) => step(Asked),
        (Act::Offer, Waiting | Asked | Offered | Held | Escalated) => step(Offered),
        (Act::Hold, Waiting | Escalated) => step(Held),
        (Act::Reject, Waiting | Asked | Offered | Held | Escalated) => step(Rejected),
        (Act::Escalate, Waiting | Asked | Offered | Held) | (Act::Object, Held) => step(Escalated),
        // An approved story only until it appears: that is a matter of time, and checked where it is written.
        (Act::Reopen, Approved | Rejected | Asked | Offered | Held) => step(Waiting),
        (Act::Appear, Approved) | (Act::Redact | Act::Restrict | Act::Lift, Published) => step(Published),
        (Act::TakeDown, Approved | Published) => promising(TakenDown, Promise::Remove),
        (Act::Withdraw, Approved | Published) => promising(Withdrawn, Promise::Remove),
        (Act::Withdraw, from) if from != Withdrawn => step(Withdrawn),
        (Act::Screened, _)
        | (Act::Appear, Published)
        | (Act::TakeDown, TakenDown)
        | (Act::Withdraw, Withdrawn)
        | (Act::Publish, Approved | Published)
        | (Act::Reject, Rejected) => Err(Refusal::Already),
        (_, from) => Err(Refusal::NotFrom(from)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use strum::IntoEnumIterator;

    use super::*;

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        prop::collection::vec(prop::sample::select(Act::iter().collect::<Vec<_>>()), 0..24)
    }

    fn walk(urgent: bool, acts: &[Act]) -> Vec<(Act, Status)> {
        let mut status = Status::Received;
        let mut steps = Vec::new();
        for act in acts {
            if let Ok(transition) = decide(status, urgent, *act) {
                status = transition.to;
                steps.push((*act, status));
            }
        }
        steps
    }

    proptest! {
        #[test]
        fn nothing_is_published_that_no_person_let_through(urgent in any::<bool>(), acts in acts()) {
            let steps = walk(urgent, &acts);
            if let Some(shown) = steps.iter().position(|(_, status)| *status == Status::Published) {
                let people = |act: Act| matches!(act, Act::Publish | Act::Offer | Act::Hold);
                prop_assert!(steps[..shown].iter().any(|(act, _)| people(*act)));
            }
        }

        #[test]
        fn a_story_at_risk_is_published_by_a_person_only(acts in acts()) {
            let steps = walk(true, &acts);
            for (index, (_, status)) in steps.iter().enumerate() {
                if *status == Status::Approved {
                    prop_assert!(matches!(steps[index].0, Act::Publish | Act::Agree));
                }
            }
        }

        #[test]
        fn withdrawn_is_for_ever(urgent in any::<bool>(), acts in acts()) {
            let steps = walk(urgent, &acts);
            if let Some(end) = steps.iter().position(|(_, status)| *status == Status::Withdrawn) {
                prop_assert_eq!(end, steps.len() - 1);
            }
        }

        #[test]
        fn the_same_act_at_once_again_changes_nothing_more(urgent in any::<bool>(), acts in acts()) {
            let doubled: Vec<Act> = acts.iter().flat_map(|act| [*act, *act]).collect();
            let last = |steps: Vec<(Act, Status)>| steps.last().map(|(_, status)| *status);
            prop_assert_eq!(last(walk(urgent, &acts)), last(walk(urgent, &doubled)));
        }
    }

    #[test]
    fn an_author_agrees_to_nothing_but_what_was_offered() {
        for from in Status::iter().filter(|status| *status != Status::Offered) {
            for act in [Act::Agree, Act::Disagree, Act::OfferEnded, Act::OfferReturned] {
                assert_eq!(decide(from, false, act), Err(Refusal::NotFrom(from)));
            }
        }
    }

    #[test]
    fn whatever_was_public_promises_its_removal() {
        for from in [Status::Approved, Status::Published] {
            for act in [Act::Withdraw, Act::TakeDown] {
                assert_eq!(decide(from, false, act).unwrap().promise, Some(Promise::Remove));
            }
        }
    }

    #[test]
    fn an_author_may_withdraw_from_everywhere() {
        for from in Status::iter().filter(|status| *status != Status::Withdrawn) {
            assert_eq!(decide(from, false, Act::Withdraw).unwrap().to, Status::Withdrawn);
        }
    }
}
