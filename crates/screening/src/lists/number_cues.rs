//! Words that say which number follows. From everyday knowledge of how forms, letters and people in the United Kingdom,
//! Ireland and Australia name them.

/// What a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// A telephone number.
    Phone,
    /// An NHS or Health and Care number.
    Nhs,
    /// A CHI number.
    Chi,
    /// A health identifier of Ireland or Australia: both are called IHI.
    HealthIdentifier,
    /// A PPS number.
    Pps,
    /// A Medicare number.
    Medicare,
    /// A tax file number.
    TaxFile,
    /// A National Insurance number.
    Insurance,
    /// A passport.
    Passport,
    /// A driving licence.
    Licence,
    /// A payment card.
    Card,
    /// A sort code, BSB or account.
    Account,
    /// An IBAN.
    Iban,
    /// A number plate.
    Vehicle,
    /// A hospital, case or complaint number.
    Case,
}

/// One word, what it names, and whether it needs "number" or the like beside it to name it.
pub(crate) type CueWord = (&'static str, Named, bool);

/// Single words, in alphabetical order.
#[rustfmt::skip]
pub(crate) const WORDS: &[CueWord] = &[
    ("acc", Named::Account, false), ("account", Named::Account, false), ("acct", Named::Account, false),
    ("amex", Named::Card, false), ("application", Named::Case, true), ("appointment", Named::Case, true),
    ("badge", Named::Case, true), ("booking", Named::Case, true), ("bsb", Named::Account, false),
    ("cad", Named::Case, false), ("call", Named::Phone, false), ("car", Named::Vehicle, false),
    ("card", Named::Card, false), ("carer", Named::Case, true), ("case", Named::Case, true),
    ("cell", Named::Phone, false), ("centrelink", Named::Case, false), ("chi", Named::Chi, false), ("claim", Named::Case, true),
    ("client", Named::Case, true), ("collar", Named::Case, true), ("complaint", Named::Case, true),
    ("complaints", Named::Case, true), ("contact", Named::Phone, false), ("court", Named::Case, true),
    ("crime", Named::Case, true), ("crn", Named::Case, false), ("customer", Named::Case, true),
    ("datix", Named::Case, false), ("dva", Named::Case, false), ("employee", Named::Case, true), ("enquiry", Named::Case, true),
    ("episode", Named::Case, true), ("file", Named::Case, true), ("fone", Named::Phone, false),
    ("gmc", Named::Case, false), ("hcn", Named::Nhs, false), ("hcpc", Named::Case, false),
    ("hosp", Named::Case, true), ("hospital", Named::Case, true), ("iban", Named::Iban, false), ("ihi", Named::HealthIdentifier, false),
    ("incident", Named::Case, false), ("insurance", Named::Case, true), ("job", Named::Case, true),
    ("k", Named::Case, true), ("landline", Named::Phone, false), ("licence", Named::Licence, false),
    ("license", Named::Licence, false), ("log", Named::Case, true), ("mastercard", Named::Card, false),
    ("medicare", Named::Medicare, false), ("member", Named::Case, true), ("membership", Named::Case, true),
    ("mob", Named::Phone, false), ("mobile", Named::Phone, false), ("mrn", Named::Case, false),
    ("nhs", Named::Nhs, false), ("nhsno", Named::Nhs, false), ("nhsnumber", Named::Nhs, false),
    ("ni", Named::Insurance, false), ("nin", Named::Insurance, false), ("nino", Named::Insurance, false),
    ("nmc", Named::Case, false), ("numberplate", Named::Vehicle, false), ("order", Named::Case, true),
    ("pals", Named::Case, true), ("parked", Named::Vehicle, false), ("passport", Named::Passport, false),
    ("patient", Named::Case, true), ("patients", Named::Case, true), ("ph", Named::Phone, false), ("phone", Named::Phone, false),
    ("phoned", Named::Phone, false), ("pid", Named::Case, false), ("plate", Named::Vehicle, false),
    ("plates", Named::Vehicle, false), ("policy", Named::Case, true), ("pps", Named::Pps, false),
    ("ppsn", Named::Pps, false), ("prescription", Named::Case, true), ("prison", Named::Case, true),
    ("prisoner", Named::Case, true), ("query", Named::Case, true), ("rang", Named::Phone, false),
    ("record", Named::Case, true), ("records", Named::Case, true), ("ref", Named::Case, false),
    ("reference", Named::Case, false), ("referral", Named::Case, true), ("refno", Named::Case, false),
    ("reg", Named::Vehicle, false), ("registration", Named::Vehicle, false), ("report", Named::Case, true),
    ("request", Named::Case, true), ("ring", Named::Phone, false), ("safeguarding", Named::Case, true),
    ("sample", Named::Case, true), ("sortcode", Named::Account, false), ("staff", Named::Case, true),
    ("student", Named::Case, true), ("tel", Named::Phone, false), ("telephone", Named::Phone, false),
    ("text", Named::Phone, false), ("tfn", Named::TaxFile, false), ("ticket", Named::Case, false),
    ("tracking", Named::Case, true), ("ubrn", Named::Case, false), ("unit", Named::Case, true),
    ("urn", Named::Case, false), ("van", Named::Vehicle, false), ("vehicle", Named::Vehicle, false),
    ("visa", Named::Card, false), ("vrm", Named::Vehicle, false), ("whatsapp", Named::Phone, false),
    ("x", Named::Case, true),
];

/// Two words that together name something else than the second alone. They win over single words.
pub(crate) const PAIRS: &[(&str, &str, Named)] = &[
    ("a", "c", Named::Account),
    ("care", "number", Named::Nhs),
    ("company", "registration", Named::Case),
    ("concession", "card", Named::Case),
    ("drivers", "licence", Named::Licence),
    ("gmc", "registration", Named::Case),
    ("health", "card", Named::Case),
    ("health", "identifier", Named::HealthIdentifier),
    ("healthcare", "identifier", Named::HealthIdentifier),
    ("insurance", "policy", Named::Case),
    ("library", "card", Named::Case),
    ("medical", "card", Named::Case),
    ("medicare", "card", Named::Medicare),
    ("national", "insurance", Named::Insurance),
    ("nhs", "card", Named::Nhs),
    ("nmc", "registration", Named::Case),
    ("personal", "public", Named::Pps),
    ("public", "service", Named::Pps),
    ("nmc", "pin", Named::Case),
    ("sort", "code", Named::Account),
    ("tax", "file", Named::TaxFile),
];

/// Words that may stand between a cue and its number.
#[rustfmt::skip]
pub(crate) const FILLERS: &[&str] = &[
    "a", "as", "being", "by", "code", "details", "for", "from", "has", "he", "her", "hers", "him", "his", "i", "id", "in",
    "is", "it", "its", "me", "mine", "mums", "my", "nos", "of", "on", "or", "our", "please", "quote", "quoted", "quoting",
    "she", "so", "that", "thats", "the", "their", "this", "to", "under", "us", "was", "which", "with", "you", "your",
];

/// Words for "number", in alphabetical order.
pub(crate) const NUMBER_WORDS: &[&str] =
    &["id", "identifier", "no", "nr", "num", "numb", "number", "numbers", "nunber", "pin", "ref", "reference"];

/// Words that end in a full stop without ending a sentence.
pub(crate) const ABBREVIATIONS: &[&str] = &[
    "acc", "acct", "dr", "est", "ext", "hosp", "mob", "mr", "mrs", "ms", "no", "nos", "nr", "num", "ph", "pls", "ref",
    "reg", "tel", "st",
];
