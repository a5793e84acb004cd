//! The service finder in the form: spelling forgiven, towns, postcodes, several services, "I do not know".

use super::paper::Paper;
use crate::app::{Ask, TestApp};

const NOTHING: &str = "";

fn place(app: &TestApp) -> Paper<'_> {
    Paper::open(app, "/tell").press("next").shows("Where did it happen?", 200)
}

fn add(app: &TestApp, code: &str, name: &str, town: &str) {
    let values = vec![code.into(), name.into(), town.into()];
    let sql = "insert into services (code, name, setting, kind, town, nation, status, source)
               values (?1, ?2, 'acute', 'hospital', ?3, 'England', 'open', 'test')";
    app.db.write(sql, values);
}

#[test]
fn spelling_is_forgiven() {
    let app = TestApp::new();
    add(&app, "RR801", "LEEDS GENERAL INFIRMARY", "LEEDS");
    add(&app, "RR802", "ST JAMES'S UNIVERSITY HOSPITAL", "LEEDS");
    add(&app, "LEADON", "LEADON COURT", "LEDBURY");
    for (typed, wanted, close) in [
        ("leeds general", "RR801", false),
        ("Leads generel infirmy", "RR801", true),
        ("elads infirmary", "RR801", true),
        ("the infirmary in Leeds", "RR801", true),
        ("manchster royal", "RW3MR", true),
        ("Wonford Hosptial", "RH8-EX", true),
        ("wonford xyzzy", "RH8-EX", true),
        ("st james hosp leeds", "RR802", false),
        ("M13", "RW3MR", false),
        ("M13 9WL", "RW3MR", false),
        ("53.71,-3.51", NOTHING, false),
        ("50.71,-3.51", "RH8-EX", false),
    ] {
        let page = place(&app).fill("find", typed).press("find").shows("Where did it happen?", 200);
        let offered = format!("id=\"found-1\" name=\"services\" value=\"{wanted}\"");
        assert_eq!(page.page.has(&offered), wanted != NOTHING, "{typed}: {}", page.page.text);
        assert_eq!(page.page.has("These come close"), close, "{typed}");
        assert_eq!(page.value("find"), typed);
    }
    assert!(!place(&app).fill("find", "old cottage").press("find").page.has("CLOSED1"), "a closed service is offered");
    let public = app.get("/services?q=Leads+generel+infirmy").is(200);
    assert!(public.has("/services/RR801") && public.has("come close"));
    let api = app.get("/api/v1/services?q=Leads+generel+infirmy").is(200);
    assert_eq!(api.at("/items").as_array().unwrap().len(), 0, "programs ask for what they mean");
}

#[test]
fn nothing_typed_into_the_finder_is_syntax_or_an_error() {
    let app = TestApp::new();
    for typed in
        ["\"", "( OR", "a* NEAR/2", "%", "''; --", "é", "\u{1f600}", "ab", &"long ".repeat(200), "-", "1,", ",1"]
    {
        place(&app).fill("find", typed).press("find").shows("Where did it happen?", 200);
    }
    place(&app).press("find").has("Enter a name, a town or a postcode");
}

#[test]
fn several_services_are_chosen_and_one_is_taken_away() {
    let app = TestApp::new();
    let found = place(&app).fill("find", "manchester").press("find");
    let both = found.tick("services", "RW3MR").tick("services", "P84001").press("find");
    assert_eq!(both.value("services"), "RW3MR|P84001");
    let one = both.press("remove:RW3MR");
    assert_eq!(one.value("services"), "P84001");
    one.press("next").shows("What happened?", 200).press("back").has("Ardwick Medical Practice");
}

#[test]
fn enter_in_the_finder_is_a_search_once_and_then_goes_on() {
    let app = TestApp::new();
    let found = place(&app).fill("find", "wonford").press("next").shows("Where did it happen?", 200);
    found.press("next").shows("Where did it happen?", 422).has("Choose the service, or describe it");
    found.tick("services", "RH8-EX").press("next").shows("What happened?", 200);
}

#[test]
fn who_does_not_know_says_it_in_words() {
    let app = TestApp::new();
    let words = "the blue van that came to us";
    let story = place(&app).fill("service_text", words).press("next").shows("What happened?", 200);
    assert_eq!(story.press("back").value("service_text"), words);
}

#[test]
fn a_service_that_closes_meanwhile_is_told() {
    let app = TestApp::new();
    let page = Paper::open(&app, "/tell?service=RW3MR").press("next");
    app.db.write("update services set status = 'closed' where code = 'RW3MR'", vec![]);
    page.press("next").shows("Where did it happen?", 422).has("takes no new stories");
    assert!(!Paper::open(&app, "/tell?service=RW3MR").page.has("Infirmary"));
    app.send(Ask::get("/tell?service=nonsense%00")).is(200);
}
