//! What is wrong with a translation.

use crate::key;
use crate::po::Entry;

/// What is wrong with an entry, in a sentence; `forms` is how many the language has for numbers.
#[must_use]
pub fn fault(entry: &Entry, forms: usize) -> Option<String> {
    let wanted = if entry.plural.is_empty() { 1 } else { forms };
    if entry.forms.len() != wanted || entry.forms.iter().any(String::is_empty) {
        return Some(format!("not translated ({wanted} wanted)"));
    }
    if entry.fuzzy {
        return Some("marked as unsure".to_owned());
    }
    let names = sorted(&entry.id);
    if names.iter().any(|name| name.starts_with(|first: char| first.is_ascii_digit())) {
        return Some("a placeholder is named with a number".to_owned());
    }
    // A form for one or two may say the number in words.
    let may_leave_out = !entry.plural.is_empty();
    entry.forms.iter().find_map(|form| {
        let used = sorted(form);
        let extra = used.iter().find(|name| !names.contains(name));
        let missing = names.iter().skip(usize::from(may_leave_out)).find(|name| !used.contains(name));
        let marks = |text: &str| ["**", "](", "`"].map(|mark| text.matches(mark).count());
        match (extra, missing) {
            (Some(name), _) => Some(format!("the placeholder {{{name}}} is not in the English text")),
            (None, Some(name)) => Some(format!("the placeholder {{{name}}} is missing")),
            _ if marks(form) != marks(&entry.id) => Some("bold words, names or links differ".to_owned()),
            _ => links_differ(&entry.id, form).then(|| "a link leads elsewhere".to_owned()),
        }
    })
}

fn sorted(text: &str) -> Vec<&str> {
    let mut names = key::placeholders(text);
    names.sort_unstable();
    names.dedup();
    names
}

fn links_differ(english: &str, form: &str) -> bool {
    let addresses = |text: &str| {
        let mut found: Vec<String> =
            text.split("](").skip(1).filter_map(|part| part.split_once(')')).map(|(to, _)| to.to_owned()).collect();
        found.sort();
        found
    };
    addresses(english) != addresses(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(id: &str, form: &str) -> Option<String> {
        fault(&Entry { id: id.into(), forms: vec![form.into()], ..Entry::default() }, 6)
    }

    #[test]
    fn what_differs_from_the_english_text_is_told() {
        assert_eq!(said("a", "b"), None);
        assert!(said("a", "").is_some());
        assert!(said("{n} a", "b").unwrap().contains("missing"));
        assert!(said("a", "b {n}").unwrap().contains("not in"));
        assert!(said("**a**", "b").unwrap().contains("bold"));
        assert!(said("[a](/x)", "[b](/y)").unwrap().contains("elsewhere"));
        assert_eq!(said("**a** [b](/x) {n}", "{n} [c](/x) **d**"), None);
    }

    #[test]
    fn every_form_of_a_plural_is_wanted() {
        let entry = Entry { id: "{n} a".into(), plural: "{n} b".into(), forms: vec!["x".into()], ..Entry::default() };

        assert!(fault(&entry, 6).is_some());
        assert_eq!(fault(&Entry { forms: vec!["{n} x".into(), "dau x".into()], ..entry }, 2), None);
    }
}
