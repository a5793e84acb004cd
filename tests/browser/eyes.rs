//! Looks at a page as everybody meets it: on a phone and on a desk, in light and dark, with a reader of screens in mind.

use std::fs;

use serde_json::{Value, json};

use crate::host::root;
use crate::picture;
use crate::webdriver::Browser;

const WIDTHS: [u32; 2] = [360, 1280];
/// What WCAG 1.4.10 asks for: text four times as large on an ordinary screen.
const NARROWEST: u32 = 320;
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RUN_AXE: &str = r"
    const [runOnly, done] = arguments;
    axe.run(document, { runOnly, resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary}`))),
        (error) => done([String(error)]));";
const WIDE: &str = r"
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.body.querySelectorAll('*')].find((one) => one.getBoundingClientRect().right > clientWidth);
    return `${scrollWidth} px in a window of ${clientWidth}: ${wide?.outerHTML.slice(0, 200)}`;";

/// Looks at pages and remembers what is wrong with them, to tell it all at once.
#[derive(Debug)]
pub(crate) struct Eyes {
    axe: String,
    faults: Vec<String>,
    seen: u32,
}

impl Eyes {
    /// Opens them.
    pub(crate) fn open() -> Self {
        let axe = root().join("node_modules").join("axe-core").join("axe.min.js");
        Self { axe: fs::read_to_string(axe).unwrap(), faults: Vec::new(), seen: 0 }
    }

    /// Opens a page and looks at it.
    #[track_caller]
    pub(crate) fn visit(&mut self, browser: &Browser, name: &str, path: &str) {
        browser.open(path);
        self.look(browser, name);
    }

    /// Looks at the page that is open.
    #[track_caller]
    pub(crate) fn look(&mut self, browser: &Browser, name: &str) {
        self.seen += 1;
        browser.run(&self.axe, &Value::Null);
        for width in WIDTHS {
            for scheme in ["light", "dark"] {
                browser.set_up(width, scheme);
                let name = format!("{name}-{width}-{scheme}");
                picture::take(browser, &name);
                let rules = match scheme {
                    "light" => json!({ "type": "tag", "values": TAGS }),
                    // The dark has the same elements in other colours.
                    _ => json!({ "type": "rule", "values": ["color-contrast"] }),
                };
                self.note(&name, &browser.run_later(RUN_AXE, &rules));
                self.note(&name, &browser.run(WIDE, &Value::Null));
            }
        }
        browser.set_up(NARROWEST, "light");
        self.note(&format!("{name}-{NARROWEST}"), &browser.run(WIDE, &Value::Null));
        let address = browser.run("return location.href.split('#')[0]", &Value::Null);
        let console = browser.console().into_iter().filter(|line| !is_own_status(line, address.as_str().unwrap()));
        self.note(name, &console.collect());
    }

    fn note(&mut self, name: &str, found: &Value) {
        let faults: Vec<_> = match found {
            Value::Null => Vec::new(),
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        };
        self.faults.extend(faults.iter().map(|fault| format!("{name}: {fault}")));
    }

    /// Holds that nothing was wrong on any of so many pages.
    #[track_caller]
    pub(crate) fn close(self, pages: u32) {
        assert_eq!(self.faults, Vec::<String>::new(), "{}", self.faults.join("\n"));
        assert_eq!(self.seen, pages, "pages looked at");
    }
}

/// The console says of a page that refuses something that its status is one: that is how it should be. What says that we
/// failed is a fault.
fn is_own_status(line: &Value, address: &str) -> bool {
    let message = line["message"].as_str().unwrap_or_default();
    line["source"] == "network"
        && message.starts_with(&format!("{address} - Failed to load resource"))
        && message.contains("a status of 4")
}

#[test]
fn what_is_wrong_with_a_page_is_seen() {
    let browser = Browser::with_javascript(&crate::world::host().origin);
    let mut eyes = Eyes::open();
    browser.open("/about");
    let spoil = r"
        document.querySelector('main').insertAdjacentHTML('beforeend', `<input><p style='color: red'>inline</p>`);
        document.querySelector('h1').style.width = '2000px';
        document.querySelector('.ct-lead').style.color = matchMedia('(prefers-color-scheme: dark)').matches ? '' : '#222';";
    browser.run(spoil, &Value::Null);
    eyes.look(&browser, "spoilt");
    for (page, fault) in [
        ("spoilt-360-light", "label (Form elements must have labels)"),
        ("spoilt-1280-dark", "color-contrast"),
        ("spoilt-320", "px in a window of 320"),
        ("spoilt", "Content Security Policy"),
    ] {
        let seen = eyes.faults.iter().any(|one| one.starts_with(&format!("{page}: ")) && one.contains(fault));
        assert!(seen, "{page} {fault}: {:?}", eyes.faults);
    }
}
