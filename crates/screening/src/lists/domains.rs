//! Ends of web names, and names that tell what an address is for. From everyday knowledge of what people in the
//! United Kingdom, Ireland and Australia use; short on purpose, because "hospital.It" is a missing space, not a site.

/// Endings after which a dotted word is an address and not two sentences without a space.
pub(crate) const ENDINGS: &[&str] = &[
    "au", "biz", "co", "com", "cymru", "edu", "eu", "gov", "ie", "info", "london", "net", "org", "scot", "uk", "wales",
];

/// Mail providers by their first label: enough to know an address by, even without an ending.
pub(crate) const MAIL_PROVIDERS: &[&str] = &[
    "aol",
    "aoi",
    "bigpond",
    "btinternet",
    "eircom",
    "gmail",
    "gmailcom",
    "gmial",
    "gmai",
    "gamil",
    "googlemail",
    "hotmail",
    "hotmailcom",
    "hotmial",
    "hotmai",
    "icloud",
    "icloudcom",
    "live",
    "mac",
    "msn",
    "ntlworld",
    "optusnet",
    "outlook",
    "outlookcom",
    "proton",
    "protonmail",
    "rocketmail",
    "sky",
    "talktalk",
    "tiscali",
    "virginmedia",
    "yahoo",
    "yahoocom",
    "ymail",
];

/// Endings after which a dotted word is a link only with a path: "bit.ly/x", but "tell.me" is a missing space.
pub(crate) const ENDINGS_WITH_PATH: &[&str] = &[
    "ac", "app", "be", "ca", "cc", "de", "es", "fm", "fr", "gg", "health", "io", "link", "live", "ly", "me", "nz",
    "online", "page", "scot", "shop", "site", "to", "tv", "us", "xyz",
];

/// More endings of mail addresses: after an "@" they are hardly a missing space.
pub(crate) const MAIL_ENDINGS: &[&str] = &[
    "app", "ca", "cc", "ch", "de", "dk", "email", "es", "fr", "io", "me", "nl", "nz", "online", "pl", "se", "tv", "xyz",
];

/// Words before "at" that are nobody's mailbox: "email them at example.com".
pub(crate) const NO_NAMES: &[&str] = &[
    "a",
    "address",
    "again",
    "and",
    "arrived",
    "back",
    "complaint",
    "from",
    "he",
    "her",
    "him",
    "in",
    "is",
    "it",
    "look",
    "me",
    "only",
    "out",
    "page",
    "reply",
    "sent",
    "she",
    "site",
    "somebody",
    "someone",
    "team",
    "that",
    "the",
    "them",
    "they",
    "this",
    "to",
    "us",
    "was",
    "website",
    "you",
];

/// Endings of public bodies, regulators and ombudsmen: a link there leads to a service's own page, not to a person.
pub(crate) const PUBLIC_BODIES: &[&str] = &[
    "citizensinformation.ie",
    "cqc.org.uk",
    "gov.au",
    "gov.ie",
    "gov.scot",
    "gov.uk",
    "gov.wales",
    "healthdirect.gov.au",
    "healthwatch.co.uk",
    "hiqa.ie",
    "hscni.net",
    "hse.ie",
    "nhs.net",
    "nhs.scot",
    "nhs.uk",
    "nhs.wales",
    "nhsinform.scot",
    "nice.org.uk",
    "ombudsman.ie",
    "ombudsman.org.uk",
    "parliament.uk",
    "police.uk",
    "rqia.org.uk",
    "spso.org.uk",
];
