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

/// Units and ordinals that look like the last two letters in small type: "L4 5th".
pub(crate) const UNITS: &[&str] = &["ft", "hr", "lb", "nd", "pt", "rd", "st", "th", "yr"];

/// Units and times of doses that do: "B12 2ug", "B6 1bd".
pub(crate) const DOSES: &[&str] = &["bd", "gr", "gs", "ng", "qd", "td", "ug", "xd"];

/// Vitamins that look like a district of Birmingham.
pub(crate) const VITAMINS: &[&str] = &["b1", "b12", "b2", "b3", "b5", "b6", "b7", "b9"];

/// Words in capitals that read as a last half with a letter for its digit: "S1 OLD".
#[rustfmt::skip]
pub(crate) const WORDS: &[&str] = &[
    "ian", "ida", "ill", "inn", "ire", "its", "lab", "lad", "lag", "lap", "law", "lay", "led", "leg", "let", "oaf", "oar",
    "oat", "odd", "ode", "off", "oft", "old", "one", "opt", "ore", "our", "out", "owe", "owl", "own",
];

/// Words before a district that make it a place in a hospital.
pub(crate) const ROOMS: &[&str] =
    &["bay", "bed", "block", "clinic", "floor", "level", "room", "theatre", "ward", "zone"];
