//! What the rules of screening say of a whole story: every part is read, with what is known beside its words.

use screening::{Band, Context, Field, Finding, Rule, Severity, screen_with};

use super::ids::Reference;
use super::site::Site;
use super::story::{EmailAddress, Part, Words};
use super::time::Month;

/// Of so many other stories it is noted that this one repeats them.
pub const DUPLICATES: usize = 3;

/// "Thank you to all" may come from two people: a text with fewer words repeats nobody.
pub const FEWEST_WORDS: u16 = 12;

/// What is known beside the words of a story.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The jurisdiction.
    pub site: Site,
    /// When it is read, so that it can be too old.
    pub month: Month,
    /// The author's address: a name in it is the author's.
    pub email: Option<EmailAddress>,
    /// Names of the services, which are no names of persons.
    pub services: Vec<String>,
    /// The author's words for a service that was not found.
    pub service_text: String,
    /// Moderators' tags: they are public like the words.
    pub tags: Vec<String>,
}

impl Beside {
    /// Nothing is known but where and when.
    #[must_use]
    pub fn new(site: Site, month: Month) -> Self {
        let nothing = String::new();
        Self { site, month, email: None, services: Vec::new(), service_text: nothing, tags: Vec::new() }
    }

    /// The words that are screened, in the order in which a person reads them.
    #[must_use]
    pub fn parts<'a>(&'a self, words: &'a Words) -> Vec<(Part, &'a str)> {
        let mut parts = words.parts();
        parts.push((Part::ServiceText, self.service_text.as_str()));
        parts.extend(self.tag_parts());
        parts
    }

    fn tag_parts(&self) -> impl Iterator<Item = (Part, &str)> {
        self.tags.iter().enumerate().map(|(item, tag)| (Part::Tag(item), tag.as_str()))
    }
}

/// One finding, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// In which part.
    pub part: Part,
    /// What.
    pub finding: Finding,
    /// The story that this one repeats.
    pub other: Option<Reference>,
}

/// Everything that is said of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screened {
    /// In the order of reading.
    pub noted: Vec<Noted>,
    /// How critical the most negative statement is: a suggestion, 0 to 5.
    pub criticality: u8,
    /// The sentence that caused it: the part, its first character, the first one after it.
    pub sentence: Option<(Part, usize, usize)>,
    /// ISO 639-1; `None` when nobody can tell.
    pub language: Option<&'static str>,
    /// How easily somebody is recognised.
    pub recognition: Band,
    /// Which of `noted` lowers that most when it is taken out.
    pub change: Option<usize>,
}

impl Screened {
    /// Whether somebody may be at risk: such a story comes first, and only a person publishes it.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.noted.iter().any(|noted| noted.finding.severity == Severity::Urgent)
    }

    /// Whether help should be shown to the author at once.
    #[must_use]
    pub fn needs_help(&self) -> bool {
        self.noted.iter().any(|noted| screening::needs_help(std::slice::from_ref(&noted.finding)))
    }

    /// Notes other stories whose body this one repeats, after everything else: numbers that were given stay.
    pub fn note_others(&mut self, body: &str, others: Vec<Reference>) {
        let end = body.chars().count();
        let finding = Finding { rule: Rule::Duplicate, severity: Severity::Warn, start: 0, end, suggestion: None };
        let others = others.into_iter().take(DUPLICATES);
        self.noted.extend(others.map(|other| Noted { part: Part::Body, finding: finding.clone(), other: Some(other) }));
    }
}

/// Reads every part. The sentence is that of the most critical part, the band that of the part in which somebody is
/// known most easily; of two alike the story itself speaks.
#[must_use]
pub fn look(words: &Words, beside: &Beside) -> Screened {
    look_at(beside.parts(words), beside)
}

/// Reads words that belong to a story and are none of its parts: an answer, a reply, a passage anew.
#[must_use]
pub fn look_at_passage(words: &str, beside: &Beside) -> Screened {
    look_at(vec![(Part::Body, words)], beside)
}

/// Reads the tags alone.
#[must_use]
pub fn look_at_tags(beside: &Beside) -> Vec<Noted> {
    look_at(beside.tag_parts().collect(), beside).noted
}

fn look_at(parts: Vec<(Part, &str)>, beside: &Beside) -> Screened {
    let services: Vec<&str> = beside.services.iter().map(String::as_str).collect();
    let context = Context {
        region: beside.site.region(),
        email: beside.email.as_ref().map_or("", EmailAddress::reveal),
        services: &services,
        month: Some(beside.month.numbers()),
        ..Context::default()
    };
    let nothing = Screened {
        noted: Vec::new(),
        criticality: 0,
        sentence: None,
        language: None,
        recognition: Band::Low,
        change: None,
    };
    parts.into_iter().fold(nothing, |mut screened, (part, text)| {
        let said = screen_with(text, &Context { field: field(part), ..context });
        let first = screened.noted.len();
        let is_body = part == Part::Body;
        let is_told = !matches!(part, Part::ScreenName | Part::ServiceText | Part::Tag(_));
        let level = said.criticality.level;
        if is_told && (level > screened.criticality || is_body && level == screened.criticality) {
            screened.criticality = level;
            screened.sentence = said.criticality.sentence.map(|(start, end)| (part, start, end));
        }
        let band = said.recognition.band;
        if band > screened.recognition || is_body && band == screened.recognition {
            screened.recognition = band;
            screened.change = said.recognition.change.map(|index| first.saturating_add(index));
        }
        // A title may be too short to tell by; the story decides where it can.
        if is_body && said.language.is_some() || part == Part::Title {
            screened.language = said.language;
        }
        screened.noted.extend(said.findings.into_iter().map(|finding| graver(part, finding)));
        screened
    })
}

fn field(part: Part) -> Field {
    match part {
        Part::Body => Field::Body,
        Part::Title => Field::Title,
        Part::ScreenName => Field::ScreenName,
        Part::Good(_) | Part::Improve(_) | Part::Feeling(_) | Part::ServiceText | Part::Tag(_) => Field::Item,
    }
}

/// A name shown with a story that may be somebody's own waits for a person, however it stands there.
fn graver(part: Part, mut finding: Finding) -> Noted {
    if part == Part::ScreenName && matches!(finding.rule, Rule::AuthorName | Rule::PersonName) {
        finding.severity = finding.severity.max(Severity::Hold);
    }
    Noted { part, finding, other: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::story::ScreenName;

    fn words(title: &str, body: &str, screen_name: &str) -> Words {
        Words {
            title: title.into(),
            body: body.into(),
            good: vec!["the tea".into()],
            improve: vec!["write to a.b@example.org".into()],
            feelings: vec![],
            screen_name: screen_name.into(),
        }
    }

    fn beside() -> Beside {
        Beside::new(Site::Uk, Month::parse("2026-11").unwrap())
    }

    fn rules(screened: &Screened, part: Part) -> Vec<&'static str> {
        let of = screened.noted.iter().filter(|noted| noted.part == part);
        of.map(|noted| noted.finding.rule.name()).collect()
    }

    #[test]
    fn every_part_is_read() {
        let mut beside = beside();
        beside.service_text = "the one at x.y@example.org".into();
        beside.tags = vec!["beds".into(), "z@example.org".into()];
        let screened = look(&words("Ring 07700 900123", "All was calm that day.", "bluebird"), &beside);

        assert_eq!(rules(&screened, Part::Title), ["phone"]);
        for part in [Part::Improve(0), Part::ServiceText, Part::Tag(1)] {
            assert_eq!(rules(&screened, part), ["email"], "{part:?}");
        }
    }

    #[test]
    fn a_name_in_the_address_is_the_authors_and_waits_for_a_person() {
        let mut beside = beside();
        let words = words("A title", "All was calm that day.", "Wilhelmina");
        beside.email = EmailAddress::parse("wilhelmina.okonkwo@example.org");
        let screened = look(&words, &beside);

        let name = screened.noted.iter().find(|noted| noted.part == Part::ScreenName).unwrap();
        assert!(name.finding.severity >= Severity::Hold, "{name:?}");
    }

    #[test]
    fn the_name_of_a_service_is_no_persons() {
        let words = words("A title", "I was on Doctor Fleming Ward for a week and all was calm.", "bluebird");
        let mut beside = beside();
        beside.services = vec!["Doctor Fleming Ward".into()];

        assert_eq!(rules(&look(&words, &beside), Part::Body), Vec::<&str>::new());
    }

    #[test]
    fn the_worst_sentence_of_any_part_is_suggested() {
        let body = "The tea was cold. They left my mother in a wet bed for nine hours. Thank you for the tea.";
        let screened = look(&words("Tea", body, "bluebird"), &beside());

        let (part, start, end) = screened.sentence.unwrap();
        let said: String = body.chars().skip(start).take(end - start).collect();
        assert!(screened.criticality >= 3 && part == Part::Body, "{screened:?}");
        assert_eq!(said, "They left my mother in a wet bed for nine hours.");
        assert_eq!(screened.language, Some("en"));
    }

    #[test]
    fn the_change_that_helps_most_is_a_finding_of_that_part() {
        let body = "I live at 12 Mill Lane, Otley, LS21 3AB and was born on 3 March 1961. Ring 07700 900123.";
        let screened = look(&words("Ring 07700 900123", body, "bluebird"), &beside());

        assert_eq!(screened.recognition, Band::High);
        let change = screened.change.and_then(|index| screened.noted.get(index)).unwrap();
        assert_eq!(change.part, Part::Body);
    }

    #[test]
    fn a_made_up_name_is_nobodys() {
        for n in 0..=255u8 {
            let name = ScreenName::made_up([n, n.wrapping_mul(37), n, n / 2]);
            let screened = look(&words("A title", "All was calm that day.", name.as_str()), &beside());
            assert_eq!(rules(&screened, Part::ScreenName), Vec::<&str>::new(), "{}", name.as_str());
        }
    }

    #[test]
    fn others_are_noted_last_and_only_a_few() {
        let words = words("A title", "All was calm that day.", "bluebird");
        let mut screened = look(&words, &beside());
        let before = screened.noted.len();
        screened.note_others(&words.body, (0..9).map(|n| Reference::from_random([n; 8])).collect());

        assert_eq!(screened.noted.len(), before + DUPLICATES);
        let last = screened.noted.last().unwrap();
        assert_eq!((last.finding.rule, last.finding.end), (Rule::Duplicate, words.body.chars().count()));
        assert!(!screened.is_urgent() && !screened.needs_help());
    }
}
