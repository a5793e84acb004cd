//! Reads PO files: what translators and their tools have worked with for thirty years.
//! <https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html>
//!
//! What is not understood is refused with the number of its line: contexts, obsolete entries and encodings other than
//! UTF-8 are not used here.

use std::fmt;

/// One text and its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The English text.
    pub id: String,
    /// The English text for several; empty when there is no number in it that matters.
    pub plural: String,
    /// The translation, or one for each form of the plural. Empty where it is missing.
    pub forms: Vec<String>,
    /// A translator is not sure.
    pub fuzzy: bool,
    /// The line of `msgid`, from 1.
    pub line: usize,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for Unreadable {}

/// What the next line in quotation marks belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    Id,
    Plural,
    Form(usize),
}

/// The entries of a file, its header left out.
pub fn read(text: &str) -> Result<Vec<Entry>, Unreadable> {
    let mut entries: Vec<Entry> = Vec::new();
    let (mut part, mut fuzzy) = (Part::None, false);
    for (line, written) in (1..).zip(text.lines().map(str::trim)) {
        let wrong = |what| Unreadable { line, what };
        if written.is_empty() {
            continue;
        }
        if let Some(comment) = written.strip_prefix('#') {
            fuzzy = fuzzy || comment.starts_with(',') && comment.contains("fuzzy");
            part = Part::None;
            continue;
        }
        let quoted = match written.split_once(' ').filter(|_| !written.starts_with('"')) {
            None => written,
            Some((word, quoted)) => {
                part = part_of(word).ok_or(wrong("this word is not known"))?;
                if part == Part::Id {
                    entries.push(Entry { line, fuzzy: std::mem::take(&mut fuzzy), ..Entry::default() });
                }
                quoted.trim()
            }
        };
        let entry = entries.last_mut().ok_or(wrong("nothing that this belongs to"))?;
        let text = unquoted(quoted).ok_or(wrong("not a text in quotation marks"))?;
        match part {
            Part::Id => entry.id.push_str(&text),
            Part::Plural => entry.plural.push_str(&text),
            Part::Form(form) if form <= entry.forms.len() => {
                if form == entry.forms.len() {
                    entry.forms.push(String::new());
                }
                if let Some(known) = entry.forms.get_mut(form) {
                    known.push_str(&text);
                }
            }
            Part::Form(_) => return Err(wrong("a form of the plural is left out")),
            Part::None => return Err(wrong("nothing that this belongs to")),
        }
    }
    entries.retain(|entry| !entry.id.is_empty());
    Ok(entries)
}

fn part_of(word: &str) -> Option<Part> {
    match word {
        "msgid" => Some(Part::Id),
        "msgid_plural" => Some(Part::Plural),
        "msgstr" => Some(Part::Form(0)),
        _ => word.strip_prefix("msgstr[")?.strip_suffix(']')?.parse().ok().map(Part::Form),
    }
}

fn unquoted(quoted: &str) -> Option<String> {
    let inside = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inside.len());
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return None,
            '\\' => text.push(match letters.next()? {
                'n' => '\n',
                't' => '\t',
                other @ ('"' | '\\') => other,
                _ => return None,
            }),
            other => text.push(other),
        }
    }
    Some(text)
}

/// A text as a PO file has it.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_plurals_and_long_texts_are_read() {
        let file = "msgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\n#: templates/home.html\n#, fuzzy\nmsgid \"\"\n\"One \"\n\
                    \"\\\"two\\\"\"\nmsgstr \"Un \"\n\"dau\"\n\nmsgid \"{n} story\"\nmsgid_plural \"{n} stories\"\n\
                    msgstr[0] \"a\"\nmsgstr[1] \"b\"\n";

        let entries = read(file).unwrap();

        assert_eq!(entries.len(), 2);
        assert_eq!((entries[0].id.as_str(), entries[0].fuzzy), ("One \"two\"", true));
        assert_eq!(entries[0].forms, ["Un dau"]);
        assert_eq!((entries[1].plural.as_str(), entries[1].forms.len()), ("{n} stories", 2));
        assert!(!entries[1].fuzzy);
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_line() {
        let line = |file: &str| read(file).unwrap_err().line;

        assert_eq!(line("msgid \"a\"\nmsgctxt \"b\""), 2);
        assert_eq!(line("msgid \"a\"\n\nmsgstr[1] \"b\""), 3);
        assert_eq!(line("\"a\""), 1);
        assert_eq!(line("msgid \"a"), 1);
        assert_eq!(line("msgid \"a\\q\""), 1);
    }

    #[test]
    fn a_text_that_is_written_reads_back() {
        let text = "a \"b\" \\ c\nd";

        assert_eq!(unquoted(&quoted(text)).unwrap(), text);
    }
}
