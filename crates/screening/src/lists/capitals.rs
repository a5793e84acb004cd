//! Words that tell shouting from abbreviations. Written from everyday knowledge of health service letters.

/// Abbreviations of four letters and more, or with a vowel, that are no shouting and keep their capitals.
#[rustfmt::skip]
pub(crate) const ABBREVIATIONS: &[&str] = &[
    "adhd", "aids", "ahp", "amau", "amu", "asd", "cabg", "camhs", "cmht", "copd", "covid", "cpap",
    "cqc", "dnacpr", "dna", "dvla", "ecg", "echo", "ed", "eeg", "eau", "ent", "ercp", "eupd", "gp", "gps",
    "gu", "hca", "hcpc", "hdu", "hiqa", "hiv", "hmp", "hse", "iapt", "icu", "itu", "iud", "ivf", "lgbt", "lgbtq",
    "mau", "miu", "mri", "mrsa", "msk", "naati", "ndis", "nhs", "nicu", "nmc", "ot", "paeds", "pals", "peg",
    "picc", "picu", "pip", "ptsd", "ra", "raf", "resus", "rsi", "sau", "scbu", "send", "siadh",
    "sos", "tavi", "tens", "tia", "uclh", "uk", "usa", "uti", "utis", "vte",
];

/// Short words of ordinary language: in capitals next to each other they are shouting.
#[rustfmt::skip]
pub(crate) const SHORT_WORDS: &[&str] = &[
    "all", "am", "and", "any", "are", "as", "at", "be", "but", "by", "can", "cant", "did", "do", "for", "get", "go",
    "got", "had", "has", "he", "her", "him", "his", "how", "if", "in", "is", "it", "its", "let", "me", "my", "no",
    "nor", "not", "now", "of", "off", "on", "one", "or", "our", "out", "own", "saw", "say", "see", "she", "so", "the",
    "to", "too", "up", "us", "was", "way", "we", "who", "why", "you",
];
