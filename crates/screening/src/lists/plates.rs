//! Words around number plates. County codes are public facts of Irish registration since 1987.

/// Counties and cities on Irish plates, in alphabetical order.
#[rustfmt::skip]
pub(crate) const IRISH_COUNTIES: &[&str] = &[
    "c", "ce", "cn", "cw", "d", "dl", "g", "ke", "kk", "ky", "l", "ld", "lh", "lk", "lm", "ls", "mh", "mn", "mo", "oy",
    "rn", "so", "t", "tn", "ts", "w", "wd", "wh", "ww", "wx",
];

/// Words of three letters that stand after a code more often than on a plate.
#[rustfmt::skip]
pub(crate) const COMMON_WORDS: &[&str] = &[
    "ago", "all", "and", "any", "are", "bay", "bed", "but", "can", "day", "due", "for", "get", "got", "had", "has", "her",
    "him", "his", "how", "let", "may", "men", "mum", "new", "not", "now", "off", "old", "one", "our", "out", "pay", "per",
    "put", "ran", "sat", "saw", "say", "see", "set", "she", "the", "top", "two", "was", "way", "who", "why", "yes", "yet",
    "you",
];
