//! Words around names on social networks. From everyday knowledge.

/// Networks on which people have names.
pub(crate) const NETWORKS: &[&str] = &[
    "bluesky",
    "discord",
    "facebook",
    "fb",
    "ig",
    "insta",
    "instagram",
    "linkedin",
    "mastodon",
    "messenger",
    "reddit",
    "skype",
    "snap",
    "snapchat",
    "telegram",
    "tiktok",
    "twitter",
    "wechat",
];

/// Words that may stand between the network and the name.
pub(crate) const FILLERS: &[&str] = &[
    "account", "as", "at", "handle", "id", "is", "me", "my", "name", "on", "page", "profile", "tag", "under", "user",
    "username",
];

/// Fillers that say plainly that a name follows.
pub(crate) const NAMERS: &[&str] = &["handle", "username"];

/// Words after a namer that are no name: "the handle and door".
pub(crate) const NO_NAMES: &[&str] =
    &["and", "are", "but", "for", "has", "not", "that", "the", "this", "was", "were", "which", "with", "you", "your"];

/// Parts of the names of services.
pub(crate) const PUBLIC: &[&str] = &["ambulance", "council", "hospital", "hospice", "nhs", "trust"];

/// What people mean by "@" when they mean "at".
pub(crate) const PLACES: &[&str] = &[
    "a",
    "about",
    "all",
    "an",
    "around",
    "birth",
    "clinic",
    "discharge",
    "first",
    "gp",
    "her",
    "him",
    "his",
    "home",
    "hospital",
    "it",
    "last",
    "least",
    "lunch",
    "lunchtime",
    "me",
    "midday",
    "midnight",
    "my",
    "night",
    "noon",
    "once",
    "our",
    "pharmacy",
    "reception",
    "school",
    "surgery",
    "that",
    "the",
    "their",
    "them",
    "this",
    "times",
    "triage",
    "us",
    "ward",
    "weekend",
    "weekends",
    "work",
    "you",
    "your",
];
