//! Passkeys, with an authenticator made of software: it signs like a real one, and lies when told to.

use caretold::domain::base64url::{bytes_of, text_of};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::pkcs8::EncodePublicKey;
use sha2::{Digest, Sha256};

use crate::app::{Answer, Ask, MODERATOR, OTHER_MODERATOR, TestApp};

const ORIGIN: &str = "https://caretold.example";
const SITE: &str = "caretold.example";
const THERE_AND_KNOWN: u8 = 0x05;

/// An authenticator with one passkey.
struct Authenticator {
    key: SigningKey,
    id: Vec<u8>,
    counter: u32,
    origin: String,
    site: String,
    flags: u8,
    owner: String,
}

impl Authenticator {
    fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: vec![seed; 16],
            counter: 0,
            origin: ORIGIN.into(),
            site: SITE.into(),
            flags: THERE_AND_KNOWN,
            owner: String::new(),
        }
    }

    fn client(&self, step: &str, challenge: &str) -> String {
        let Self { origin, .. } = self;
        format!(r#"{{"type":"webauthn.{step}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#)
    }

    fn data(&self, more: u8) -> Vec<u8> {
        let site = Sha256::digest(self.site.as_bytes());
        [site.as_slice(), &[self.flags | more], &self.counter.to_be_bytes()].concat()
    }

    /// The fields that the page's script would send after `create()`.
    fn make(&self, challenge: &str) -> Vec<(&'static str, String)> {
        let inside = [&[0; 16][..], &[0, 16], &self.id, b"a key in CBOR"].concat();
        let key = self.key.verifying_key().to_public_key_der().unwrap();
        vec![
            ("credential", text_of(&self.id)),
            ("client_data", text_of(self.client("create", challenge).as_bytes())),
            ("authenticator_data", text_of(&[self.data(0x40), inside].concat())),
            ("key", text_of(key.as_bytes())),
            ("algorithm", "-7".into()),
        ]
    }

    /// The fields that the page's script would send after `get()`.
    fn show(&self, challenge: &str) -> Vec<(&'static str, String)> {
        let (client, data) = (self.client("get", challenge), self.data(0));
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        vec![
            ("credential", text_of(&self.id)),
            ("client_data", text_of(client.as_bytes())),
            ("authenticator_data", text_of(&data)),
            ("signature", text_of(signature.to_der().as_bytes())),
            ("owner", self.owner.clone()),
        ]
    }
}

fn attribute(page: &Answer, name: &str) -> String {
    let (_, rest) = page.text.split_once(&format!("{name}=\"")).unwrap_or_else(|| panic!("no {name}: {}", page.text));
    rest.split('"').next().unwrap().to_owned()
}

fn challenge(page: &Answer) -> String {
    attribute(page, "data-challenge")
}

fn post(app: &TestApp, path: &str, cookie: &str, fields: &[(&'static str, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.send(Ask::post(path).header("cookie", cookie).form(&fields))
}

fn account(app: &TestApp, cookie: &str) -> Answer {
    app.send(Ask::get("/staff/account").header("cookie", cookie))
}

fn add(app: &TestApp, cookie: &str, csrf: &str, name: &str, made: Vec<(&'static str, String)>) -> Answer {
    let mut fields = made;
    fields.extend([("csrf", csrf.to_owned()), ("name", name.to_owned())]);
    post(app, "/staff/account/passkeys", cookie, &fields)
}

/// Adds an authenticator to an account; the cookie and the token of the session that did it.
fn added(app: &TestApp, who: &str, authenticator: &mut Authenticator) -> (String, String) {
    let (cookie, csrf) = app.sign_in(who);
    let page = account(app, &cookie).is(200);
    authenticator.owner = attribute(&page, "data-owner");
    add(app, &cookie, &csrf, "Work laptop", authenticator.make(&challenge(&page)))
        .leads_to("/staff/account?done=added");
    (cookie, csrf)
}

fn sign_in(app: &TestApp, fields: &[(&'static str, String)]) -> Answer {
    post(app, "/staff/sign-in/passkey", "", fields)
}

#[test]
fn a_passkey_is_added_named_used_and_removed() {
    let app = TestApp::new();
    let mut laptop = Authenticator::new(7);
    let (cookie, csrf) = added(&app, MODERATOR, &mut laptop);
    let page = account(&app, &cookie).is(200);
    assert!(page.has("Work laptop") && page.has("Never"));
    assert_eq!(attribute(&page, "data-known"), text_of(&laptop.id));
    assert_eq!((attribute(&page, "data-party"), bytes_of(&laptop.owner).unwrap().len()), (SITE.into(), 32));

    let begun = sign_in(&app, &laptop.show(&challenge(&app.get("/staff/sign-in").is(200))));
    begun.leads_to("/desk");
    let with_passkey = begun.header("set-cookie").split(';').next().unwrap().to_owned();
    let page = account(&app, &with_passkey).is(200);
    assert!(page.has("with a passkey") && !page.has("Never"));
    assert_eq!(
        app.post.subjects(&format!("{MODERATOR}@nhs.example")),
        ["Your code to sign in", "A passkey was added to your account"]
    );

    let removal = [("csrf", csrf), ("passkey", text_of(&laptop.id))];
    post(&app, "/staff/account/passkeys/removal", &cookie, &removal).leads_to("/staff/account?done=removed");
    post(&app, "/staff/account/passkeys/removal", &cookie, &removal).leads_to("/staff/account?done=removed");
    sign_in(&app, &laptop.show(&challenge(&app.get("/staff/sign-in")))).is(422);
    assert_eq!(app.post.letters().len(), 3, "a second removal tells nothing");
}

#[test]
fn whatever_is_wrong_with_a_passkey_the_answer_is_the_same() {
    let app = TestApp::new();
    let mut laptop = Authenticator::new(7);
    added(&app, MODERATOR, &mut laptop);
    let fresh = || challenge(&app.get("/staff/sign-in"));
    let lie = |change: fn(&mut Authenticator)| {
        let mut liar = Authenticator { owner: laptop.owner.clone(), ..Authenticator::new(7) };
        change(&mut liar);
        liar.show(&fresh())
    };
    let mut changed = laptop.show(&fresh());
    changed[2].1 = text_of(&laptop.data(0x10));
    let add_challenge = challenge(&account(&app, &app.sign_in(MODERATOR).0));
    let lies = [
        lie(|liar| liar.key = SigningKey::from_slice(&[8; 32]).unwrap()),
        lie(|liar| liar.id = vec![9; 16]),
        lie(|liar| liar.origin = "https://caretold.example.evil.example".into()),
        lie(|liar| liar.site = "evil.example".into()),
        lie(|liar| liar.flags = 0x01),
        lie(|liar| liar.flags = 0x04),
        lie(|liar| liar.owner = "c29tZWJvZHkgZWxzZQ".into()),
        laptop.show("bm90IG91cnM"),
        laptop.show(&add_challenge),
        changed,
        vec![("credential", "%".into())],
        vec![],
    ];
    let plain = |answer: &Answer| {
        let given = challenge(answer);
        answer.text.replace(&given, "")
    };
    let mut said: Vec<String> = lies.iter().map(|lie| plain(&sign_in(&app, lie).is(422))).collect();
    assert!(said[0].contains("The passkey was not accepted"));
    said.dedup();
    assert_eq!(said.len(), 1);
    sign_in(&app, &laptop.show(&fresh())).leads_to("/desk");
}

#[test]
fn a_challenge_is_answered_once_and_for_ten_minutes() {
    let app = TestApp::new();
    let mut laptop = Authenticator::new(7);
    added(&app, MODERATOR, &mut laptop);
    let given = challenge(&app.get("/staff/sign-in"));
    let answer = laptop.show(&given);
    sign_in(&app, &answer).leads_to("/desk");
    sign_in(&app, &answer).is(422);

    let late = challenge(&app.get("/staff/sign-in"));
    app.wait(600);
    sign_in(&app, &laptop.show(&late)).is(422);
}

#[test]
fn a_counter_that_goes_back_is_a_copy_and_is_not_let_in() {
    let app = TestApp::new();
    let mut laptop = Authenticator { counter: 5, ..Authenticator::new(7) };
    added(&app, MODERATOR, &mut laptop);
    let tried = |counter| {
        let copy = Authenticator { counter, owner: laptop.owner.clone(), ..Authenticator::new(7) };
        sign_in(&app, &copy.show(&challenge(&app.get("/staff/sign-in")))).status
    };
    assert_eq!([tried(6), tried(6), tried(5), tried(0), tried(7)], [303, 422, 422, 422, 303]);
}

#[test]
fn a_passkey_is_added_only_by_who_signed_in_just_now_and_with_a_name() {
    let app = TestApp::new();
    let laptop = Authenticator::new(7);
    let (cookie, csrf) = app.sign_in(MODERATOR);
    let page = account(&app, &cookie).is(200);
    let made = laptop.make(&challenge(&page));

    assert!(add(&app, &cookie, &csrf, " ", made.clone()).is(422).has("Give the passkey a name"));
    add(&app, &cookie, "", "Laptop", made.clone()).is(403);
    assert!(add(&app, &cookie, &csrf, "Laptop", vec![]).is(422).has("was not accepted"));
    let (theirs, their_csrf) = app.sign_in(OTHER_MODERATOR);
    add(&app, &theirs, &their_csrf, "Laptop", made.clone()).is(422);

    app.wait(15 * 60);
    assert!(account(&app, &cookie).is(200).has("/staff/sign-in?to=account"));
    let late = add(&app, &cookie, &csrf, "Laptop", made).is(409);
    assert!(late.has("Sign in again first"));
    let removal = [("csrf", csrf), ("passkey", "x".into())];
    post(&app, "/staff/account/passkeys/removal", &cookie, &removal).is(409);
    app.send(Ask::post("/staff/account/passkeys").by(MODERATOR).form(&[("name", "x")])).is(409);
    assert_eq!(app.db.rows("select id from passkeys"), Vec::<String>::new());
}

#[test]
fn an_account_has_ten_passkeys_at_most_and_nobody_takes_anothers() {
    let app = TestApp::new();
    let (cookie, csrf) = app.sign_in(MODERATOR);
    for n in 1..=10 {
        let given = challenge(&account(&app, &cookie));
        add(&app, &cookie, &csrf, &format!("Key {n}"), Authenticator::new(n).make(&given))
            .leads_to("/staff/account?done=added");
    }
    assert!(account(&app, &cookie).is(200).has("as many passkeys as an account can have"));

    let (theirs, their_csrf) = app.sign_in(OTHER_MODERATOR);
    let given = challenge(&account(&app, &theirs));
    let known = add(&app, &theirs, &their_csrf, "Mine now", Authenticator::new(3).make(&given)).is(422);
    assert!(known.has("known already"));
    let removal = [("csrf", their_csrf), ("passkey", text_of(&[3; 16]))];
    post(&app, "/staff/account/passkeys/removal", &theirs, &removal).leads_to("/staff/account?done=removed");
    assert_eq!(app.db.rows("select id from passkeys").len(), 10);
}

#[test]
fn the_passkey_of_an_account_that_ended_opens_nothing() {
    let app = TestApp::new();
    let mut laptop = Authenticator::new(7);
    added(&app, MODERATOR, &mut laptop);
    app.db.write("update accounts set ended_at = '2026-11-23T09:00:00Z' where id = ?1", vec![MODERATOR.into()]);

    sign_in(&app, &laptop.show(&challenge(&app.get("/staff/sign-in")))).is(422);
}
