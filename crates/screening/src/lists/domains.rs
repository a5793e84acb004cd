//! Ends of web names, and names that tell what an address is for. From everyday knowledge of what people in the
//! United Kingdom, Ireland and Australia use; short on purpose, because "hospital.It" is a missing space, not a site.

/// Endings after which a dotted word is an address and not two sentences without a space.
pub(crate) const ENDINGS: &[&str] = &[
    "au", "biz", "co", "com", "cymru", "edu", "eu", "gov", "ie", "info", "london", "net", "org", "scot", "uk", "wales",
];

/// Mail providers by their first label: enough to know an address by, even without an ending.
pub(crate) const MAIL_PROVIDERS: &[&str] = &[
    "aol",
    "bigpond",
    "btinternet",
    "eircom",
    "gmail",
    "gmial",
    "googlemail",
    "hotmail",
    "hotmial",
    "icloud",
    "live",
    "mac",
    "msn",
    "ntlworld",
    "optusnet",
    "outlook",
    "protonmail",
    "rocketmail",
    "sky",
    "talktalk",
    "tiscali",
    "virginmedia",
    "yahoo",
    "ymail",
];

/// Endings of public bodies: a link there leads to a service's own page, not to a person.
pub(crate) const PUBLIC_BODIES: &[&str] =
    &["gov.au", "gov.ie", "gov.scot", "gov.uk", "gov.wales", "hse.ie", "nhs.net", "nhs.scot", "nhs.uk", "nhs.wales"];
