//! An author says what a response was worth and writes back; a moderator reads it, with keys alone; everybody reads on.

use serde_json::{Value, json};

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::http::wait_for;
use crate::seed::service;
use crate::webdriver::Browser;
use crate::world::{Told, bearer, fresh, host, world};

const N: usize = 10;
const ENTER: &str = "\u{e007}";
const CONSENT: &str = "Yes, publish my reply below my story";

/// A public story with a response that is public too.
fn answered(title: &str) -> Told {
    let told = world().publish(title, &service(N));
    let answer = json!({ "service": service(N), "body": "Thank you. We have ordered chairs." });
    let path = format!("/api/v1/stories/{}/responses", told.reference);
    world().post(&path, &bearer("responder10"), &answer).with(201);
    wait_for("the response", || world().public(&told.reference)["responses"][0]["seq"].is_i64().then_some(()));
    told
}

#[test]
fn an_author_writes_back_a_moderator_reads_it_by_keys_and_everybody_sees_it() {
    let _alone = desk();
    let (title, words) = (fresh("Talked about "), fresh("When do the chairs come? "));
    let told = answered(&title);
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    browser.comes_back_to(&told);
    browser.press("In part");
    browser.sees("You said: it did in part.");
    browser.fill("Write back to this answer", &words);
    browser.press("Send my reply");
    browser.sees("Tick the box if we may publish your reply");
    eyes.look(&browser, "reply-error");
    assert_eq!(browser.run("return document.querySelector('#reply-1').value", &Value::Null), words.trim());
    browser.tick(CONSENT);
    browser.press("Send my reply");
    browser.sees("We have your reply. A moderator reads it before it is public.");
    browser.sees("Your reply waits for a moderator.");
    eyes.look(&browser, "reply-sent");

    browser.signs_in("moderator3");
    browser.open("/desk/replies");
    eyes.look(&browser, "desk-replies");
    // Other tests leave replies of their own.
    let here = "return document.activeElement.closest('li')?.innerText ?? ''";
    for _ in 0..20 {
        browser.key("j");
        if browser.run(here, &Value::Null).as_str().unwrap().contains(words.trim()) {
            break;
        }
    }
    browser.key("p");
    assert_eq!(browser.run("return document.activeElement.value", &Value::Null), "approve");
    let page = browser.there("html");
    browser.key(ENTER);
    browser.wait_for_page_after(&page);
    browser.sees("The reply is approved.");

    let story = format!("/stories/{}", told.reference);
    browser.opens_until(&story, words.trim());
    eyes.look(&browser, "story-with-reply");
    eyes.visit(&browser, "thread-with-reply", &format!("/services/{}/thread", service(N)));
    browser.sees("Author wrote back");
    browser.comes_back_to(&told);
    browser.sees("Your reply is published.");
    browser.open("/desk");
    browser.signs_out();
    browser.signs_in("responder10");
    browser.press("Author wrote back");
    browser.sees(title.trim());
    eyes.look(&browser, "inbox-wrote-back");
    eyes.close(6);
}

#[test]
fn without_javascript_a_reply_is_rejected_and_its_author_reads_why() {
    let _alone = desk();
    let (title, words) = (fresh("Plainly "), fresh("He was called Maria's son. "));
    let told = answered(&title);
    let browser = Browser::without_javascript(&host().origin);
    browser.comes_back_to(&told);
    browser.press("No, it did not");
    browser.sees("You said: no, it did not.");
    browser.fill("Write back to this answer", &words);
    browser.tick(CONSENT);
    browser.press("Send my reply");
    browser.sees("Your reply waits for a moderator.");

    browser.signs_in("moderator3");
    browser.open("/desk");
    browser.press("Replies and responses that wait");
    let form = "//li[contains(., \"{words}\")]//".replace("{words}", words.trim());
    browser.type_into(&browser.all(&format!("{form}textarea"))[0], "It could show who somebody is.");
    let page = browser.there("html");
    browser.click(&browser.all(&format!("{form}button[@value='reject']"))[0]);
    browser.wait_for_page_after(&page);
    browser.sees("The reply is not published. The author reads why.");
    browser.sees_no(words.trim());

    browser.comes_back_to(&told);
    browser.sees("We could not publish your reply.");
    browser.sees("It could show who somebody is.");
    browser.open(&format!("/stories/{}", told.reference));
    browser.sees_no(words.trim());
}

#[test]
fn words_of_danger_in_a_reply_show_help_at_once_and_stay_folded_at_the_desk() {
    let _alone = desk();
    let told = answered(&fresh("In danger "));
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    browser.comes_back_to(&told);
    browser.fill("Write back to this answer", "I want to kill myself tonight.");
    browser.tick(CONSENT);
    browser.press("Send my reply");
    browser.sees("You do not have to be alone with this");
    eyes.look(&browser, "reply-risk");

    browser.signs_in("moderator3");
    browser.open("/desk/replies");
    browser.sees("Urgent");
    browser.sees_no("kill myself");
    browser.key("j");
    browser.key("a");
    browser.sees("I want to kill myself tonight.");
    eyes.look(&browser, "desk-replies-risk");
    browser.fill("Why it is not published, as the author reads it", "We write to you.");
    browser.key("\u{e004}");
    let page = browser.there("html");
    browser.key(ENTER);
    browser.wait_for_page_after(&page);
    browser.sees("The reply is not published.");
    eyes.close(2);
}
