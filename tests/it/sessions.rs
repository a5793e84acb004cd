//! Where staff are signed in: they see it, and end it.

use crate::app::{Ask, MODERATOR, OTHER_MODERATOR, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

/// Signs in on the page, with the cookies and the device that come along.
fn sign_in(app: &TestApp, account: &str, headers: &[(&str, &str)], to: &str) -> crate::app::Answer {
    let email = format!("{account}@nhs.example");
    app.send(Ask::post("/staff/sign-in").form(&[("email", &email)])).is(200);
    let code = app.post.code(&email).unwrap();
    let ask = Ask::post("/staff/sign-in/code").form(&[("email", &email), ("code", &code), ("to", to)]);
    app.send(headers.iter().fold(ask, |ask, (name, value)| ask.header(name, value)))
}

fn cookie(answer: &crate::app::Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

fn account(app: &TestApp, cookie: &str) -> crate::app::Answer {
    app.send(Ask::get("/staff/account").header("cookie", cookie))
}

fn end(app: &TestApp, cookie: &str, which: &str) -> crate::app::Answer {
    let csrf = account(app, cookie).is(200).value_of("csrf");
    app.send(Ask::post("/staff/account/sessions").header("cookie", cookie).form(&[("csrf", &csrf), ("end", which)]))
}

/// The name of the session of a device, as the page gives it.
fn name_of(page: &str, device: &str) -> String {
    let (_, row) = page.split_once(&format!("scope=\"row\">{device}")).unwrap();
    row.split_once("name=\"end\" value=\"").unwrap().1.split('"').next().unwrap().to_owned()
}

#[test]
fn somebody_sees_where_they_are_signed_in_and_ends_one_session() {
    let app = TestApp::new();
    let laptop = cookie(&sign_in(&app, MODERATOR, &[("user-agent", FIREFOX)], ""));
    let phone = cookie(&sign_in(&app, MODERATOR, &[("user-agent", "Mozilla/5.0 (iPhone) Safari/604")], ""));
    let other = cookie(&sign_in(&app, OTHER_MODERATOR, &[("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/1")], ""));
    app.wait(120);

    let page = account(&app, &laptop).is(200);
    assert!(page.has("Firefox on Windows (this one)") && page.has("Safari on an iPhone") && page.has("a code"));
    assert!(!page.has("Firefox on Linux"), "that is somebody else's");
    for secret in [&laptop, &phone, &other] {
        let value = secret.split_once('=').unwrap().1;
        assert!(!page.has(value) && !page.has(&caretold::domain::ids::sha256_hex_of(value.as_bytes())));
    }

    let theirs = name_of(&account(&app, &other).is(200).text, "Firefox on Linux");
    end(&app, &laptop, &theirs).leads_to("/staff/account?done=ended");
    account(&app, &other).is(200);
    let phones = name_of(&page.text, "Safari on an iPhone");
    end(&app, &laptop, &phones).leads_to("/staff/account?done=ended");
    end(&app, &laptop, &phones).leads_to("/staff/account?done=ended");
    account(&app, &phone).leads_to("/staff/sign-in");
    account(&app, &laptop).is(200);
}

#[test]
fn all_sessions_end_at_once_or_all_but_this_one() {
    let app = TestApp::new();
    let cookies: Vec<String> = (0..3).map(|_| cookie(&sign_in(&app, MODERATOR, &[], ""))).collect();
    let stranger = cookie(&sign_in(&app, OTHER_MODERATOR, &[], ""));

    end(&app, &cookies[0], "others").leads_to("/staff/account?done=others");
    account(&app, &cookies[0]).is(200);
    account(&app, &cookies[1]).leads_to("/staff/sign-in");

    let again = cookie(&sign_in(&app, MODERATOR, &[], ""));
    let all = end(&app, &cookies[0], "all");
    all.leads_to("/staff/sign-in");
    assert!(all.header("set-cookie").contains("Max-Age=0"));
    for ended in [&cookies[0], &again] {
        account(&app, ended).leads_to("/staff/sign-in");
    }
    account(&app, &stranger).is(200);
    app.send(Ask::post("/staff/account/sessions").header("cookie", &stranger).form(&[("end", "all")])).is(403);
}

#[test]
fn signing_in_begins_a_new_session_and_ends_the_one_before() {
    let app = TestApp::new();
    let first = cookie(&sign_in(&app, MODERATOR, &[], ""));
    let forged = format!("__Host-caretold={}", "0".repeat(64));

    let second = sign_in(&app, MODERATOR, &[("cookie", &first)], "account");
    second.leads_to("/staff/account");
    assert_ne!(cookie(&second), first);
    account(&app, &first).leads_to("/staff/sign-in");
    account(&app, &cookie(&second)).is(200);
    let third = sign_in(&app, MODERATOR, &[("cookie", &forged)], "//evil.example");
    third.leads_to("/desk");
    assert_ne!(cookie(&third), forged, "nobody chooses the cookie for somebody else");
    account(&app, &forged).leads_to("/staff/sign-in");
}

#[test]
fn sessions_that_have_ended_are_not_listed_and_an_account_that_ended_has_none() {
    let app = TestApp::new();
    let idle = cookie(&sign_in(&app, MODERATOR, &[("user-agent", FIREFOX)], ""));
    app.wait(3_600);
    let live = cookie(&sign_in(&app, MODERATOR, &[], ""));
    assert!(!account(&app, &live).is(200).has("Firefox on Windows"));
    account(&app, &idle).leads_to("/staff/sign-in");

    app.db.write("update accounts set ended_at = '2026-11-23T09:00:00Z' where id = ?1", vec![MODERATOR.into()]);
    account(&app, &live).leads_to("/staff/sign-in");
}
