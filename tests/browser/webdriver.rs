//! A browser, spoken to over WebDriver: JSON over HTTP. Each test starts its own, with an empty profile.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::host::{Printed, root};
use crate::http::{Body, send, wait_for};
use crate::world::fresh;

/// The name that the standard gives to references of elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Reads process ids until its input ends, then kills what is left of them and deletes the profile, into which a child
/// may still write: however the tests end, nothing stays.
const WATCHDOG: &str = r#"
    ids=; while read -r id; do ids="$ids $id"; done; kill -s KILL $ids
    for _ in 1 2 3; do rm -rf -- "$1"; sleep 1; done"#;
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    // As on a phone, where they take no room.
    "--hide-scrollbars",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-GB",
];

/// An element of the page that is open.
#[derive(Debug, Clone)]
pub(crate) struct Element(String);

/// A browser with one window.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: Child,
    watchdog: Child,
    profile: PathBuf,
    session: String,
    /// Where the platform is.
    pub(crate) origin: String,
}

impl Browser {
    /// As most people have it.
    pub(crate) fn with_javascript(origin: &str) -> Self {
        Self::start(origin, &json!({}))
    }

    /// With the scripts of pages turned off.
    pub(crate) fn without_javascript(origin: &str) -> Self {
        Self::start(origin, &json!({ "profile.managed_default_content_settings.javascript": 2 }))
    }

    fn start(origin: &str, preferences: &Value) -> Self {
        let profile = root().join("target").join("browser").join(fresh("profile"));
        fs::create_dir_all(&profile).unwrap();
        let mut driver = program("CARETOLD_CHROMEDRIVER", "chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: `cargo xtask test` installs it");
        let mut watchdog = Command::new("sh")
            .args(["-c", WATCHDOG, "watchdog"])
            .arg(&profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        writeln!(watchdog.stdin.as_mut().unwrap(), "{}", driver.id()).unwrap();
        let printed = Printed::default();
        printed.follow(driver.stdout.take().unwrap());
        let port: u16 = wait_for("chromedriver", || {
            let text = printed.text();
            let (_, rest) = text.split_once("started successfully on port ")?;
            rest.split('.').next()?.parse().ok()
        });
        let address = format!("http://127.0.0.1:{port}/session");
        let mut browser = Self { driver, watchdog, profile, session: address, origin: origin.to_owned() };
        browser.begin(preferences);
        browser
    }

    fn begin(&mut self, preferences: &Value) {
        let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        flags.push(format!("--user-data-dir={}", self.profile.display()));
        let mut options = json!({ "args": flags, "prefs": preferences });
        if let Some(binary) = std::env::var("CARETOLD_CHROMIUM").ok().filter(|path| !path.is_empty()) {
            options["binary"] = json!(binary);
        }
        let wanted = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let begun = self.ask("POST", "", &json!({ "capabilities": { "alwaysMatch": wanted } })).unwrap();
        let id = begun["capabilities"]["goog:processID"].as_u64().expect("the id of the browser's process");
        writeln!(self.watchdog.stdin.as_mut().unwrap(), "{id}").unwrap();
        self.session = format!("{}/{}", self.session, begun["sessionId"].as_str().unwrap());
    }

    /// Has a command carried out.
    pub(crate) fn ask(&self, method: &str, path: &str, with: &Value) -> Result<Value, String> {
        let (body, kind) = (with.to_string(), [("content-type", "application/json")]);
        let body = if method == "POST" { Body::Bytes(body.as_bytes()) } else { Body::None };
        let answer =
            send(method, &format!("{}{path}", self.session), &kind, body).map_err(|error| error.to_string())?;
        let mut value = answer.json();
        if answer.status == 200 { Ok(value["value"].take()) } else { Err(value["value"]["message"].to_string()) }
    }

    #[track_caller]
    fn must(&self, method: &str, path: &str, with: &Value) -> Value {
        self.ask(method, path, with).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    /// Goes to an address of the platform.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) {
        self.must("POST", "/url", &json!({ "url": format!("{}{path}", self.origin) }));
    }

    /// Every element that an XPath finds now.
    #[track_caller]
    pub(crate) fn all(&self, xpath: &str) -> Vec<Element> {
        let found = self.must("POST", "/elements", &json!({ "using": "xpath", "value": xpath }));
        found.as_array().unwrap().iter().map(|one| Element(one[ELEMENT].as_str().unwrap().to_owned())).collect()
    }

    /// The first element that a CSS selector finds, if there is one.
    pub(crate) fn look(&self, css: &str) -> Option<Element> {
        let found = self.ask("POST", "/element", &json!({ "using": "css selector", "value": css })).ok()?;
        Some(Element(found[ELEMENT].as_str()?.to_owned()))
    }

    /// Clicks.
    #[track_caller]
    pub(crate) fn click(&self, element: &Element) {
        self.must("POST", &format!("/element/{}/click", element.0), &json!({}));
    }

    /// Empties a field and types into it.
    #[track_caller]
    pub(crate) fn type_into(&self, element: &Element, text: &str) {
        self.must("POST", &format!("/element/{}/clear", element.0), &json!({}));
        self.must("POST", &format!("/element/{}/value", element.0), &json!({ "text": text }));
    }

    /// The text of an element as it is seen.
    #[track_caller]
    pub(crate) fn text(&self, element: &Element) -> String {
        self.must("GET", &format!("/element/{}/text", element.0), &Value::Null).as_str().unwrap().to_owned()
    }

    /// An attribute of an element; empty when it has none.
    #[track_caller]
    pub(crate) fn attribute(&self, element: &Element, name: &str) -> String {
        let value = self.must("GET", &format!("/element/{}/attribute/{name}", element.0), &Value::Null);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an element's page has gone and the next one is there.
    #[track_caller]
    pub(crate) fn wait_for_page_after(&self, element: &Element) {
        let path = format!("/element/{}/name", element.0);
        wait_for("the next page", || {
            let gone = self.ask("GET", &path, &Value::Null).is_err();
            let state = || self.ask("POST", "/execute/sync", &json!({ "script": READY, "args": [] })).ok();
            (gone && state()? == "complete").then_some(())
        });
    }

    /// Runs a script, which the policy of the page does not bind.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, with: &Value) -> Value {
        self.must("POST", "/execute/sync", &json!({ "script": script, "args": [with] }))
    }

    /// Runs a script that gives its result to its last argument.
    #[track_caller]
    pub(crate) fn run_later(&self, script: &str, with: &Value) -> Value {
        self.must("POST", "/execute/async", &json!({ "script": script, "args": [with] }))
    }

    /// Presses and lets go a key, wherever the focus is.
    #[track_caller]
    pub(crate) fn key(&self, key: &str) {
        let actions = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.must("POST", "/actions", &json!({ "actions": [keyboard] }));
    }

    /// Has a command of the DevTools protocol carried out.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, with: &Value) -> Value {
        self.must("POST", "/goog/cdp/execute", &json!({ "cmd": command, "params": with }))
    }

    /// What the console said since the last look.
    #[track_caller]
    pub(crate) fn console(&self) -> Vec<Value> {
        self.must("POST", "/se/log", &json!({ "type": "browser" })).as_array().unwrap().clone()
    }

    /// Does something in a tab of its own.
    #[track_caller]
    pub(crate) fn in_a_tab<T>(&self, what: impl FnOnce(&Self) -> T) -> T {
        let here = self.must("GET", "/window", &Value::Null);
        let tab = self.must("POST", "/window/new", &json!({ "type": "tab" }));
        self.must("POST", "/window", &json!({ "handle": tab["handle"] }));
        let done = what(self);
        self.must("DELETE", "/window", &Value::Null);
        self.must("POST", "/window", &json!({ "handle": here }));
        done
    }
}

const READY: &str = "return document.readyState";

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.ask("DELETE", "", &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        // Before its input ends: the ids are free now.
        let _ = self.watchdog.kill();
        let _ = self.watchdog.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn program(variable: &str, name: &str) -> Command {
    Command::new(std::env::var(variable).ok().filter(|path| !path.is_empty()).unwrap_or_else(|| name.to_owned()))
}
