//! The words for codes: one table each, so that a code reads the same wherever it is shown.

/// A row of a table: code, label, hint.
pub type Row = (&'static str, &'static str, &'static str);

/// Who writes, as the form asks it.
pub const ROLES: &[Row] = &[
    ("service_user", "I used the service", "For example social care, mental health care or a health visitor"),
    ("patient", "I was a patient", ""),
    ("carer", "I look after somebody who was", ""),
    ("parent_guardian", "I am their parent or guardian", ""),
    ("relative", "I am a relative", ""),
    ("friend", "I am a friend", ""),
    ("volunteer_advocate", "I am a volunteer or advocate", ""),
    ("staff_on_behalf", "I work there and write down what somebody told me", ""),
];

/// Who wrote, as a story shows it.
const ROLE_NAMES: &[(&str, &str)] = &[
    ("service_user", "Somebody who used the service"),
    ("patient", "A patient"),
    ("carer", "A carer"),
    ("parent_guardian", "A parent or guardian"),
    ("relative", "A relative"),
    ("friend", "A friend"),
    ("volunteer_advocate", "A volunteer or advocate"),
    ("staff_on_behalf", "Staff, for somebody else"),
];

/// What the author wishes for.
pub const OUTCOMES: &[Row] = &[
    ("heard", "I only want to be heard", ""),
    ("thanks", "Please pass on my thanks", ""),
    ("explanation", "I would like an explanation", ""),
    ("apology", "I would like an apology", ""),
    ("change", "I would like something to change", ""),
    (
        "contact",
        "I would like the service to be in touch",
        "They can only answer here. They do not get your e-mail address.",
    ),
];

/// What the author lets us do with the story.
pub const CONSENTS: &[Row] = &[
    (
        "publish",
        "Publish my story on this website",
        "Needed. A person reads it first. The services you name can answer it.",
    ),
    (
        "api",
        "Let other websites and apps show it",
        "For example the website of the hospital. If you withdraw it, we tell them.",
    ),
    ("research", "Let researchers study it", "They look at many stories to learn how care can be better."),
    ("teaching", "Let it be used in teaching", "For example to show student nurses how care feels."),
    ("training", "Let computers learn from it", "Companies and universities could use it to train software."),
];

/// Feelings that are offered; people may add their own.
pub const FEELINGS: &[&str] =
    &["thankful", "safe", "listened to", "hopeful", "worried", "scared", "angry", "let down", "confused", "ignored"];

/// Things that were good, to tick; people add their own. Short, and about care of every kind.
pub const GOOD: &[&str] = &[
    "kind staff",
    "I was listened to",
    "clear explanations",
    "short wait",
    "good treatment",
    "my pain was taken seriously",
    "clean rooms",
    "good food",
    "my family was included",
    "easy to reach",
];

/// Things that could be better, to tick; people add their own.
pub const IMPROVE: &[&str] = &[
    "the wait",
    "listening",
    "explaining",
    "how staff spoke to me",
    "help with pain",
    "getting an appointment",
    "getting through by phone",
    "going home from hospital",
    "the food",
    "cleaning",
];

/// The settings of care.
pub const SETTINGS: &[Row] = &[
    ("acute", "Hospital", ""),
    ("primary_care", "GP, dentist, pharmacy or optician", ""),
    ("community", "Community care", ""),
    ("mental_health", "Mental health care", ""),
    ("social_care", "Social care and care homes", ""),
    ("prison", "Prison healthcare", ""),
];

/// How critical the most negative statement is; staff only.
pub const CRITICALITY: &[Row] = &[
    ("0", "Not critical", ""),
    ("1", "Minimally", ""),
    ("2", "Mildly", ""),
    ("3", "Moderately", ""),
    ("4", "Strongly", ""),
    ("5", "Severely", ""),
];

/// What each level means: the most negative statement of the story decides, not the number of them or their tone.
pub const CRITERIA: &[Row] = &[
    ("0", "Not critical", "Nothing negative is said: thanks, praise, or a plain account."),
    ("1", "Minimally", "A wish or a small annoyance beside good care: parking, the television, a cold tea."),
    ("2", "Mildly", "Something went wrong and cost time or comfort, and nobody was hurt: a long wait, a lost letter."),
    (
        "3",
        "Moderately",
        "Care or conduct fell short: being ignored or spoken to rudely, a wrong appointment, pain that was not looked after.",
    ),
    (
        "4",
        "Strongly",
        "Harm was done or narrowly missed, or dignity was lost: a missed diagnosis, a fall, a wrong medicine, humiliation.",
    ),
    ("5", "Severely", "Serious or lasting harm, a death, abuse or neglect, or somebody is in danger now."),
];

/// Languages by their ISO 639-1 codes, as screening knows them.
pub const LANGUAGES: &[Row] = &[
    ("am", "Amharic", ""),
    ("ar", "Arabic", ""),
    ("be", "Belarusian", ""),
    ("bg", "Bulgarian", ""),
    ("bn", "Bengali", ""),
    ("cs", "Czech", ""),
    ("cy", "Welsh", ""),
    ("da", "Danish", ""),
    ("de", "German", ""),
    ("el", "Greek", ""),
    ("en", "English", ""),
    ("es", "Spanish", ""),
    ("fa", "Persian", ""),
    ("fi", "Finnish", ""),
    ("fr", "French", ""),
    ("ga", "Irish", ""),
    ("gd", "Scottish Gaelic", ""),
    ("gu", "Gujarati", ""),
    ("he", "Hebrew", ""),
    ("hi", "Hindi", ""),
    ("hr", "Croatian", ""),
    ("hu", "Hungarian", ""),
    ("it", "Italian", ""),
    ("ja", "Japanese", ""),
    ("ko", "Korean", ""),
    ("ku", "Kurdish", ""),
    ("lt", "Lithuanian", ""),
    ("lv", "Latvian", ""),
    ("nl", "Dutch", ""),
    ("pa", "Punjabi", ""),
    ("pl", "Polish", ""),
    ("ps", "Pashto", ""),
    ("pt", "Portuguese", ""),
    ("ro", "Romanian", ""),
    ("ru", "Russian", ""),
    ("sk", "Slovak", ""),
    ("so", "Somali", ""),
    ("sq", "Albanian", ""),
    ("sr", "Serbian", ""),
    ("sv", "Swedish", ""),
    ("sw", "Swahili", ""),
    ("ta", "Tamil", ""),
    ("ti", "Tigrinya", ""),
    ("tl", "Tagalog", ""),
    ("tr", "Turkish", ""),
    ("uk", "Ukrainian", ""),
    ("ur", "Urdu", ""),
    ("vi", "Vietnamese", ""),
    ("yo", "Yoruba", ""),
    ("zh", "Chinese", ""),
];

/// Why a moderator changed words of a story. The codes that screening gives stand here too; a test compares them.
pub const EDIT_REASONS: &[Row] = &[
    ("contact-details", "Contact details", ""),
    ("identity-number", "A number that belongs to one person", ""),
    ("bank-details", "Bank or card details", ""),
    ("name", "A name", ""),
    ("description", "Somebody could be known by it", ""),
    ("exact-place", "An exact place", ""),
    ("exact-time", "An exact date or time", ""),
    ("recognisable", "Details that together point to one person", ""),
    ("link", "A link", ""),
    ("language", "Swearing or abuse", ""),
    ("hate", "Hate", ""),
    ("threat", "A threat", ""),
    ("capitals", "Capitals", ""),
    ("risk", "Words about risk", ""),
    ("length", "Too long", ""),
    ("legal", "Legal reasons", ""),
    ("moderator", "Another reason", ""),
];

/// Why a story is not published, or what is asked: a label for the moderator and a sentence that the author reads.
pub const DECISION_REASONS: &[Row] = &[
    ("more", "We need to know more", "We need to know a little more before we can publish your story."),
    ("service", "Which service", "Please tell us which service your story is about."),
    (
        "consent",
        "Somebody else’s story",
        "Please tell us that the person whom it happened to agrees to its being public.",
    ),
    (
        "not_experience",
        "Not an experience of care",
        "We publish what people have been through themselves or with somebody close to them. This is something else.",
    ),
    (
        "known",
        "Somebody could be known by it",
        "Somebody could be known by what is in your story, and it cannot be told without that.",
    ),
    ("abuse", "Abuse or hate", "We do not publish words that attack people."),
    (
        "legal",
        "A complaint or a legal case",
        "This is a complaint or part of a legal case. We cannot look into it; the service’s complaints team can.",
    ),
    ("repeated", "Told before", "We already have this story."),
    ("old", "Too long ago", "It happened longer ago than we publish."),
    ("advert", "Advertising", "We do not publish advertising."),
];

/// What a reader says is wrong with a story, by the codes of `domain::flag`.
pub const FLAG_REASONS: &[Row] = &[
    ("risk", "Somebody may be in danger", ""),
    ("me", "It is about me or somebody close to me", ""),
    ("known", "Somebody could be known by it", "For example by a name, a date or a rare illness"),
    ("abuse", "Abuse or hate", ""),
    ("untrue", "It did not happen like that", "We were not there either. The service can answer below the story."),
    ("advert", "Advertising", ""),
    ("other", "Something else", ""),
];

/// What authors agreed to, by the stable word of the use.
pub const USES: &[Row] = &[
    ("research", "The author agreed to research", ""),
    ("teaching", "The author agreed to teaching", ""),
    ("training", "The author agreed to training computer models", ""),
];

/// The rules of screening, for pages that say their reasons in another language than English.
#[must_use]
pub fn rules() -> &'static [screening::Rule] {
    screening::Rule::all()
}

/// The label of a code in a table; the code itself when it is not there.
#[must_use]
pub fn label<'a>(table: &[(&'a str, &'a str, &'a str)], code: &'a str) -> &'a str {
    table.iter().find(|row| row.0 == code).map_or(code, |row| row.1)
}

/// Why moderators changed words of a story, each reason once and in the order in which they come: "a name".
#[must_use]
pub fn edit_labels(codes: &[String]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for code in codes {
        let label = label(EDIT_REASONS, code).to_lowercase();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// Who wrote a story: "A carer". What is not a code is shown as it is.
#[must_use]
pub fn role(code: &str) -> &str {
    ROLE_NAMES.iter().find(|row| row.0 == code).map_or(code, |row| row.1)
}

/// A language: "Polish". A code without a name is shown as it is.
#[must_use]
pub fn language(code: &'static str) -> &'static str {
    label(LANGUAGES, code)
}

/// A setting: "Hospital". What is not a code is shown as it is.
#[must_use]
pub fn setting(code: &str) -> &str {
    label(SETTINGS, code)
}

#[cfg(test)]
mod tests {
    use super::{OUTCOMES, ROLE_NAMES, ROLES, label, role, setting};

    #[test]
    fn every_role_that_can_be_chosen_can_be_shown() {
        for (code, ..) in ROLES {
            assert_ne!(role(code), *code);
        }
        assert_eq!(ROLES.len(), ROLE_NAMES.len());
    }

    #[test]
    fn what_is_not_a_code_is_shown_as_it_is() {
        assert_eq!(role("A passer-by"), "A passer-by");
        assert_eq!(setting("acute"), "Hospital");
        assert_eq!(label(OUTCOMES, "?"), "?");
    }
}
