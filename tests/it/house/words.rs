//! Every text of the public pages is translated, and nothing else is. `CARETOLD_WRITE_PINNED=1` adds what is missing to
//! the catalogues, without a translation, and takes out what nobody says any more.

use std::collections::BTreeMap;
use std::fmt::Write;

use caretold::domain::language::Language;
use caretold::web::pages::words::{CRITERIA, CRITICALITY, FEELINGS, GOOD, IMPROVE, LANGUAGES};
use caretold::web::pages::{Day, month_words};
use catalogue::extract::{self, Found};
use catalogue::po::{self, Entry, quoted};
use catalogue::{check, key};
use screening::Rule;

use super::{files, read, root};

const CATALOGUES: [(&str, Language); 2] = [("locales/cy.po", Language::Welsh), ("locales/ga.po", Language::Irish)];

/// What people read of the rooms behind `web`: sentences of rules and acts that readers and authors meet.
const PUBLIC: [&str; 17] = [
    "src/domain/draft.rs",
    "src/domain/flag.rs",
    "src/domain/reply.rs",
    "src/domain/site.rs",
    "src/domain/story.rs",
    "src/domain/text.rs",
    "src/domain/word.rs",
    "src/flows/address.rs",
    "src/flows/answer.rs",
    "src/flows/consent.rs",
    "src/flows/flag.rs",
    "src/flows/letter.rs",
    "src/flows/offer.rs",
    "src/flows/opinion.rs",
    "src/flows/reply.rs",
    "src/flows/tell.rs",
    "src/flows/word.rs",
];

/// What of `web` only staff, programs and the log read.
const NOT_PUBLIC: [&str; 29] = [
    "src/web/api/",
    "src/web/desk/",
    "src/web/dev_mail.rs",
    "src/web/discovery.rs",
    "src/web/embed.rs",
    "src/web/error.rs",
    "src/web/exports/",
    "src/web/extract.rs",
    "src/web/feeds.rs",
    "src/web/finish.rs",
    "src/web/language.rs",
    "src/web/linked.rs",
    "src/web/open.rs",
    "src/web/pages/account.rs",
    "src/web/pages/code.rs",
    "src/web/pages/desk",
    "src/web/pages/dev_mail.rs",
    "src/web/pages/filters.rs",
    "src/web/pages/html.rs",
    "src/web/pages/inbox.rs",
    "src/web/pages/invitations.rs",
    "src/web/pages/review.rs",
    "src/web/pages/rich.rs",
    "src/web/pages/said.rs",
    "src/web/pages/sign_in.rs",
    "src/web/pages/staff_story.rs",
    "src/web/reply.rs",
    "src/web/session.rs",
    "src/web/staff/",
];

/// Strings of public files that are no words, or words that nobody reads as they are.
const NOT_SAID: [&str; 32] = [
    "CARETOLD_ASSETS",
    "M{} {}h1v1h-1z",
    "one for each door",
    "Disallow",
    "User-agent",
    "Caretold\n",
    "Kind staff, long wait",
    "I came in with a broken wrist",
    "story so far.",
    "stories so far.",
    "reader says that",
    "readers say that",
    "person from this service",
    "people from this service",
    "person from this organisation",
    "people from this organisation",
    "person from the services",
    "people from the services",
    "person from a service",
    "people from services",
    "story was ",
    "stories were ",
    "no {many}",
    "We take stories since {}",
    // How staff read a role and a wish.
    "My thanks passed on",
    "An explanation",
    "An apology",
    "Something to change",
    "Somebody to contact me",
    "Only to be heard",
    "{}, {time} UTC",
    "{} and {last}",
];

/// What error pages of `web/error.rs` say to the public.
const ERRORS: [&str; 8] = [
    "This request did not come from our own page",
    "Load the page again and send the form from there.",
    "This cannot be done now",
    "This was done already.",
    "This cannot be done where the story stands now.",
    "The reference, key or code is not right",
    "Check what you typed and try again.",
    "Somebody else acted first",
];

/// Where a text is said.
#[derive(Debug, Clone)]
struct Said {
    found: Found,
    at: String,
}

/// Every text by its key, with the first place where it is said.
fn said() -> BTreeMap<u64, Said> {
    let mut all: BTreeMap<u64, Said> = BTreeMap::new();
    let mut add = |found: Found, at: String| {
        let said = all.entry(key::hash(&found.text)).or_insert(Said { found: found.clone(), at });
        if said.found.plural.is_empty() {
            said.found.plural = found.plural;
        }
    };
    for (path, text) in files("templates", "html").into_iter().filter(|(path, _)| !path.starts_with("templates/desk")) {
        for found in extract::template(&text) {
            add(found, path.clone());
        }
    }
    for (path, text) in files("src", "rs") {
        let of_web = path.starts_with("src/web/") && !NOT_PUBLIC.iter().any(|one| path.starts_with(one));
        if of_web || PUBLIC.contains(&path.as_str()) {
            let pages = path.starts_with("src/web/pages/");
            for found in extract::rust(&text).into_iter().filter(|found| is_said(&found.text, pages)) {
                add(found, path.clone());
            }
        }
    }
    let plain = |text: &str| Found { text: text.to_owned(), plural: String::new(), line: 0 };
    for rule in Rule::all() {
        for text in [rule.title(), rule.reason()] {
            add(plain(text), "crates/screening/src/rule/said.rs".to_owned());
        }
    }
    for word in [FEELINGS, GOOD, IMPROVE].concat() {
        add(plain(word), "src/web/pages/words.rs".to_owned());
    }
    for month in 1..=12 {
        let (month, day) = (format!("2026-{month:02}"), format!("2026-{month:02}-04"));
        let since = format!("We take stories since {}", month_words(&month));
        for text in [month_words(&month), Day::of(&day).words, since] {
            let text = text.replace("2026", "{year}").replacen("4 ", "{day} ", 1);
            add(plain(&text), "src/web/pages/date.rs".to_owned());
        }
    }
    for text in ERRORS {
        add(plain(text), "src/web/error.rs".to_owned());
    }
    all
}

/// Whether a string of a public Rust file is words: it begins like a sentence, or is several words of a page.
fn is_said(text: &str, pages: bool) -> bool {
    let mut letters = text.to_owned();
    for name in key::placeholders(text) {
        letters = letters.replace(&format!("{{{name}}}"), "");
    }
    let begins = text.starts_with(char::is_uppercase) || text.starts_with('{') && text.contains("} ");
    let words = letters.chars().any(char::is_alphabetic) && (begins || pages && text.contains(' '));
    let known = |table: &[(&str, &str, &str)]| table.iter().any(|row| [row.1, row.2].contains(&text));
    let excused =
        NOT_SAID.iter().any(|one| text.starts_with(one)) || known(LANGUAGES) || known(CRITICALITY) || known(CRITERIA);
    let code = text.contains("::")
        || text.contains("(…)")
        || text.chars().all(|one| one.is_uppercase() || one == '_' || one.is_ascii_digit());
    words && !excused && !code && !MONTHS.contains(&text)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn entries(path: &str) -> Vec<Entry> {
    po::read(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_text_is_translated_and_no_translation_is_left_over() {
    let said = said();
    if std::env::var_os("CARETOLD_WRITE_PINNED").is_some() {
        for (path, language) in CATALOGUES {
            std::fs::write(root().join(path), written(&read(path), &entries(path), &said, language)).unwrap();
        }
    }
    let mut faults = Vec::new();
    for (path, language) in CATALOGUES {
        let entries = entries(path);
        let known: BTreeMap<u64, &Entry> = entries.iter().map(|entry| (key::hash(&entry.id), entry)).collect();
        for (hash, Said { found, at }) in &said {
            match known.get(hash) {
                None => faults.push(format!("{path}: nothing for {:?}, said in {at}", found.text)),
                Some(entry) if entry.plural.is_empty() != found.plural.is_empty() => {
                    faults.push(format!(
                        "{path}:{}: {:?} is counted in {at} or here, not in both",
                        entry.line, found.text
                    ));
                }
                Some(entry) => {
                    let fault = check::fault(entry, language.forms());
                    faults.extend(fault.map(|fault| format!("{path}:{}: {:?}: {fault}", entry.line, entry.id)));
                }
            }
        }
        let left_over = entries.iter().filter(|entry| !said.contains_key(&key::hash(&entry.id)));
        faults.extend(left_over.map(|entry| format!("{path}:{}: nobody says {:?}", entry.line, entry.id)));
    }
    assert!(
        faults.is_empty(),
        "{} texts need a translation: CARETOLD_WRITE_PINNED=1 writes them into the catalogues\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// A translation whose placeholders are named anew.
fn renamed(form: &str, before: &str, now: &str) -> String {
    let names = key::placeholders(before).into_iter().zip(key::placeholders(now));
    let changed = names.filter(|(before, now)| before != now && !before.is_empty());
    changed.fold(form.to_owned(), |form, (before, now)| form.replace(&format!("{{{before}}}"), &format!("{{{now}}}")))
}

/// A catalogue with exactly the texts that are said, in the order of the places where they are.
fn written(file: &str, entries: &[Entry], said: &BTreeMap<u64, Said>, language: Language) -> String {
    let known: BTreeMap<u64, &Entry> = entries.iter().map(|entry| (key::hash(&entry.id), entry)).collect();
    let mut header = file.split("\n\n").next().unwrap_or_default().trim_end().to_owned();
    header.push('\n');
    let mut all: Vec<(&u64, &Said)> = said.iter().collect();
    all.sort_by_key(|(_, said)| (said.at.as_str(), said.found.line, said.found.text.as_str()));
    for (hash, Said { found, at }) in all {
        let _ = write!(header, "\n#: {at}\nmsgid {}\n", quoted(&found.text));
        let forms = known.get(hash).map(|entry| entry.forms.as_slice()).unwrap_or_default();
        let form = |number: usize| {
            let form = forms.get(number).map_or("", String::as_str);
            quoted(&renamed(form, known.get(hash).map_or("", |entry| &entry.id), &found.text))
        };
        if found.plural.is_empty() {
            let _ = writeln!(header, "msgstr {}", form(0));
            continue;
        }
        let _ = writeln!(header, "msgid_plural {}", quoted(&found.plural));
        for number in 0..language.forms() {
            let _ = writeln!(header, "msgstr[{number}] {}", form(number));
        }
    }
    header
}
