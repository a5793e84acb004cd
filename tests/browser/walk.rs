//! One story from the form to its answered page, and out again, at the browser.

use crate::acts::Tale;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{Told, filled, fresh};

const TITLE: &str = "A long wait, and then a kind nurse";
const ANSWER: &str = "Thank you for telling us. We are sorry that you waited.";

#[test]
fn a_story_is_told_published_answered_found_and_withdrawn_with_javascript() {
    let host = filled();
    walk(&Browser::with_javascript(&host.origin), 0);
}

#[test]
fn a_story_is_told_published_answered_found_and_withdrawn_without_javascript() {
    let host = filled();
    let browser = Browser::without_javascript(&host.origin);
    browser.open("/tell/one-page");
    assert_eq!(browser.text_of("[data-count]"), "", "scripts of the page run");
    walk(&browser, 1);
}

/// In a runtime of its own: the next story at its desk is this one.
fn walk(browser: &Browser, n: usize) {
    let token = fresh("walk");
    let told = tell(browser, n, &token);
    moderate(browser, &told);
    respond(browser, n);
    read(browser, &told, n, &token);
    withdraw(browser, &told, n, &token);
}

fn tell(browser: &Browser, n: usize, token: &str) -> Told {
    let tale = Tale {
        title: TITLE.to_owned(),
        body: format!("I waited for six hours. Ring me on 07700 900123.\n\nThen a nurse was kind. {token}"),
        good: "the nurse\nthe tea".to_owned(),
        improve: "the wait".to_owned(),
        feelings: "cold, tired".to_owned(),
        service_text: String::new(),
        screen_name: "quietheron".to_owned(),
    };
    browser.fills_the_form(&tale, n);
    assert_eq!(browser.text_of("h1"), "Check your story");
    browser.sees("Look at this first");
    browser.sees("07700 900123");
    browser.press("Change Title");
    browser.fill("Give it a title", &format!("{TITLE}!"));
    browser.press("Check your story");
    for kept in
        [&format!("{TITLE}!"), "the tea", "worried, cold", &format!("Liverwell Hospital {n}"), token, "quietheron"]
    {
        browser.sees(kept);
    }
    browser.sends_the_story()
}

fn moderate(browser: &Browser, told: &Told) {
    browser.signs_in("moderator");
    browser.opens_until("/desk", TITLE);
    browser.press("Claim the next story");
    assert_eq!(browser.text_of("h1"), format!("Story {}", told.reference));
    browser.sees("phone");
    browser.press("Accept:");
    browser.sees("“07700 900123” is now “[phone number removed]”.");
    browser.sees("Changed so far");
    browser.tick("Strongly");
    browser.publishes(told, TITLE);
    browser.open("/desk");
    browser.sees_no(&told.reference);
    browser.signs_out();
}

fn respond(browser: &Browser, n: usize) {
    browser.signs_in(&format!("responder{n}"));
    assert_eq!(browser.text_of("h1"), "Inbox");
    browser.press(TITLE);
    browser.sees("criticality 4 of 5");
    browser.fill("What you want to say", ANSWER);
    browser.fill("Signed", "Sam Green, matron");
    browser.tick("We plan a change");
    browser.fill("What changes", "Two more nurses at night");
    browser.fill("Where (optional)", "Emergency department");
    browser.fill("Who sees to it (optional)", "Ward manager");
    // The same day whichever way round the locale of the browser has it.
    browser.fill("By when", "12122027");
    browser.press("Send the response");
    browser.sees("A moderator reads it before it is public.");
    browser.signs_out();

    browser.signs_in("moderator");
    browser.press("Replies and responses that wait: 1");
    browser.sees(ANSWER);
    browser.press("Approve");
    browser.sees("The response is approved.");
    browser.signs_out();
}

fn read(browser: &Browser, told: &Told, n: usize, token: &str) {
    browser.open("/stories");
    browser.fill("Words to look for", token);
    browser.press("Search");
    browser.press(TITLE);
    browser.sees("Ring me on [phone number removed].");
    browser.sees_no("07700");
    browser.sees("Moderators changed 1 thing: contact details");
    for words in [ANSWER, "Change planned", "Two more nurses at night", "12 December 2027", "quietheron"] {
        browser.sees(words);
    }
    browser.press(&format!("Liverwell Hospital {n}"));
    browser.sees(TITLE);
    browser.press("The thread: everything that happened here");
    browser.sees("fingerprint");
    browser.press(TITLE);
    assert_eq!(browser.text_of("h1"), format!("{TITLE}!"));
    browser.sees(&told.reference);
}

fn withdraw(browser: &Browser, told: &Told, n: usize, token: &str) {
    browser.comes_back_to(&Told { key: "amber-amber-amber-amber-amber-amber".to_owned(), ..told.clone() });
    browser.sees("The reference and the words do not fit together.");
    browser.comes_back_to(told);
    browser.sees(ANSWER);
    browser.press("Take my story back");
    browser.sees("Tick the box if you want to take your story back");
    browser.tick("Yes, take my story back for good");
    browser.press("Take my story back");
    browser.sees("Your story is withdrawn");

    browser.open(&format!("/stories/{}", told.reference));
    browser.sees("Error 404");
    browser.sees_no(TITLE);
    browser.open(&format!("/stories?q={token}"));
    browser.sees("No stories found");
    browser.open(&format!("/services/{}", service(n)));
    browser.sees_no(TITLE);
    browser.opens_until(&format!("/services/{}/thread", service(n)), "The words are gone. Their place stays.");
    browser.sees_no(TITLE);
}
