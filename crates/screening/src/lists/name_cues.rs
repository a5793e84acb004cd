//! Words around names. From everyday knowledge; no published list was used.

/// Words before "to" that speak of somebody.
#[rustfmt::skip]
pub(crate) const BEFORE_TO: &[&str] = &[
    "appreciation", "assigned", "back", "chat", "chatted", "complained", "compliments", "credit", "due", "go",
    "goes", "grateful", "gratitude", "kudos", "listened", "mention", "off", "out", "praise", "reported", "referred",
    "respect", "shout", "shoutout", "speak", "speaking", "spoke", "spoken", "talk", "talked", "talking", "thank",
    "thanks", "thankyou", "thx", "transferred", "ty", "written", "you",
];

/// Words before "for" that speak of somebody.
#[rustfmt::skip]
pub(crate) const BEFORE_FOR: &[&str] = &[
    "ask", "asked", "asking", "mention", "out", "praise", "shoutout",
];

/// Words that a name follows when nothing else does.
#[rustfmt::skip]
pub(crate) const BEFORE_NAME: &[&str] = &[
    "bless", "especially", "met", "namely", "notably", "particularly", "phoned", "rang", "saw", "thank", "thanks",
    "thankyou",
];

/// Words that a known name may follow.
#[rustfmt::skip]
pub(crate) const FAINT: &[&str] = &[
    "amazing", "and", "asked", "by", "fabulous", "for", "from", "getting", "had", "is", "lovely", "see", "seeing",
    "than", "that", "told", "tell", "to", "was", "were", "when", "wonderful", "with",
];

/// What may stand between a name and what somebody is: "Tracey, our lovely HCA".
#[rustfmt::skip]
pub(crate) const BEFORE_ROLE: &[&str] = &[
    "a", "an", "another", "her", "his", "my", "one", "our", "the", "their", "your",
];

/// What people do, after their name.
#[rustfmt::skip]
pub(crate) const DEEDS: &[&str] = &[
    "advised", "also", "answered", "apologised", "arranged", "asked", "assisted", "attended", "brought", "called",
    "came", "cared", "checked", "cleaned", "comforted", "could", "couldnt", "cut", "did", "didnt", "discharged",
    "dismissed", "dropped", "examined", "explained", "fitted", "gave", "goes", "got", "had", "has", "hasnt", "held",
    "helped", "hit", "hurt", "ignored", "introduced", "is", "kept", "knew", "laughed", "left", "let", "listened",
    "looked", "lost", "made", "managed", "met", "missed", "never", "noticed", "ordered", "performed", "phoned",
    "prescribed", "pulled", "put", "ran", "rang", "really", "reassured", "referred", "refused", "removed", "said",
    "sat", "saw", "seen", "sent", "set", "showed", "smiled", "spoke", "stayed", "stitched", "stuck", "talked",
    "threw", "told", "took", "treated", "tried", "walked", "was", "washed", "wasnt", "went", "were", "who", "whom",
    "would", "wouldnt", "wrote",
];

/// Deeds that hardly anything but a person does.
#[rustfmt::skip]
pub(crate) const PERSONS_DEEDS: &[&str] = &[
    "advised", "answered", "apologised", "apologized", "asked", "checked", "comforted", "discharged", "dismissed",
    "examined", "explained", "explains", "fitted", "held", "helped", "ignored", "introduced", "laughed", "listened",
    "noticed", "phoned", "prescribed", "rang", "reassured", "reckoned", "referred", "refused", "said", "sat",
    "says", "shouted", "smiled", "sorted", "spoke", "stitched", "talked", "tells", "thought", "told", "treated",
    "who", "whom", "writing", "wrote",
];
