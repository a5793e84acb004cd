//! The letters that UK postcodes start with. Public knowledge: they name post towns and the Crown dependencies.

/// All postcode areas, in alphabetical order.
#[rustfmt::skip]
pub(crate) const AREAS: &[&str] = &[
    "ab", "al", "b", "ba", "bb", "bd", "bf", "bh", "bl", "bn", "br", "bs", "bt", "bx", "ca", "cb", "cf", "ch", "cm", "co", "cr",
    "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn", "dt", "dy", "e", "ec", "eh", "en", "ex", "fk", "fy",
    "g", "gl", "gu", "gy", "ha", "hd", "hg", "hp", "hr", "hs", "hu", "hx", "ig", "im", "ip", "iv", "je", "ka", "kt",
    "kw", "ky", "l", "la", "ld", "le", "ll", "ln", "ls", "lu", "m", "me", "mk", "ml", "n", "ne", "ng", "nn", "np",
    "nr", "nw", "ol", "ox", "pa", "pe", "ph", "pl", "po", "pr", "rg", "rh", "rm", "s", "sa", "se", "sg", "sk", "sl",
    "sm", "sn", "so", "sp", "sr", "ss", "st", "sw", "sy", "ta", "td", "tf", "tn", "tq", "tr", "ts", "tw", "ub", "w",
    "wa", "wc", "wd", "wf", "wn", "wr", "ws", "wv", "yo", "ze",
];

/// Units and ordinals that look like the last two letters in small type: "L4 5th", "B12 2ug".
pub(crate) const UNITS: &[&str] =
    &["bd", "dy", "ft", "gr", "gs", "hr", "lb", "nd", "ng", "pt", "qd", "rd", "st", "td", "th", "ug", "xd", "yr"];

/// Words in capitals that read as a last half with a letter for its digit: "S1 OLD".
pub(crate) const WORDS: &[&str] = &[
    "ian", "ill", "inn", "its", "lab", "lad", "lag", "lap", "law", "lay", "led", "leg", "let", "lie", "lit", "log",
    "lot", "low", "off", "old", "one", "our", "out", "own",
];

/// Words before a district that make it a place in a hospital.
pub(crate) const ROOMS: &[&str] =
    &["bay", "bed", "block", "clinic", "floor", "level", "room", "theatre", "ward", "zone"];
