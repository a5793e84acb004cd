//! The rules on the device say what the rules on the server say, to the letter.

use screening::{Context, Field, Finding, Region, needs_help, notice};
use serde_json::{Value, json};

use crate::webdriver::Browser;
use crate::world::host;

const TEXTS: usize = 400;
/// Puts texts to the worker of the page, one after the other.
const ASK: &str = r"
    const [asks, done] = arguments;
    const { search } = new URL(document.querySelector('script[src]').src);
    const worker = new Worker(`/assets/check-worker.js${search}`, { type: 'module' });
    const answers = [];
    worker.onerror = ({ message }) => done(message);
    worker.onmessage = ({ data }) => {
        if (data.ready) return;
        answers.push(data);
        if (answers.length === asks.length) done(answers);
    };
    asks.forEach((ask) => worker.postMessage(ask));";
const SERVICES: [&str; 2] = ["Rose Ward", "Dr Patel's Practice"];
const EMAIL: &str = "ann.heron@example.org";
/// What rules look for, what only looks like it, and letters that count differently in each unit.
#[rustfmt::skip]
const PIECES: [&str; 48] = [
    "I waited for six hours", "the nurse was kind", "Dr Sarah Patel", "Sister Mary", "Rose Ward", "annheron", "Ann Heron",
    "my consultant Mr Jones said", "called Maria", "the receptionist with red hair", "07700 900123", "+44 7700 900123",
    "0300 123 4567", "ann@example.org", "ann (at) example (dot) org", "www.example.com/me", "@annheron", "943 476 5919",
    "my NHS number is 943 476 5919", "QQ 12 34 56 C", "4111 1111 1111 1111", "M33 2AB", "D02 X285", "12 High Street",
    "on 3 March 2026", "born 3.4.1956", "at half past nine", "she is 93", "THIS IS NOT GOOD ENOUGH AT ALL", "bloody hell",
    "f*ck", "I want to kill myself", "he took an overdose last year", "they left my mum in a wet bed", "he hit her",
    "she died", "5mg of ramipril", "162/94", "😀", "👩‍⚕️", "e\u{301}", "ﬁne", "ｆｕｌｌ　ｗｉｄｔｈ", "𝐛𝐨𝐥𝐝@example.org", "Ŵ",
    "\u{200b}", "пароль", "日本語 한국어 ไทย",
];
const BETWEEN: [&str; 8] = [" ", ". ", ", ", "\n", " and ", "", "! ", "  "];

/// The same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn texts() -> Vec<String> {
    let mut dice = Dice(12);
    let mut text = || {
        let count = 1 + dice.throw(9);
        (0..count).map(|_| [PIECES[dice.throw(PIECES.len())], BETWEEN[dice.throw(BETWEEN.len())]].concat()).collect()
    };
    (0..TEXTS).map(|_| text()).collect()
}

/// What the server finds of what an author is told, as the device tells it.
fn native(text: &str, context: &Context<'_>) -> Vec<Value> {
    let units = |text: &str, at: usize| text.chars().take(at).map(char::len_utf16).sum::<usize>();
    let told = |text: &str, before: usize, finding: &Finding| {
        let mut told = json!({
            "rule": finding.rule.name(),
            "severity": finding.severity.name(),
            "start": before + units(text, finding.start),
            "end": before + units(text, finding.end),
            "help": needs_help(std::slice::from_ref(finding)),
            "reason": finding.reason(),
        });
        if let Some(suggestion) = &finding.suggestion {
            told["suggestion"] = json!(suggestion);
        }
        told
    };
    let pieces: Vec<&str> = if context.field == Field::Item { text.split('\n').collect() } else { vec![text] };
    let (mut all, mut before) = (Vec::new(), 0);
    for piece in pieces {
        let found = notice(piece, context);
        all.extend(found.iter().map(|one| told(piece, before, one)));
        before += units(piece, usize::MAX) + 1;
    }
    all
}

#[test]
fn the_device_finds_what_the_server_finds() {
    let fields =
        [("body", Field::Body), ("title", Field::Title), ("items", Field::Item), ("screen_name", Field::ScreenName)];
    let regions = [("uk", Region::Uk), ("ie", Region::Ie), ("au", Region::Au)];
    let texts = texts();
    let (mut asks, mut wanted) = (Vec::new(), Vec::new());
    for (n, text) in texts.iter().enumerate() {
        let ((kind, field), (region, of)) = (fields[n % fields.len()], regions[n % regions.len()]);
        let (email, services) = if n % 2 == 0 { (EMAIL, &SERVICES[..]) } else { ("", &[][..]) };
        asks.push(json!({
            "name": n, "text": text, "kind": kind, "region": region, "email": email, "services": services.join("\n"),
        }));
        let context = Context { region: of, field, email, services, ..Context::default() };
        wanted.push(native(text, &context));
    }

    let browser = Browser::with_javascript(&host().origin);
    browser.open("/tell/one-page");
    let answers = browser.run_later(ASK, &json!(asks));
    let answers = answers.as_array().unwrap_or_else(|| panic!("{answers}"));
    let mut found = 0;
    for (answer, (text, wanted)) in answers.iter().zip(texts.iter().zip(&wanted)) {
        assert_eq!(answer["findings"].as_array().unwrap(), wanted, "{text:?}");
        assert_eq!(answer["help"], wanted.iter().any(|one| one["help"] == true), "{text:?}");
        found += wanted.len();
    }
    assert_eq!(answers.len(), TEXTS);
    assert!(found > TEXTS, "only {found} findings to compare");
}
