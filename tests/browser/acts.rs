//! The acts of a story's life at the browser, in steps that every walk shares.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::http::wait_for;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::Told;

/// The moderator is one, with one mailbox and one story to read at a time: tests share them one after the other.
pub(crate) fn desk() -> MutexGuard<'static, ()> {
    static DESK: Mutex<()> = Mutex::new(());
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What somebody tells, in every field that takes words.
#[derive(Debug, Clone)]
pub(crate) struct Tale {
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) good: String,
    pub(crate) improve: String,
    pub(crate) feelings: String,
    pub(crate) service_text: String,
    pub(crate) screen_name: String,
}

impl Browser {
    /// Fills the form at `/tell/one-page`, for the nth service, up to the page where it is checked.
    #[track_caller]
    pub(crate) fn fills_the_form(&self, tale: &Tale, n: usize) {
        self.open("/tell/one-page");
        self.fill("Give it a title", &tale.title);
        self.fill("Your story", &tale.body);
        self.fill("Something else that was good", &tale.good);
        self.fill("Something else that could be better", &tale.improve);
        self.tick("worried");
        self.fill("Or in your own words, with commas between", &tale.feelings);
        self.fill("Find the service", &format!("Liverwell Hospital {n}"));
        self.press("Find");
        self.tick(&format!("Liverwell Hospital {n}"));
        self.fill("I do not know, or it is not there (optional)", &tale.service_text);
        self.tick("I was a patient");
        let month = crate::world::draft("", "", &service(n))["happened"].as_str().unwrap().to_owned();
        let (year, month) = month.split_once('-').unwrap();
        self.fill("Month", month);
        self.fill("Year", year);
        self.tick("I would like something to change");
        self.fill("A name to show with your story (optional)", &tale.screen_name);
        self.tick("Publish my story on this website");
        self.tick("Let other websites and apps show it");
        self.press("Check your story");
    }

    /// Sends the checked form and keeps what is handed out.
    #[track_caller]
    pub(crate) fn sends_the_story(&self) -> Told {
        self.press("Send my story");
        self.sees("We have your story");
        let reference = self.text_of(".ct-reference").replace('-', "");
        Told { reference, key: self.text_of(".ct-key__words code") }
    }

    /// Signs in with the code from the mail.
    #[track_caller]
    pub(crate) fn signs_in(&self, account: &str) {
        // One at a time: a new code ends the one before.
        static CODES: Mutex<()> = Mutex::new(());
        let _alone = CODES.lock().unwrap_or_else(PoisonError::into_inner);
        let address = format!("{account}@example.org");
        self.open("/staff/sign-in");
        self.fill("E-mail address", &address);
        self.press("Send me a code");
        let code = self.in_a_tab(|tab| tab.code_for(&address));
        self.fill("Code", &code);
        self.press("Sign in");
        self.sees("Sign out");
    }

    /// The code in the newest letter to an address.
    #[track_caller]
    fn code_for(&self, address: &str) -> String {
        wait_for("the mail with the code", || {
            self.open("/dev/mail");
            let letters = self.words();
            let (_, letter) = letters.split_once(&format!("To {address}"))?;
            letter.split_once("Caretold is ")?.1.get(..6).map(str::to_owned)
        })
    }

    /// Signs out.
    #[track_caller]
    pub(crate) fn signs_out(&self) {
        self.press("Sign out");
        self.sees("Staff sign in");
    }

    /// Presses the button that publishes the open story, and waits until it is public.
    #[track_caller]
    pub(crate) fn publishes(&self, told: &Told, title: &str) {
        self.press("Publish");
        assert_eq!(self.text_of("h1"), "Desk");
        self.opens_until(&format!("/stories/{}", told.reference), title);
    }

    /// Takes the story back.
    #[track_caller]
    pub(crate) fn comes_back_to(&self, told: &Told) {
        self.open("/your-story");
        self.fill("Reference", &told.reference);
        self.fill("Key", &told.key);
        self.press("Open my story");
    }
}
