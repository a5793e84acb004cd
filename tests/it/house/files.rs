//! How files look: short, explained at the top, without panics, and without what belongs to one machine or one day.

use super::{code, files};

const SOURCES: [&str; 4] = ["src", "crates", "xtask", "tests"];

fn sources() -> Vec<(String, String)> {
    let all = SOURCES.iter().flat_map(|folder| files(folder, "rs"));
    all.filter(|(path, _)| !path.contains("/target/")).collect()
}

#[test]
fn a_file_fits_in_the_head() {
    let long: Vec<String> = sources()
        .into_iter()
        // A list of words is data, however long.
        .filter(|(path, text)| !path.contains("/lists/") && text.lines().count() > 500)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_file_says_at_its_top_what_it_is() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{path} opens without saying what it is");
    }
}

#[test]
fn nothing_that_may_panic_is_built_into_the_worker() {
    // A key made without randomness would be worse than a failed request; the other files are there for tests alone.
    let excused = ["src/edge/time.rs", "src/web/pages/html.rs", "src/web/pages/said.rs"];
    let built = ["src", "crates"].into_iter().flat_map(|folder| files(folder, "rs"));
    for (path, text) in built.filter(|(path, _)| path.starts_with("src/") || path.contains("/src/")) {
        if excused.contains(&path.as_str()) {
            continue;
        }
        for (number, line) in code(&text) {
            for name in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("] {
                assert!(!line.contains(name), "{path}:{number} may panic: {line}");
            }
        }
    }
}

#[test]
fn a_lint_is_silenced_only_with_a_reason() {
    for (path, text) in sources() {
        for (number, line) in code(&text) {
            let line = line.trim_start();
            assert!(!line.starts_with("#[allow(") || line.contains("reason"), "{path}:{number}: {line}");
        }
    }
}

#[test]
fn no_page_has_script_or_style_in_it() {
    for (path, text) in files("templates", "html") {
        for name in ["<style", " style=", " onclick=", " onload=", "javascript:"] {
            assert!(!text.contains(name), "{path} has {name}");
        }
        // A block of data is no script: no browser runs it. Its only content is of a type that cannot end it.
        let data = " type=\"application/ld+json\">{{ frame.linked }}</script>";
        for script in text.split("<script").skip(1).filter(|script| !script.starts_with(data)) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains("src="), "{path} has a script of its own");
        }
    }
}

#[test]
fn no_page_turns_escaping_off() {
    for (path, text) in files("templates", "html") {
        assert!(!text.contains("|safe") && !text.contains("| safe"), "{path} writes something as it is");
    }
}
