//! What made-up stories are put together from: sentences that could stand in a story, and between them words that are as
//! common and as rare as words are (Zipf's law), so that an index of them grows and answers as one of real stories.

use super::Sequence;

const OPENINGS: [&str; 8] = [
    "I came in early on a wet morning and was seen before I had my coat off.",
    "My mother had been ill for three weeks when we were referred.",
    "I had put off going for months because the last time went so badly.",
    "We were sent here by the out of hours service late at night.",
    "After the operation I spent nine days on the ward.",
    "I go there every fortnight for blood tests.",
    "The ambulance took an hour and the crew could not have been kinder.",
    "I rang for an appointment and expected to wait until next month.",
];
const MIDDLES: [&str; 16] = [
    "The nurse explained every step and asked whether I had understood.",
    "Nobody told us how long the waiting would be, and the screen was dark.",
    "The parking machine took my coins and gave nothing back.",
    "A doctor sat down beside the bed and drew a picture of what they would do.",
    "The letter gave the wrong building and the wrong floor.",
    "The physiotherapist noticed that I was favouring the other leg.",
    "The food was warm, and somebody asked my father what he liked.",
    "The receptionist found another slot the same afternoon.",
    "My notes had not arrived, so I told the whole story again.",
    "At night the ward was loud and the lights stayed on.",
    "They rang the next day to ask how the medication was going.",
    "I was given a leaflet in print so small that I could not read it.",
    "A volunteer brought a wheelchair without being asked.",
    "The midwife stayed after the end of her shift.",
    "The consultant spoke to the student and not to me.",
    "The pharmacist spotted two tablets that do not go together.",
];
const ENDINGS: [&str; 6] = [
    "I left feeling that I had been listened to.",
    "I hope that somebody reads this and changes it.",
    "Thank you to everybody who was there that day.",
    "I would go back, but I would bring a book.",
    "It could have been so easy to do better.",
    "I am well again, and I know whom to thank.",
];
const TITLES: [&str; 8] = [
    "Kind people and a long wait",
    "They explained it to me",
    "Lost letters, found patience",
    "A good ending to a bad month",
    "Nobody knew that we were coming",
    "Warm words on a cold ward",
    "Quick, careful and friendly",
    "Parking, and everything after it",
];

pub(crate) const GOOD: [&str; 6] =
    ["kind staff", "I was listened to", "clear explanations", "short wait", "good treatment", "clean rooms"];
pub(crate) const IMPROVE: [&str; 6] =
    ["waiting times", "parking", "letters", "communication", "food", "noise at night"];
pub(crate) const FEELINGS: [&str; 8] =
    ["thankful", "listened to", "worried", "safe", "let down", "hopeful", "angry", "confused"];
pub(crate) const TAGS: [&str; 24] = [
    "staff attitude",
    "waiting time",
    "communication",
    "information",
    "care",
    "appointments",
    "parking",
    "food",
    "discharge",
    "pain",
    "referral",
    "cleanliness",
    "medication",
    "dignity",
    "access",
    "follow-up",
    "records",
    "phone",
    "privacy",
    "interpreter",
    "equipment",
    "transport",
    "night",
    "complaint",
];
const CONDITIONS: [&str; 16] = [
    "asthma",
    "diabetes",
    "a heart attack",
    "chest pain",
    "a stroke",
    "depression",
    "anxiety",
    "breast cancer",
    "dementia",
    "back pain",
    "a broken wrist",
    "sepsis",
    "epilepsy",
    "arthritis",
    "gallstones",
    "a miscarriage",
];
const PROCEDURES: [&str; 12] = [
    "a hip replacement",
    "an MRI scan",
    "a blood test",
    "physiotherapy",
    "chemotherapy",
    "an x-ray",
    "dialysis",
    "a cataract operation",
    "an endoscopy",
    "a smear test",
    "counselling",
    "a knee replacement",
];

/// So many words are made up beside those of the sentences.
const WORDS: usize = 60_000;
const STARTS: [&str; 24] = [
    "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t",
    "tr", "v", "w",
];
const VOWELS: [&str; 10] = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oo", "ou"];
const ENDS: [&str; 12] = ["", "n", "r", "l", "t", "s", "nd", "m", "ck", "ng", "st", "p"];

/// Words from the common to the rare.
pub(crate) struct Vocabulary {
    words: Vec<String>,
    /// Up to which part of all uses a word reaches, with all words before it.
    reach: Vec<f64>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        let mut random = Sequence(11);
        let mut words: Vec<String> = Vec::with_capacity(WORDS);
        let mut seen = std::collections::HashSet::new();
        while words.len() < WORDS {
            // Common words are short.
            let syllables = if words.len() < 500 { 1 + random.below(2) } else { 2 + random.below(3) };
            let syllable =
                |random: &mut Sequence| [random.pick(&STARTS), random.pick(&VOWELS), random.pick(&ENDS)].concat();
            let word: String = (0..syllables).map(|_| syllable(&mut random)).collect();
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let weights = (1_u32..).map(|rank| 1.0 / (f64::from(rank) + 2.7));
        let mut reach: Vec<f64> = weights
            .take(WORDS)
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect();
        for part in &mut reach {
            *part /= sum;
        }
        Self { words, reach }
    }

    fn word(&self, random: &mut Sequence) -> &str {
        let part = random.part();
        let at = self.reach.partition_point(|reach| *reach < part);
        self.words.get(at).map_or("", String::as_str)
    }

    /// As long as titles are; some say what it is about.
    pub(crate) fn title(&self, random: &mut Sequence) -> String {
        match random.below(4) {
            0 => format!("{} after {}", random.pick(&TITLES), random.pick(&CONDITIONS)),
            1 => format!("{}: {}", random.pick(&PROCEDURES), self.word(random)),
            2 => format!("{} {} {}", self.word(random), self.word(random), self.word(random)),
            _ => random.pick(&TITLES).to_owned(),
        }
    }

    /// A few sentences and many words: 1.3 kB on average, some five times as long.
    pub(crate) fn body(&self, random: &mut Sequence) -> String {
        let sentences = 5 + random.below(12) + if random.below(12) == 0 { random.below(60) } else { 0 };
        let mut text = random.pick(&OPENINGS).to_owned();
        for number in 0..sentences {
            text.push_str(if number % 5 == 4 { "\n\n" } else { " " });
            match random.below(6) {
                0 => text.push_str(random.pick(&MIDDLES)),
                1 if random.below(3) == 0 => {
                    text.push_str("It was about ");
                    text.push_str(if random.below(2) == 0 {
                        random.pick(&CONDITIONS)
                    } else {
                        random.pick(&PROCEDURES)
                    });
                    text.push('.');
                }
                _ => {
                    for count in 0..8 + random.below(12) {
                        if count > 0 {
                            text.push(' ');
                        }
                        text.push_str(self.word(random));
                    }
                    text.push('.');
                }
            }
        }
        text.push(' ');
        text.push_str(random.pick(&ENDINGS));
        text
    }
}
