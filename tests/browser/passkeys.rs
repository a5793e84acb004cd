//! A passkey from making to signing in, with the browser's own virtual authenticator.

use serde_json::json;

use crate::acts::desk;
use crate::eyes::Eyes;
use crate::webdriver::Browser;
use crate::world::host;

/// An IP address is no domain, and a passkey belongs to a domain.
fn browser() -> Browser {
    let browser = Browser::with_javascript(&host().origin.replace("127.0.0.1", "localhost"));
    let authenticator = json!({
        "protocol": "ctap2", "transport": "internal",
        "hasResidentKey": true, "hasUserVerification": true, "isUserVerified": true,
    });
    browser.ask("POST", "/webauthn/authenticator", &authenticator).unwrap();
    browser
}

#[test]
fn a_passkey_is_made_and_opens_the_desk_without_mail() {
    let _alone = desk();
    let browser = browser();
    let mut eyes = Eyes::open();
    browser.signs_in("moderator1");
    eyes.visit(&browser, "account", "/staff/account");
    browser.press("Add a passkey");
    browser.sees("Give the passkey a name");
    eyes.look(&browser, "account-error");
    browser.fill("Name of the new passkey", "Test laptop");
    browser.press("Add a passkey");
    browser.sees("The passkey is added");
    browser.sees("Never");
    eyes.look(&browser, "account-passkey");

    browser.press("Sign out");
    browser.open("/staff/sign-in");
    eyes.look(&browser, "sign-in-passkey");
    browser.press("Sign in with a passkey");
    browser.sees("Claim the next story");
    browser.open("/staff/account");
    browser.sees("with a passkey");
    browser.press("Remove Test laptop");
    browser.sees("The passkey is removed");

    browser.press("Sign out");
    browser.open("/staff/sign-in");
    browser.press("Sign in with a passkey");
    browser.sees("The passkey was not accepted");
    eyes.close(4);
}

#[test]
fn without_javascript_the_code_by_mail_stays_and_nothing_else_is_offered() {
    let _alone = desk();
    let browser = Browser::without_javascript(&host().origin);
    browser.open("/staff/sign-in");
    browser.sees_no("passkey");
    browser.signs_in("moderator1");
    browser.open("/staff/account");
    browser.sees("To add a passkey, turn JavaScript on");
    browser.sees_no("Add a passkey");
}
