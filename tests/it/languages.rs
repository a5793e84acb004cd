//! The public pages in the language that somebody chose, and nothing mixed up on the way.

use crate::app::{Answer, Ask, MODERATOR, TestApp, run, story};

const WELSH: (&str, &str) = ("cookie", "a=b; lang=cy");
const IRISH: (&str, &str) = ("cookie", "lang=ga");

fn html_lang(answer: &Answer) -> &str {
    answer.text.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

#[test]
fn a_page_is_in_the_language_that_was_chosen_and_says_so() {
    let app = TestApp::new();
    for path in ["/", "/about", "/services", "/stories", "/tell", "/your-story", "/nowhere"] {
        for (headers, code) in [
            (None, "en"),
            (Some(WELSH), "cy"),
            (Some(IRISH), "ga"),
            (Some(("accept-language", "cy-GB,en;q=0.8")), "cy"),
        ] {
            let mut ask = Ask::get(path);
            if let Some((name, value)) = headers {
                ask = ask.header(name, value);
            }
            let answer = app.send(ask);
            assert_eq!((html_lang(&answer), answer.header("content-language")), (code, code), "{path}");
            assert_eq!(answer.header("vary"), "cookie, accept-language", "{path}");
        }
    }
}

#[test]
fn choosing_leads_back_to_the_same_page_and_is_remembered() {
    let app = TestApp::new();

    let answer = app.get("/stories?q=a+b&language=cy&sort=oldest").is(303);

    assert_eq!(answer.header("location"), "/stories?q=a+b&sort=oldest");
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("lang=cy; Path=/; Max-Age=31536000;") && cookie.ends_with("SameSite=Lax"), "{cookie}");
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = app.send(Ask::get("/stories?q=a+b&sort=oldest").header(WELSH.0, WELSH.1)).is(200);
    assert!(page.text.contains("href=\"?q=a+b&#38;sort=oldest&#38;language=ga\""), "{}", page.text);
    assert!(page.text.contains("<span lang=\"cy\" aria-current=\"true\">Cymraeg</span>"));
}

#[test]
fn a_hostile_choice_leads_nowhere_else_and_chooses_nothing() {
    let app = TestApp::new();
    for (path, location) in [
        ("//evil.example?language=cy", "/evil.example"),
        ("/%5Cevil.example?language=cy", "/%5Cevil.example"),
        ("/about?language=cy&back=https://evil.example", "/about?back=https://evil.example"),
    ] {
        assert_eq!(app.get(path).is(303).header("location"), location);
    }
    for path in ["/about?language=xx", "/about?language=", "/about?language=cy%0d%0aset-cookie:a=b"] {
        let answer = app.get(path).is(200);
        assert_eq!((html_lang(&answer), answer.header("set-cookie")), ("en", ""), "{path}");
    }
}

#[test]
fn a_form_that_is_half_filled_in_keeps_every_word_when_the_language_changes() {
    let app = TestApp::new();
    let fields = [("step", "stay"), ("title", "Half a ti"), ("body", "I waited & wai"), ("feelings", "cross, tired")];

    let answer = app.send(Ask::post("/tell?language=cy").form(&fields)).is(200);

    assert_eq!(html_lang(&answer), "cy");
    assert!(answer.header("set-cookie").starts_with("lang=cy;"));
    for kept in ["value=\"Half a ti\"", "I waited &#38; wai</textarea>", "value=\"cross, tired\""] {
        assert!(answer.text.contains(kept), "{kept}");
    }
    assert!(!answer.text.contains("nhsuk-error-summary"), "nothing was sent yet, so nothing is wrong yet");
    assert!(!answer.text.contains("href=\"?language="), "a link would lose the words");
    let first = app.get("/tell").is(200).text;
    assert!(
        first.contains("formaction=\"/tell?language=cy\" name=\"step\" value=\"stay\"")
            && first.contains("id=\"tell\"")
    );
}

#[test]
fn copies_and_tags_of_a_story_are_kept_apart_by_language() {
    let app = TestApp::new();
    let told = app.published(&story(), "kept");
    let path = format!("/stories/{}", told.reference);
    let ask = |cookie: &str| app.send(Ask::get(&path).header("cookie", cookie)).is(200);

    let tags: Vec<String> = ["lang=en", "lang=cy", "lang=ga", "lang=en", "lang=cy", "lang=ga"]
        .iter()
        .map(|cookie| {
            let answer = ask(cookie);
            assert_eq!(format!("lang={}", html_lang(&answer)), **cookie);
            assert_eq!(format!("lang={}", answer.header("content-language")), **cookie);
            answer.header("etag").to_owned()
        })
        .collect();

    assert_eq!(tags[..3], tags[3..]);
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2]);
    app.send(Ask::get(&path).header("cookie", "lang=cy").header("if-none-match", &tags[1])).is(304);
    app.send(Ask::get(&path).header("cookie", "lang=ga").header("if-none-match", &tags[1])).is(200);
    run(app.ask_at_once(Ask::get(&format!("{path}?private=words")))).is(200);
    let plain = Ask::get(&path).header("cookie", "lang=en");
    assert!(!run(app.ask_at_once(plain)).has("private"), "a copy holds somebody's address");
}

#[test]
fn staff_and_programs_are_answered_in_english() {
    let app = TestApp::new();
    let (cookie, _) = app.sign_in(MODERATOR);
    for path in ["/staff/sign-in", "/desk?language=cy"] {
        let answer = app.send(Ask::get(path).header("cookie", &format!("{cookie}; lang=cy"))).is(200);
        assert_eq!((html_lang(&answer), answer.header("set-cookie")), ("en", ""), "{path}");
        assert!(!answer.text.contains("ct-tongues"), "{path}");
    }
    let problem = app.send(Ask::get("/api/v1/stories/222222222?language=cy").header(WELSH.0, WELSH.1)).is(404);
    assert!(problem.text.contains("There is nothing at this address"), "{}", problem.text);
}

#[test]
fn the_language_of_the_form_is_kept_for_the_letters() {
    let app = TestApp::new();
    let paper = app.get("/tell/one-page?service=RW3MR").is(200);
    let words =
        [("title", "A calm ward"), ("body", "The ward was calm and the tea was hot."), ("author_role", "patient")];
    let mut fields: Vec<(&str, String)> = words.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    fields.extend([
        ("services", "RW3MR".to_owned()),
        ("happened_month", "10".to_owned()),
        ("happened_year", "2026".to_owned()),
        ("screen_name", "quietriver".to_owned()),
        ("email", "jane@example.org".to_owned()),
        ("consent", "publish".to_owned()),
        ("idempotency_key", paper.value_of("idempotency_key")),
        ("step", "send".to_owned()),
    ]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.send(Ask::post("/tell").header(WELSH.0, WELSH.1).form(&fields)).is(200);
    app.drain();
    assert_eq!(app.db.rows("select language from stories"), ["cy"]);
    assert!(app.post.letters()[0].html.contains("<html lang=\"cy\">"));
}

#[test]
fn an_author_changes_the_language_of_the_own_page_where_nothing_typed_is_lost() {
    let app = TestApp::new();
    let told = app.tell(&story(), "status");
    app.drain();
    let own = [("reference", told.reference.as_str()), ("key", told.key.as_str())];

    let page = app.send(Ask::post("/your-story").form(&own)).is(200);
    assert!(page.text.contains("form=\"again\" formaction=\"/your-story?language=cy\""), "{}", page.text);
    let with_step: Vec<_> = own.into_iter().chain([("step", "again")]).collect();
    let welsh = app.send(Ask::post("/your-story?language=cy").form(&with_step)).is(200);
    assert_eq!(html_lang(&welsh), "cy");
    assert!(welsh.header("set-cookie").starts_with("lang=cy;") && welsh.header("cache-control").contains("no-store"));
    assert!(welsh.header("location").is_empty(), "the key goes into no address");

    app.decide(MODERATOR, &told.reference, serde_json::json!({"action": "ask", "reason": "Which ward?"})).is(200);
    let asked = app.send(Ask::post("/your-story").form(&own)).is(200);
    let (before, after) = asked.text.split_once("id=\"other-language\"").unwrap();
    assert!(!before.contains("?language=") && after.contains("formaction=\"/your-story?language=cy\""));
    assert!(after.contains("It does not come along"), "an answer that was begun would be lost");
}

/// Presses a language on a page that answered a form: posts the form `again`.
fn switched(app: &TestApp, page: &Answer, language: &str) -> Answer {
    let (_, form) = page.text.split_once("<form id=\"again\"").unwrap_or_else(|| panic!("no form in {}", page.text));
    let (form, _) = form.split_once("</form>").unwrap();
    let action = form.split_once("action=\"").unwrap().1.split('"').next().unwrap();
    let (_, step) =
        page.text.split_once(&format!("formaction=\"{action}?language={language}\" name=\"step\" value=\"")).unwrap();
    let mut fields = vec![("step", step.split('"').next().unwrap())];
    fields.extend(form.split("name=\"").skip(1).map(|field| {
        let (name, rest) = field.split_once("\" value=\"").unwrap();
        (name, rest.split('"').next().unwrap())
    }));
    let answer = app.send(Ask::post(&format!("{action}?language={language}")).form(&fields)).is(200);
    assert_eq!(html_lang(&answer), language);
    assert!(answer.header("set-cookie").starts_with(&format!("lang={language};")), "it is remembered");
    assert!(answer.header("location").is_empty() && answer.header("cache-control").contains("no-store"));
    answer
}

#[test]
fn answers_to_forms_are_had_in_every_language_and_nothing_is_done_again() {
    let app = TestApp::new();
    let told = app.published(&story(), "switched");
    let own = [("reference", told.reference.as_str()), ("key", told.key.as_str())];
    let status = app.send(Ask::post("/your-story").form(&own)).is(200);
    let flags = format!("/stories/{}/flags", told.reference);
    let flagged =
        app.send(Ask::post(&flags).form(&[("reason", "risk"), ("words", "x"), ("idempotency_key", "k")])).is(200);
    assert!(flagged.has("999"), "{}", flagged.text);
    let sent = [("reference", told.reference.as_str()), ("key", told.key.as_str()), ("help", "1"), ("step", "sent")];
    let sent = app.send(Ask::post("/tell").form(&sent)).is(200);
    let mut pages = vec![("Eich stori", "Do scéal", status), ("Diolch", "Go raibh", flagged)];
    pages.push(("Mae’ch stori gennym", "Tá do scéal againn", sent));
    for (welsh, irish, page) in &pages {
        let welsh_page = switched(&app, page, "cy");
        assert!(welsh_page.has(welsh), "{}", welsh_page.text);
        let irish_page = switched(&app, &welsh_page, "ga");
        assert!(irish_page.has(irish), "{}", irish_page.text);
        assert_eq!(switched(&app, &irish_page, "en").text.matches("999").count(), page.text.matches("999").count());
    }
    let sent_again = switched(&app, &pages[2].2, "cy");
    assert!(sent_again.has(&told.key) && sent_again.header("location").is_empty());
    assert_eq!(app.db.rows("select count(*) from flags"), ["1"]);
    assert_eq!(app.db.rows("select count(*) from stories"), ["1"]);

    let confirmed: Vec<_> = own.into_iter().chain([("confirm", "yes")]).collect();
    let withdrawn = app.send(Ask::post("/your-story/withdrawal").form(&confirmed)).is(200);
    for language in ["cy", "ga"] {
        switched(&app, &withdrawn, language);
    }
    app.send(Ask::post(&flags).form(&[("step", "thanks")])).is(404);
}

#[test]
fn nothing_that_is_no_reference_and_no_key_is_shown_as_one() {
    let app = TestApp::new();
    app.send(Ask::post("/tell").form(&[("step", "sent"), ("reference", "<b>")])).leads_to("/tell");
    let fields = [("step", "sent"), ("reference", "222222222"), ("key", "<b>call-me</b>")];
    let page = app.send(Ask::post("/tell").form(&fields));
    assert!(!page.text.contains("call-me"), "{}", page.text);
}
