//! The pages of a site where nothing was told yet.

use crate::eyes::Eyes;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::filled;

#[test]
fn every_page_is_sound_before_the_first_story() {
    let host = filled();
    let browser = Browser::with_javascript(&host.origin);
    let mut eyes = Eyes::open();
    let (place, thread) = (format!("/services/{}", service(0)), format!("/services/{}/thread", service(0)));
    for (name, path) in [
        ("home-empty", "/"),
        ("stories-empty", "/stories"),
        ("service-empty", &place),
        ("thread-empty", &thread),
        ("statistics-empty", "/statistics"),
        ("mailbox-empty", "/dev/mail"),
    ] {
        eyes.visit(&browser, name, path);
    }
    browser.signs_in("moderator");
    eyes.look(&browser, "desk-empty");
    browser.press("Claim the next story");
    browser.sees("No story waits");
    browser.signs_out();
    browser.signs_in("responder0");
    eyes.look(&browser, "inbox-empty");
    eyes.visit(&browser, "inbox-all-empty", "/staff?show=all");
    eyes.visit(&browser, "forbidden", "/desk");
    browser.sees("Error 403");
    eyes.close(10);
}
