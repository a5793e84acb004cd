//! Public words are for everybody: no harder than a child of nine to eleven can read. The measure is the Flesch-Kincaid
//! grade (years at school in the United States, which begin with six): words in a sentence and syllables in a word. It is
//! rough, knows nothing of meaning, and counts a little wrongly what syllables are; it catches a page that slides into
//! officialese, no more. Labels of one to three words have no sentence and do not count: they would flatter.

use catalogue::extract;

/// Years at school: who is in the fourth is nine or ten.
const HARDEST: f64 = 4.9;

/// What an author reads on the way, template by template.
const TELLING: [&str; 7] = [
    "tell_start.html",
    "tell.html",
    "check.html",
    "sent.html",
    "parts/tell_device.html",
    "parts/check.html",
    "parts/story.html",
];

#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    sentences: f64,
    words: f64,
    syllables: f64,
}

impl Counts {
    fn of(text: &str) -> Self {
        let plain: String = without_addresses(text).replace("**", "");
        let mut counts = Self::default();
        for sentence in plain.split_inclusive(['.', '?', '!']) {
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’' && c != '-')
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            if words.len() > 3 {
                counts.sentences += 1.0;
                counts.words += f64::from(u32::try_from(words.len()).unwrap());
                counts.syllables += words.iter().map(|word| f64::from(syllables(word))).sum::<f64>();
            }
        }
        counts
    }

    fn plus(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// Flesch-Kincaid grade.
    fn grade(self) -> f64 {
        0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
    }
}

/// The words of a link without its address, and no placeholders.
fn without_addresses(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.replace(['[', '{', '}'], " ")
}

/// Groups of vowels; a silent e at the end does not count.
fn syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = "aeiouy".contains(letter);
        count += u32::from(vowel && !before);
        before = vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed") && !word.ends_with("ted");
    count.saturating_sub(u32::from(silent)).max(1)
}

fn texts(template: &str) -> Vec<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(template);
    extract::template(&std::fs::read_to_string(path).unwrap()).into_iter().map(|found| found.text).collect()
}

#[test]
fn the_measure_tells_plain_words_from_others() {
    let plain = Counts::of("A person reads your story. We take out names. Then all can read it here.");
    let hard = Counts::of(
        "Notwithstanding the aforementioned, submissions are moderated prior to publication in accordance with applicable \
         organisational requirements.",
    );
    assert!(plain.grade() < 3.0 && hard.grade() > 16.0, "{} {}", plain.grade(), hard.grade());
    assert_eq!(["story", "made", "people", "emergency", "wait"].map(syllables), [2, 1, 2, 4, 1]);
    assert_eq!(without_addresses("a [b c](/d?e) f {g}"), "a  b c f  g ");
}

#[test]
fn the_pages_of_telling_are_in_plain_words() {
    let mut all = Counts::default();
    for template in TELLING {
        let counts = texts(template).iter().map(|text| Counts::of(text)).fold(Counts::default(), Counts::plus);
        assert!(counts.grade() <= HARDEST, "{template} is for the school year {:.1}", counts.grade());
        all = all.plus(counts);
    }
    assert!(all.words > 400.0 && all.grade() <= HARDEST, "{:.1}", all.grade());
}

#[test]
fn no_sentence_of_telling_is_long() {
    for template in TELLING {
        for text in texts(template) {
            for sentence in text.split_inclusive(['.', '?', '!']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 30, "{template}: {words} words: {sentence}");
            }
        }
    }
}
