//! Languages by the letters that they are written in.

use letters::char::{decompose_canonical, is_combining_mark};

use crate::reading::Reading;

/// Letters that a text needs before they say anything: "β-blocker" has one.
const FEWEST: u32 = 4;

/// How many letters of each kind there are.
#[derive(Default)]
pub(crate) struct Scripts {
    latin: u32,
    /// Those that do not look like Latin ones, since look-alikes are put into English words to get them past a filter.
    cyrillic: u32,
    /// "ы", "э": Russian, not Bulgarian.
    russian: u32,
    /// "і", "є", "ґ".
    ukrainian: u32,
    /// "ъ", which Russian has rarely.
    bulgarian: u32,
    /// "ј", "љ", "њ", "ђ", "ћ".
    serbian: u32,
    greek: u32,
    hebrew: u32,
    arabic: u32,
    /// "ة", "ي", "ك", "ى".
    arab: u32,
    /// "پ", "چ", "ژ", "گ", "ی", "ک".
    persian: u32,
    /// "ٹ", "ڈ", "ڑ", "ں", "ے", "ہ", "ھ".
    urdu: u32,
    /// "ە", "ێ", "ۆ", "ڕ", "ڵ".
    kurdish: u32,
    /// "ښ", "ډ", "ړ", "ټ", "ځ", "څ", "ې".
    pashto: u32,
    kana: u32,
    han: u32,
    hangul: u32,
    ethiopic: u32,
    /// "ኣ", "ቐ", "እዩ": Tigrinya, not Amharic.
    tigrinya: u32,
    /// Scripts that one language of the list has, in the order of [`OWN`].
    own: [u32; OWN.len()],
}

/// Ranges of scripts and the one language that we take them for.
const OWN: [(u32, u32, &str); 16] = [
    (0x900, 0x97f, "hi"),
    (0x980, 0x9ff, "bn"),
    (0xa00, 0xa7f, "pa"),
    (0xa80, 0xaff, "gu"),
    (0xb00, 0xb7f, "or"),
    (0xb80, 0xbff, "ta"),
    (0xc00, 0xc7f, "te"),
    (0xc80, 0xcff, "kn"),
    (0xd00, 0xd7f, "ml"),
    (0xd80, 0xdff, "si"),
    (0xe00, 0xe7f, "th"),
    (0xe80, 0xeff, "lo"),
    (0x1000, 0x109f, "my"),
    (0x10a0, 0x10ff, "ka"),
    (0x530, 0x58f, "hy"),
    (0x1780, 0x17ff, "km"),
];

/// The letters of the text, each in its pieces, so that both spellings of a text give the same.
pub(crate) fn count(reading: &Reading) -> Scripts {
    let mut scripts = Scripts::default();
    for &c in reading.source(0, reading.len()) {
        if c.is_ascii() {
            add(&mut scripts.latin, c.is_ascii_alphabetic());
        } else {
            decompose_canonical(c, |part| scripts.take(part));
        }
    }
    scripts
}

fn add(counter: &mut u32, counts: bool) {
    *counter = counter.saturating_add(u32::from(counts));
}

impl Scripts {
    fn take(&mut self, c: char) {
        if is_combining_mark(c) || !c.is_alphabetic() {
            return;
        }
        let c = c.to_lowercase().next().unwrap_or(c);
        let code = u32::from(c);
        match code {
            0..0x250 | 0x1e00..0x1f00 => add(&mut self.latin, true),
            0x370..0x400 | 0x1f00..0x2000 | 0x2126 => add(&mut self.greek, true),
            0x400..0x530 => self.take_cyrillic(c),
            0x590..0x600 => add(&mut self.hebrew, true),
            0x600..0x780 | 0xfb50..0xfe00 | 0xfe70..0xff00 => self.take_arabic(c),
            // Of a Korean syllable its first piece only.
            0x1100..0x1160 => add(&mut self.hangul, true),
            0x1200..0x13a0 => {
                add(&mut self.ethiopic, true);
                add(&mut self.tigrinya, matches!(c, 'ኣ' | 'ቐ'..='ቝ' | 'ዀ'..='ዅ' | 'ዩ'));
            }
            0x3040..0x3100 => add(&mut self.kana, true),
            0x3400..0xa000 | 0xf900..0xfb00 | 0x2_0000..0x3_0000 => add(&mut self.han, true),
            _ => {
                let place = OWN.iter().position(|(first, last, _)| (*first..=*last).contains(&code));
                if let Some(counter) = place.and_then(|place| self.own.get_mut(place)) {
                    add(counter, true);
                }
            }
        }
    }

    fn take_cyrillic(&mut self, c: char) {
        add(
            &mut self.cyrillic,
            !matches!(c, 'а' | 'с' | 'е' | 'і' | 'ј' | 'к' | 'о' | 'р' | 'ѕ' | 'т' | 'у' | 'х' | 'в' | 'н' | 'м'),
        );
        add(&mut self.russian, matches!(c, 'ы' | 'э'));
        add(&mut self.ukrainian, matches!(c, 'і' | 'є' | 'ґ'));
        add(&mut self.bulgarian, c == 'ъ');
        add(&mut self.serbian, matches!(c, 'ј' | 'љ' | 'њ' | 'ђ' | 'ћ'));
    }

    fn take_arabic(&mut self, c: char) {
        add(&mut self.arabic, true);
        add(&mut self.arab, matches!(c, 'ة' | 'ي' | 'ك' | 'ى'));
        add(&mut self.persian, matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک'));
        add(&mut self.urdu, matches!(c, 'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ'));
        add(&mut self.kurdish, matches!(c, 'ە' | 'ێ' | 'ۆ' | 'ڕ' | 'ڵ'));
        add(&mut self.pashto, matches!(c, 'ښ' | 'ډ' | 'ړ' | 'ټ' | 'ځ' | 'څ' | 'ې'));
    }

    /// The language when most of the text is in letters of its own.
    pub(crate) fn language(&self) -> Option<&'static str> {
        let (own, code) = self.own.iter().zip(OWN).map(|(count, (_, _, code))| (*count, code)).max()?;
        // A Chinese sign is a word, and half of the Cyrillic letters look like Latin ones.
        let east = self.han.saturating_add(self.kana).saturating_mul(3);
        let all = [
            (own, code),
            (self.cyrillic.saturating_mul(2), self.slavic()),
            (self.greek, "el"),
            (self.hebrew, "he"),
            (self.arabic, self.semitic()),
            (east, if self.kana.saturating_mul(8) > self.han { "ja" } else { "zh" }),
            (self.hangul.saturating_mul(2), "ko"),
            (self.ethiopic, if self.tigrinya.saturating_mul(16) > self.ethiopic { "ti" } else { "am" }),
        ];
        let (most, code) = all.into_iter().max_by_key(|(count, _)| *count)?;
        (most >= FEWEST && most > self.latin).then_some(code)
    }

    fn slavic(&self) -> &'static str {
        if self.serbian > 0 {
            "sr"
        } else if self.ukrainian > 0 && self.russian == 0 {
            "uk"
        } else if self.ukrainian > self.russian {
            "be"
        } else if self.russian == 0 && self.bulgarian > 0 {
            "bg"
        } else {
            "ru"
        }
    }

    fn semitic(&self) -> &'static str {
        if self.pashto > 0 {
            "ps"
        } else if self.kurdish > self.urdu {
            "ku"
        } else if self.urdu.saturating_mul(20) > self.arabic {
            "ur"
        } else if self.persian > self.arab {
            "fa"
        } else {
            "ar"
        }
    }
}
