//! The text as a reader sees it: one plain character per letter, with the way back to the original.
//!
//! Rules look at this view only. Accents, zero-width and direction characters are gone, full-width and styled
//! letters are plain, dashes and quotes are the typewriter's, and look-alike letters of other alphabets are Latin. So
//! the composed and decomposed spelling of a text give the same view, and a number broken by invisible characters is
//! whole.

use letters::char::{decompose_compatible, is_combining_mark};

/// One visible character.
#[derive(Debug, Clone, Copy)]
struct Glyph {
    /// With its case.
    shape: char,
    /// In lower case.
    lower: char,
    /// Where it stands in the text, in Unicode scalar values.
    at: usize,
}

/// The visible characters of a text.
pub(crate) struct Reading {
    glyphs: Vec<Glyph>,
    /// The text itself, by Unicode scalar value.
    source: Vec<char>,
    #[cfg(test)]
    work: std::cell::Cell<u64>,
}

impl Reading {
    pub(crate) fn of(text: &str) -> Self {
        let source: Vec<char> = text.chars().collect();
        let mut glyphs = Vec::with_capacity(source.len());
        for (at, &c) in source.iter().enumerate() {
            each_glyph(c, |shape| {
                let lower = shape.to_lowercase().next().unwrap_or(shape);
                glyphs.push(Glyph { shape, lower, at });
            });
        }
        Self {
            glyphs,
            source,
            #[cfg(test)]
            work: std::cell::Cell::new(0),
        }
    }

    /// How many visible characters there are.
    pub(crate) fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// The length of the text in Unicode scalar values.
    pub(crate) fn text_length(&self) -> usize {
        self.source.len()
    }

    /// The characters of the text that the visible characters from `from` up to `to` come from.
    pub(crate) fn source(&self, from: usize, to: usize) -> &[char] {
        let (start, end) = self.span(from, to);
        self.source.get(start..end).unwrap_or_default()
    }

    fn glyph(&self, index: usize) -> Option<&Glyph> {
        #[cfg(test)]
        self.work.set(self.work.get().saturating_add(1));
        self.glyphs.get(index)
    }

    /// How often a rule looked at a character: the measure of work in the tests.
    #[cfg(test)]
    pub(crate) fn work(&self) -> u64 {
        self.work.get()
    }

    /// Counts looks of a rule at something else than characters, such as the phrases found so far.
    #[cfg_attr(not(test), allow(clippy::unused_self, reason = "only tests count"))]
    pub(crate) fn looked(&self, times: usize) {
        #[cfg(test)]
        self.work.set(self.work.get().saturating_add(u64::try_from(times).unwrap_or(u64::MAX)));
        #[cfg(not(test))]
        let _ = times;
    }

    /// The character in lower case; NUL outside the text, which no rule looks for.
    pub(crate) fn at(&self, index: usize) -> char {
        self.glyph(index).map_or('\0', |glyph| glyph.lower)
    }

    /// The character before, in lower case; NUL at the start.
    pub(crate) fn before(&self, index: usize) -> char {
        self.at(index.wrapping_sub(1))
    }

    /// The character with its case; NUL outside the text.
    pub(crate) fn shape(&self, index: usize) -> char {
        self.glyph(index).map_or('\0', |glyph| glyph.shape)
    }

    /// Where the character comes from, in Unicode scalar values of the text.
    pub(crate) fn origin(&self, index: usize) -> usize {
        self.glyph(index).map_or(self.source.len(), |glyph| glyph.at)
    }

    /// The characters from `from` up to `to` as a span of the text. Marks and invisible characters that follow belong
    /// to the character before, so an edit leaves none of them behind.
    pub(crate) fn span(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.origin(from);
        let last = self.origin(to.saturating_sub(1));
        // One character of the text may give several visible ones: the span takes it whole.
        let mut next = to;
        while next < self.len() && self.origin(next) == last {
            next = next.saturating_add(1);
        }
        (start, self.origin(next).max(start.saturating_add(1)))
    }

    /// The characters from `from` up to `to`, in lower case.
    pub(crate) fn words(&self, from: usize, to: usize) -> String {
        (from..to.min(self.len())).map(|index| self.at(index)).collect()
    }

    /// Whether exactly these lower-case characters stand at `from`.
    pub(crate) fn has(&self, from: usize, expected: &str) -> bool {
        expected.chars().zip(from..).all(|(c, index)| self.at(index) == c)
    }

    /// The first index from `from` on whose character is not `wanted`.
    pub(crate) fn skip(&self, from: usize, wanted: impl Fn(char) -> bool) -> usize {
        let mut index = from;
        while index < self.len() && wanted(self.at(index)) {
            index = index.saturating_add(1);
        }
        index
    }

    /// The first index of the stretch of `wanted` characters that ends before `to`.
    pub(crate) fn skip_back(&self, to: usize, wanted: impl Fn(char) -> bool) -> usize {
        let mut index = to;
        while index > 0 && wanted(self.before(index)) {
            index = index.saturating_sub(1);
        }
        index
    }
}

/// Hands on the visible characters that one character of a text stands for: mostly one; several for a ligature such
/// as "ﬁ". A sign that stands for several with space or punctuation among them ("⑴") stays as it is, so that no finding
/// can end inside it.
pub(crate) fn each_glyph(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        emit(c);
        return;
    }
    if plain(c) != c {
        emit(plain(c));
        return;
    }
    let (mut parts, mut wordlike) = (0_usize, true);
    each_part(c, |part| {
        parts = parts.saturating_add(1);
        wordlike &= part.is_alphanumeric();
    });
    if parts < 2 || wordlike { each_part(c, emit) } else { emit(c) }
}

/// The parts of a character's compatibility decomposition, without marks and what takes no room.
fn each_part(c: char, mut emit: impl FnMut(char)) {
    decompose_compatible(c, |part| {
        if !is_combining_mark(part) && !is_invisible(part) {
            emit(plain(part));
        }
    });
}

/// Characters that take no room: soft hyphen, zero-width spaces and joiners, direction marks, fillers, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The plain Latin character that a reader takes this one for.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{30fb}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' => '"',
        '\u{2026}' | '\u{3002}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        // Look-alikes of the Cyrillic and Greek alphabets.
        'а' => 'a',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'с' => 'c',
        'С' => 'C',
        'е' => 'e',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'і' | 'ı' => 'i',
        'І' | 'Ι' => 'I',
        'ј' => 'j',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'о' | 'ο' => 'o',
        'О' | 'Ο' => 'O',
        'р' | 'ρ' => 'p',
        'Р' | 'Ρ' => 'P',
        'ѕ' => 's',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'у' => 'y',
        'Υ' => 'Y',
        'х' => 'x',
        'Х' | 'Χ' => 'X',
        'Ζ' => 'Z',
        _ => digit(c).unwrap_or(c),
    }
}

/// Decimal digits of the scripts that people here type with, beside the plain ones.
fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    [0x660_u32, 0x6f0, 0x966, 0x9e6, 0xa66]
        .into_iter()
        .find_map(|zero| code.checked_sub(zero).and_then(|value| char::from_digit(value, 10)))
        .filter(|_| code >= 0x660)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        let reading = Reading::of(text);
        (0..reading.len()).map(|index| reading.shape(index)).collect()
    }

    #[test]
    fn composed_and_decomposed_letters_look_the_same() {
        assert_eq!(seen("café"), seen("cafe\u{301}"));
        assert_eq!(seen("café"), "cafe");
    }

    #[test]
    fn wide_styled_foreign_and_keycap_digits_are_digits() {
        assert_eq!(seen("０７𝟕٧0\u{fe0f}\u{20e3}"), "07770");
    }

    #[test]
    fn invisible_characters_are_gone_but_belong_to_the_letter_before() {
        let reading = Reading::of("a\u{200b}b");
        assert_eq!(reading.len(), 2);
        assert_eq!(reading.span(0, 1), (0, 2));
        assert_eq!(reading.span(0, 2), (0, 3));
    }

    #[test]
    fn a_character_that_shows_as_several_is_taken_whole() {
        let reading = Reading::of("xﬁy");
        assert_eq!(reading.span(1, 2), (1, 2));
        assert_eq!(seen("ﬁ … ⑴ ´"), "fi . ⑴ '");
    }
}
