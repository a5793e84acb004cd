//! The rules by name: what each looks for, and what it says to people.

/// What a finding is about. Names are stable: they are stored, served and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An e-mail address, also spelled out ("name (at) example (dot) com").
    Email,
    /// A telephone number of a person: United Kingdom, Ireland, Australia, or with a country code.
    Phone,
    /// A full UK postcode or Irish Eircode.
    Postcode,
    /// A ten-digit NHS, Health and Care or CHI number whose check digit is right.
    NhsNumber,
    /// A web address.
    Link,
    /// A name on a social network.
    Handle,
    /// Several words in a row in capitals.
    Shouting,
    /// A swear word, by whole word.
    Profanity,
    /// Words that may mean that somebody is at risk: suicide, self-harm, present danger.
    Crisis,
    /// More words than a story may have.
    TooLong,
}

impl Rule {
    /// Every rule, in the order in which pages list them.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        &[
            Self::Email,
            Self::Phone,
            Self::Postcode,
            Self::NhsNumber,
            Self::Link,
            Self::Handle,
            Self::Shouting,
            Self::Profanity,
            Self::Crisis,
            Self::TooLong,
        ]
    }

    /// The stable name, as stored and served.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Postcode => "postcode",
            Self::NhsNumber => "nhs-number",
            Self::Link => "link",
            Self::Handle => "handle",
            Self::Shouting => "shouting",
            Self::Profanity => "profanity",
            Self::Crisis => "crisis",
            Self::TooLong => "too-long",
        }
    }

    /// The rule of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|rule| rule.name() == name)
    }

    /// Why it matters, in plain words for the author.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Email => {
                "This looks like an e-mail address. We leave it out so that nobody can find you or another person by it."
            }
            Self::Phone => {
                "This looks like a phone number. We leave it out so that nobody can find you or another person by it."
            }
            Self::Postcode => {
                "This looks like a full postcode. It can point to a few homes, so we keep only its first half."
            }
            Self::NhsNumber => "This looks like a health service number. It belongs to one person, so we leave it out.",
            Self::Link => "This looks like a link. We check where it leads before we publish it, and may leave it out.",
            Self::Handle => {
                "This looks like a name on social media. We leave it out so that nobody can find you or another person by it."
            }
            Self::Shouting => {
                "Words in capitals are hard to read for many people. We may change them to ordinary letters."
            }
            Self::Profanity => "This may be a swear word. We may take it out, so that everyone can read your story.",
            Self::Crisis => {
                "This may mean that somebody is not safe. We are not an emergency service, but help is there right now."
            }
            Self::TooLong => "This is longer than 1,000 words. Shorter stories are read by more people.",
        }
    }

    /// The reason code that a moderator's edit carries into the edit ledger.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Email | Self::Phone | Self::Handle => "contact-details",
            Self::Postcode => "exact-place",
            Self::NhsNumber => "identity-number",
            Self::Link => "link",
            Self::Shouting => "capitals",
            Self::Profanity => "language",
            Self::Crisis => "risk",
            Self::TooLong => "length",
        }
    }
}
