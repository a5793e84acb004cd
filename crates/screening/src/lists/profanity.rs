//! Swear words, by whole word. Written from everyday knowledge of British, Irish and Australian English.
//!
//! Left out on purpose, because in stories of care they are nearly always something else: parts and products of the
//! body in plain speech, "prick" (of a needle), "cock" (up), "dick" and "fanny" (names), "pussy" (a wound), "bloody"
//! (a stool), "slag", "tit", "ass", "hell", "damn", "xxx" (kisses). Words of hate against groups are not swearing and
//! are not here.

/// Words that most people would not want to read in public.
#[rustfmt::skip]
pub(crate) const STRONG: &[&str] = &[
    "arsehole", "arseholes", "asshole", "assholes", "bastard", "bastards", "bellend", "bellends", "bitch", "bitches",
    "bitching", "bitchy", "bollocks", "bollox", "bullshit", "bullshitting", "clusterfuck", "cocksucker",
    "cocksuckers", "cunt", "cunting", "cunts", "cuntish", "dickhead", "dickheads", "dipshit", "fcking", "fck", "fckin",
    "fcked", "fkin", "fking", "fkn", "fuck", "fucked", "fucker", "fuckers", "fuckhead", "fuckin", "fucking", "fuckn",
    "fucks", "fuckup", "fuckwit", "fuckwits", "fuk", "fuked", "fukin", "fuking", "fukkin", "fukn", "gobshite",
    "gobshites", "horseshit", "knobhead", "knobheads", "motherfucker", "motherfuckers", "motherfucking", "mofo",
    "phuck", "shit", "shitbag", "shite", "shithead", "shitheads", "shithole", "shits", "shitshow", "shitstorm",
    "shitted", "shitting", "shitty", "slut", "sluts", "slutty", "tosser", "tossers", "twat", "twats", "unfuckingbelievable",
    "wank", "wanked", "wanker", "wankers", "wanking", "whore", "whores",
];

/// Words that are rude, and that many people say.
#[rustfmt::skip]
pub(crate) const MILD: &[&str] = &[
    "arse", "arsed", "arses", "bugger", "buggered", "buggers", "crap", "crappy", "feck", "fecked", "feckin", "fecking",
    "pissed", "pissing", "pisstake",
];
