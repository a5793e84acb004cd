//! Which list speaks of which risk, and how it weighs.

use std::sync::LazyLock;

use crate::Rule;
use crate::book::{Book, Page};
use crate::lists::crisis_classes::{CLASSES, TYPED_WRONG};
use crate::lists::{
    abuse, crisis_means, crisis_mentions, crisis_now, crisis_recent, serious_harm, sexual_assault, times, violence,
};

/// What a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// It speaks of a risk.
    Risk(Rule, Weight),
    /// It only sounds like that risk: nothing that starts inside it counts.
    Passed(Rule),
    /// It says that something was years ago.
    LongAgo,
    /// It says that something is now, or goes on.
    Now,
    /// Care is blamed.
    Blame,
    /// Care is praised.
    Thanks,
}

/// How a phrase weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Somebody is at risk now.
    Urgent,
    /// It must be read, whenever it was.
    Held,
    /// Held; urgent when it is of tonight, a mention when it was years ago.
    Recent,
    /// A mention.
    Mention,
    /// A denial: a mention, and nothing that starts inside it counts.
    Calmed,
    /// No more than a look.
    Service,
    /// A death: what stands near it weighs it.
    Death,
}

/// The phrases of all risks, and of what weighs them.
pub(super) static BOOK: LazyLock<Book<Sense>> = LazyLock::new(|| Book::new(PAGES, CLASSES, TYPED_WRONG));

const PAGES: &[Page<Sense>] = &[
    (Sense::Passed(Rule::Crisis), crisis_mentions::IDIOMS),
    (Sense::Risk(Rule::Crisis, Weight::Calmed), crisis_mentions::CALMED),
    (Sense::Risk(Rule::Crisis, Weight::Urgent), crisis_now::NOW),
    (Sense::Risk(Rule::Crisis, Weight::Urgent), crisis_means::MEANS),
    (Sense::Risk(Rule::Crisis, Weight::Held), crisis_recent::PASSIVE),
    (Sense::Risk(Rule::Crisis, Weight::Recent), crisis_recent::RECENT),
    (Sense::Risk(Rule::Crisis, Weight::Mention), crisis_mentions::MENTIONS),
    (Sense::Risk(Rule::Crisis, Weight::Service), crisis_mentions::SERVICES),
    (Sense::Passed(Rule::Violence), violence::PASSED),
    (Sense::Risk(Rule::Violence, Weight::Urgent), violence::NOW),
    (Sense::Risk(Rule::Violence, Weight::Recent), violence::HELD),
    (Sense::Risk(Rule::Violence, Weight::Mention), violence::MENTIONS),
    (Sense::Passed(Rule::Abuse), abuse::PASSED),
    (Sense::Passed(Rule::Abuse), violence::PASSED),
    (Sense::Risk(Rule::Abuse, Weight::Urgent), abuse::NOW),
    (Sense::Risk(Rule::Abuse, Weight::Recent), abuse::HELD),
    (Sense::Risk(Rule::Abuse, Weight::Mention), abuse::MENTIONS),
    (Sense::Passed(Rule::SexualAssault), sexual_assault::PASSED),
    (Sense::Risk(Rule::SexualAssault, Weight::Urgent), sexual_assault::NOW),
    (Sense::Risk(Rule::SexualAssault, Weight::Recent), sexual_assault::HELD),
    (Sense::Risk(Rule::SexualAssault, Weight::Mention), sexual_assault::MENTIONS),
    (Sense::Passed(Rule::SeriousHarm), serious_harm::PASSED),
    (Sense::Risk(Rule::SeriousHarm, Weight::Held), serious_harm::HELD),
    (Sense::Risk(Rule::SeriousHarm, Weight::Death), serious_harm::DEATHS),
    (Sense::LongAgo, times::LONG_AGO),
    (Sense::Now, times::NOW),
    (Sense::Blame, serious_harm::BLAME),
    (Sense::Thanks, serious_harm::THANKS),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_as_it_is_read() {
        crate::book::check(PAGES, CLASSES);
    }
}
