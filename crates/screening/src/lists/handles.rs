//! Words around names on social networks. From everyday knowledge.

/// Networks on which people have names.
pub(crate) const NETWORKS: &[&str] = &[
    "bluesky",
    "discord",
    "facebook",
    "fb",
    "insta",
    "instagram",
    "linkedin",
    "mastodon",
    "messenger",
    "skype",
    "snapchat",
    "telegram",
    "tiktok",
    "twitter",
    "wechat",
];

/// Words that may stand between the network and the name.
pub(crate) const FILLERS: &[&str] =
    &["account", "handle", "id", "is", "me", "my", "name", "on", "page", "profile", "user", "username"];

/// Fillers that say plainly that a name follows.
pub(crate) const NAMERS: &[&str] = &["handle", "username"];

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
