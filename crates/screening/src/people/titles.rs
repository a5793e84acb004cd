//! The words before a name that are part of how somebody is called.

/// Nobody writes these without a name after them, or hardly anybody.
const STRONG: &[&str] = &["dr", "drs", "mr", "mrs", "ms", "mx", "prof"];

/// These are words of their own as well.
const WEAK: &[&str] = &[
    "dame",
    "doc",
    "doctor",
    "father",
    "fr",
    "matron",
    "midwife",
    "miss",
    "mister",
    "nurse",
    "professor",
    "rev",
    "reverend",
    "sir",
    "sister",
    "sr",
];

/// How much a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    Strong,
    Weak,
}

pub(super) fn title(word: &str) -> Option<Title> {
    if STRONG.contains(&word) { Some(Title::Strong) } else { WEAK.contains(&word).then_some(Title::Weak) }
}

pub(super) fn is_title(word: &str) -> bool {
    title(word).is_some()
}

/// What stands between first and last names, and belongs to them.
const PARTICLES: &[&str] = &[
    "abu", "al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "mac", "mc", "ni", "o", "ten", "ter", "ul", "ur", "van", "von",
];

pub(super) fn particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}
