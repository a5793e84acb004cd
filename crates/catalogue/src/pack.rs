//! From PO entries to the source of the tables that are built into the worker.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::key;
use crate::po::Entry;

/// Divides the forms of a plural.
pub const FORM: char = '\0';

/// A language with its entries.
#[derive(Debug)]
pub struct Language<'a> {
    /// The name of its table, in capitals.
    pub name: &'a str,
    /// What was read.
    pub entries: &'a [Entry],
}

/// The source of one table of hashes and a table for each language.
pub fn source(languages: &[Language<'_>]) -> Result<String, String> {
    let mut keys: BTreeMap<u64, &str> = BTreeMap::new();
    for entry in languages.iter().flat_map(|language| language.entries) {
        for id in ids(entry) {
            let known = keys.insert(key::hash(id), id);
            if known.is_some_and(|known| plain(known) != plain(id)) {
                return Err(format!("two texts have one hash; change one a little: {id:?} and {known:?}"));
            }
        }
    }
    let mut source = format!("static KEYS: [u64; {}] = [", keys.len());
    for hash in keys.keys() {
        let _ = write!(source, "{hash},");
    }
    source.push_str("];\n");
    for language in languages {
        let table = table(language, keys.keys())?;
        let _ = writeln!(
            source,
            "pub(super) static {}: catalogue::Catalogue = catalogue::Catalogue {{ hashes: &KEYS, ends: &{:?}, text: {:?} }};",
            language.name, table.0, table.1
        );
    }
    Ok(source)
}

fn table<'a>(language: &Language<'_>, keys: impl Iterator<Item = &'a u64>) -> Result<(Vec<u32>, String), String> {
    let mut forms: BTreeMap<u64, String> = BTreeMap::new();
    for entry in language.entries {
        let complete = !entry.forms.is_empty() && entry.forms.iter().all(|form| !form.is_empty());
        let packed = if complete { packed(entry) } else { String::new() };
        for id in ids(entry) {
            if forms.insert(key::hash(id), packed.clone()).is_some() {
                return Err(format!("line {}: this text stands twice: {id:?}", entry.line));
            }
        }
    }
    let (mut ends, mut text) = (Vec::new(), String::new());
    for key in keys {
        text.push_str(forms.get(key).map_or("", String::as_str));
        ends.push(u32::try_from(text.len()).map_err(|error| error.to_string())?);
    }
    Ok((ends, text))
}

/// Both texts of an entry lead to it.
fn ids(entry: &Entry) -> impl Iterator<Item = &str> {
    [entry.id.as_str(), entry.plural.as_str()].into_iter().filter(|id| !id.is_empty())
}

/// The forms, with numbers in place of the names of placeholders: `{0}` is the first of the English text.
fn packed(entry: &Entry) -> String {
    let names = key::placeholders(&entry.id);
    let mut forms = entry.forms.join(&FORM.to_string());
    for (number, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        forms = forms.replace(&format!("{{{name}}}"), &format!("{{{number}}}"));
    }
    forms
}

fn plain(text: &str) -> String {
    let names = key::placeholders(text).into_iter();
    names.fold(text.to_owned(), |plain, name| plain.replace(&format!("{{{name}}}"), "{}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::po;

    #[test]
    fn names_become_numbers_and_both_texts_lead_to_the_forms() {
        let file = "msgid \"{n} story of {all}\"\nmsgid_plural \"{n} stories of {all}\"\n\
                    msgstr[0] \"{all}: {n} stori\"\nmsgstr[1] \"{all}: dim\"\n";
        let entries = po::read(file).unwrap();

        let source = source(&[Language { name: "WELSH", entries: &entries }]).unwrap();

        assert!(source.contains("[u64; 2]"), "{source}");
        assert_eq!(source.matches("{1}: {0} stori\\0{1}: dim").count(), 2, "{source}");
    }

    #[test]
    fn a_text_that_stands_twice_is_refused() {
        let entries = po::read("msgid \"{a} b\"\nmsgstr \"x\"\nmsgid \"{c} b\"\nmsgstr \"y\"\n").unwrap();

        assert!(source(&[Language { name: "WELSH", entries: &entries }]).unwrap_err().contains("twice"));
    }
}
