//! Invitations: staff make one, somebody follows it, staff stop it.

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::webdriver::Browser;
use crate::world::{fresh, host};

#[test]
fn an_invitation_is_made_followed_and_stopped() {
    let _alone = desk();
    let browser = Browser::with_javascript(&host().origin);
    let mut eyes = Eyes::open();
    let name = fresh("Clinic ");
    browser.signs_in("responder10");
    browser.press("Invitations");
    eyes.look(&browser, "invitations");
    browser.press("Make the invitation");
    browser.sees("Enter a name for the invitation");
    eyes.look(&browser, "invitations-errors");
    browser.fill("Name", &name);
    browser.fill("Find a service of yours", "Liverwell Hospital 10");
    browser.press("Find");
    browser.tick("Liverwell Hospital 10");
    browser.fill("Tags (optional)", "hip clinic");
    browser.press("Make the invitation");
    assert_eq!(browser.text_of("h1"), name.trim());
    browser.sees("A button for your website");
    eyes.look(&browser, "invitation");
    let drawn = "return document.querySelector('.ct-code').naturalWidth > 0";
    crate::http::wait_for("the code", || (browser.run(drawn, &serde_json::Value::Null) == true).then_some(()));

    let address = browser.text_of("main p a[href^='/i/']");
    let path = address[address.find("/i/").unwrap()..].to_owned();
    browser.open(&path);
    browser.sees(name.trim());
    browser.sees("Liverwell Hospital 10");
    browser.sees("hip clinic");
    eyes.look(&browser, "tell-invited");
    browser.press("Start");
    browser.sees("Liverwell Hospital 10");

    browser.open(&format!("/staff/invitations/{}", path.trim_start_matches("/i/")));
    browser.press("Stop this invitation");
    browser.sees("Stopped");
    browser.open(&path);
    browser.sees("not in use any more");
    eyes.look(&browser, "tell-uninvited");
    eyes.close(5);
}
