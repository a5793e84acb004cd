//! What somebody tells: the parts of a story, each of a type that cannot be wrong.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};

use super::ids::Reference;
use super::invitation::Slug;
use super::key_words::KEY_WORDS;
use super::problem::FieldError;
use super::service::ServiceCode;
use super::text;
use super::time::Month;

/// Who tells the story, in relation to the care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum AuthorRole {
    /// Uses the service.
    ServiceUser,
    /// Was treated.
    Patient,
    /// Cares for somebody.
    Carer,
    /// Parent or guardian of the patient.
    ParentGuardian,
    /// Of the family.
    Relative,
    /// A friend.
    Friend,
    /// Volunteers or speaks for somebody.
    VolunteerAdvocate,
    /// Staff, writing down what somebody told them.
    StaffOnBehalf,
}

impl AuthorRole {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// As a story is signed: "a patient".
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::ServiceUser => "a service user",
            Self::Patient => "a patient",
            Self::Carer => "a carer",
            Self::ParentGuardian => "a parent or guardian",
            Self::Relative => "a relative",
            Self::Friend => "a friend",
            Self::VolunteerAdvocate => "a volunteer or advocate",
            Self::StaffOnBehalf => "staff, writing for somebody",
        }
    }
}

/// What the author wishes for. Seen by staff, never public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// Thanks passed on.
    Thanks,
    /// An explanation.
    Explanation,
    /// An apology.
    Apology,
    /// A change.
    Change,
    /// To be contacted.
    Contact,
    /// Only to be heard.
    Heard,
}

impl Outcome {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// As people read it.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Thanks => "My thanks passed on",
            Self::Explanation => "An explanation",
            Self::Apology => "An apology",
            Self::Change => "Something to change",
            Self::Contact => "Somebody to contact me",
            Self::Heard => "Only to be heard",
        }
    }
}

/// What the author agrees to, use by use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "five separate consents are five yes-or-no answers")]
pub struct Consent {
    /// Shown on the site. Without it there is no story.
    pub publish: bool,
    /// Given to other programs through the API, feeds and files.
    pub api: bool,
    /// Used in research.
    pub research: bool,
    /// Used to teach staff and students.
    pub teaching: bool,
    /// Used to train models.
    pub training: bool,
}

impl Consent {
    /// What else the story may be used for by those who have it.
    #[must_use]
    pub fn uses(&self) -> Vec<Use> {
        let agreed = |of: &Use| match of {
            Use::Research => self.research,
            Use::Teaching => self.teaching,
            Use::Training => self.training,
        };
        Use::iter().filter(agreed).collect()
    }
}

/// What others may do with a story beyond showing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr, Serialize, Deserialize)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Use it in research.
    Research,
    /// Teach staff and students with it.
    Teaching,
    /// Train models with it.
    Training,
}

impl Use {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The name shown with a story: never the author's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenName(String);

/// The longest screen name, in characters.
pub const SCREEN_NAME_CHARS: usize = 40;

impl ScreenName {
    /// Reads a chosen name. Empty is `Ok(None)`: one is made up. A name that overlaps the e-mail address, or looks like
    /// a person's own, is refused.
    pub fn parse(typed: &str, email: Option<&EmailAddress>) -> Result<Option<Self>, FieldError> {
        let name = text::optional_line("screen_name", typed, SCREEN_NAME_CHARS)?;
        if name.is_empty() {
            return Ok(None);
        }
        let fault = |code, message| Err(FieldError::new("screen_name", code, message));
        if name.contains('@') || email.is_some_and(|email| email.overlaps(&name)) {
            return fault("like_email", "Choose a screen name that is not part of your e-mail address");
        }
        if looks_like_a_name(&name) {
            return fault("like_a_name", "Choose a screen name that does not look like a real name, or leave it empty");
        }
        Ok(Some(Self(name)))
    }

    /// A made-up name, from four random bytes: `willowkite27`.
    #[must_use]
    pub fn made_up(bytes: [u8; 4]) -> Self {
        let [a, b, c, d] = bytes.map(usize::from);
        let word = |number: usize| KEY_WORDS.get(number % KEY_WORDS.len()).copied().unwrap_or("amber");
        Self(format!("{}{}{}", word(a * 4 + d % 4), word(b * 4 + d / 64), 10 + c % 90))
    }

    /// A name that was stored before.
    #[must_use]
    pub fn stored(name: String) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A title before a word, or two words that both start with a capital and are no plain things of our word list.
fn looks_like_a_name(name: &str) -> bool {
    const TITLES: [&str; 11] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sister", "sir", "nurse"];
    let words: Vec<&str> = name.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|w| !w.is_empty()).collect();
    let titled = words.len() > 1 && words.first().is_some_and(|first| TITLES.contains(&first.to_lowercase().as_str()));
    let capital = |word: &&&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).any(char::is_lowercase)
            && KEY_WORDS.binary_search(&word.to_lowercase().as_str()).is_err()
    };
    let capitals = words.iter().filter(|word| word.chars().count() > 1);
    titled || (words.len() >= 2 && capitals.clone().count() >= 2 && capitals.clone().all(|word| capital(&word)))
}

/// The longest e-mail address, in bytes (RFC 5321).
pub const EMAIL_CHARS: usize = 254;

/// An e-mail address, good enough to send to: one `@`, a dot after it, no spaces, not too long.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address; the part after the `@` is put in lower case.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (local, host) = typed.split_once('@')?;
        let plain =
            |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | ',' | ';' | ':' | '@');
        let labels = || host.split('.');
        let good_host = labels().count() >= 2
            && labels().all(|label| {
                (1..=63).contains(&label.len())
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        let fits =
            typed.len() <= EMAIL_CHARS && (1..=64).contains(&local.len()) && local.chars().all(plain) && good_host;
        fits.then(|| Self(format!("{local}@{}", host.to_lowercase())))
    }

    /// Wholly in lower case: how staff addresses are looked up.
    #[must_use]
    pub fn lower(&self) -> String {
        self.0.to_lowercase()
    }

    /// The address, for sending and sealing; never for a log, an address bar or a cache.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether a name gives part of the address away: they share a run of letters and digits of four or more.
    #[must_use]
    pub fn overlaps(&self, name: &str) -> bool {
        let name: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let local = self.0.split('@').next().unwrap_or_default().to_lowercase();
        local
            .split(|c: char| !c.is_alphabetic())
            .filter(|part| part.chars().count() >= 4)
            .any(|part| name.contains(part))
            || (name.chars().count() >= 4 && local.contains(&name))
    }
}

impl std::fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

/// A story as its author told it, every part checked. What is still missing is what only the platform gives: a
/// reference, a key, a time.
#[derive(Debug, Clone)]
pub struct Telling {
    /// At most 120 characters.
    pub title: String,
    /// At most 1,000 words.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be improved.
    pub improve: Vec<String>,
    /// How it felt.
    pub feelings: Vec<String>,
    /// Who tells it.
    pub author_role: AuthorRole,
    /// When it happened.
    pub happened: Month,
    /// Where, in the author's order; may be empty when `service_text` is not.
    pub services: Vec<ServiceCode>,
    /// Where, in the author's words.
    pub service_text: String,
    /// `None`: one is made up.
    pub screen_name: Option<ScreenName>,
    /// What the author wishes for.
    pub outcome: Option<Outcome>,
    /// Outward half of the author's postcode.
    pub postcode: String,
    /// What the author agrees to.
    pub consent: Consent,
    /// Where to write to.
    pub email: Option<EmailAddress>,
    /// The invitation that the author followed; it may be stopped by now.
    pub invitation: Option<Slug>,
}

/// A part of a story that has words of the author, by its name in the contract: `body`, `good/0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// The story itself.
    Body,
    /// One thing that was good.
    Good(usize),
    /// One thing that could be improved.
    Improve(usize),
    /// One feeling.
    Feeling(usize),
    /// The name shown.
    ScreenName,
    /// The author's words for a service that was not found. Not public, so never edited.
    ServiceText,
    /// One tag of a moderator's; changed with the other tags.
    Tag(usize),
}

impl Part {
    /// Reads the name of a part that can be edited.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (field, index) = name.split_once('/').unwrap_or((name, ""));
        let index = || index.parse::<usize>().ok().filter(|index| *index < text::ITEMS);
        match (field, name.contains('/')) {
            ("title", false) => Some(Self::Title),
            ("body", false) => Some(Self::Body),
            ("screen_name", false) => Some(Self::ScreenName),
            ("good", true) => index().map(Self::Good),
            ("improve", true) => index().map(Self::Improve),
            ("feelings", true) => index().map(Self::Feeling),
            _ => None,
        }
    }

    /// From the two columns that store it.
    #[must_use]
    pub fn of_columns(field: &str, item: usize) -> Option<Self> {
        let listed = matches!(field, "good" | "improve" | "feelings");
        if listed { Self::parse(&format!("{field}/{item}")) } else { Self::parse(field) }
    }

    /// The field's name, without the number.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Good(_) => "good",
            Self::Improve(_) => "improve",
            Self::Feeling(_) => "feelings",
            Self::ScreenName => "screen_name",
            Self::ServiceText => "service_text",
            Self::Tag(_) => "tags",
        }
    }

    /// Which of a list; 0 for the parts that are no list.
    #[must_use]
    pub fn item(self) -> usize {
        match self {
            Self::Good(item) | Self::Improve(item) | Self::Feeling(item) | Self::Tag(item) => item,
            Self::Title | Self::Body | Self::ScreenName | Self::ServiceText => 0,
        }
    }

    /// The name in the contract.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Good(item) | Self::Improve(item) | Self::Feeling(item) | Self::Tag(item) => {
                format!("{}/{item}", self.field())
            }
            Self::Title | Self::Body | Self::ScreenName | Self::ServiceText => self.field().to_owned(),
        }
    }
}

/// The words of a story: what screening reads, moderators edit and readers see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The title.
    pub title: String,
    /// The story itself.
    pub body: String,
    /// What was good.
    pub good: Vec<String>,
    /// What could be improved.
    pub improve: Vec<String>,
    /// How it felt.
    pub feelings: Vec<String>,
    /// The name shown.
    pub screen_name: String,
}

impl Words {
    /// Every part with its words, in the order in which a person reads them.
    #[must_use]
    pub fn parts(&self) -> Vec<(Part, &str)> {
        fn list(items: &[String], part: fn(usize) -> Part) -> impl Iterator<Item = (Part, &str)> {
            items.iter().enumerate().map(move |(item, text)| (part(item), text.as_str()))
        }
        [(Part::Title, self.title.as_str()), (Part::Body, self.body.as_str())]
            .into_iter()
            .chain(list(&self.good, Part::Good))
            .chain(list(&self.improve, Part::Improve))
            .chain(list(&self.feelings, Part::Feeling))
            .chain([(Part::ScreenName, self.screen_name.as_str())])
            .collect()
    }

    /// The words of one part, to change them.
    pub fn part_mut(&mut self, part: Part) -> Option<&mut String> {
        match part {
            Part::Title => Some(&mut self.title),
            Part::Body => Some(&mut self.body),
            Part::Good(item) => self.good.get_mut(item),
            Part::Improve(item) => self.improve.get_mut(item),
            Part::Feeling(item) => self.feelings.get_mut(item),
            Part::ScreenName => Some(&mut self.screen_name),
            Part::ServiceText | Part::Tag(_) => None,
        }
    }
}

/// Where a story is found once it is public.
#[must_use]
pub fn address(reference: &Reference) -> String {
    format!("/stories/{reference}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(name: &str) -> Result<Option<ScreenName>, FieldError> {
        ScreenName::parse(name, EmailAddress::parse("jane.o-hara77@example.org").as_ref())
    }

    #[test]
    fn a_screen_name_that_gives_the_author_away_is_refused() {
        for name in ["jane77", "Hara", "me@example.org", "JaneO", "Mrs Patel", "Tom Jones", "Dr X"] {
            assert!(chosen(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_screen_name_that_says_nothing_is_kept() {
        for name in ["bluebird", "grateful daughter", "Blue Heron", "NHS fan", "Mum of 3", "日本"] {
            assert_eq!(chosen(name).unwrap().unwrap().as_str(), name);
        }
        assert_eq!(chosen("  ").unwrap(), None);
    }

    #[test]
    fn a_made_up_name_is_never_refused() {
        for n in 0..=255u8 {
            let name = ScreenName::made_up([n, 255 - n, n, n / 2]);
            assert_eq!(ScreenName::parse(name.as_str(), None).unwrap(), Some(name));
        }
    }

    #[test]
    fn addresses_that_can_be_written_to_are_read() {
        for good in ["a@b.ie", "first.last+tag@sub.example.org", "ö@exämple.org"] {
            assert!(EmailAddress::parse(good).is_some(), "{good}");
        }
        for bad in ["", "a", "a@b", "a@@b.c", "a b@c.de", "a@b..c", "a@-b.c", "<a@b.c>", "a@b.c\nBcc: x@y.z"] {
            assert!(EmailAddress::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(format!("{:?}", EmailAddress::parse("a@b.ie").unwrap()), "EmailAddress(…)");
    }

    #[test]
    fn the_parts_of_a_story_have_stable_names() {
        for name in ["title", "body", "good/0", "improve/3", "feelings/11", "screen_name"] {
            assert_eq!(Part::parse(name).unwrap().name(), name);
        }
        for wrong in ["good", "body/0", "good/12", "good/-1", "", "service_text"] {
            assert_eq!(Part::parse(wrong), None, "{wrong}");
        }
    }
}
