//! How programs find what is here, and how it stands on pages of others.

use scraper::{Html, Selector};
use serde_json::json;

use super::fill;
use crate::app::{Ask, TestApp, story};

const ORIGIN: &str = "https://caretold.example";

fn all(html: &str, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    Html::parse_document(html).select(&selector).map(|one| one.attr(attribute).unwrap().to_owned()).collect()
}

/// The addresses in a sitemap.
fn places(xml: &str) -> Vec<String> {
    let parts = xml.split("<loc>").skip(1);
    parts.map(|part| part.split("</loc>").next().unwrap().strip_prefix(ORIGIN).unwrap().to_owned()).collect()
}

#[test]
fn every_example_of_the_data_page_runs() {
    let app = TestApp::new();
    app.published(&story(), "one");
    let page = app.get("/data").is(200);
    let examples = all(&page.text, "a[data-example]", "href");
    assert!(examples.len() >= 7);
    for example in examples {
        app.get(&example).is(200);
    }
    for link in all(&page.text, "main a[href^='/']", "href") {
        app.get(&link).is(200);
    }
    let problem = app.get("/api/v1/stories?limit=0").is(422).text_at("/type");
    let place = problem.strip_prefix("/data#").unwrap();
    assert_eq!(all(&page.text, &format!("[id='{place}']"), "id").len(), 1, "a problem leads to its explanation");
}

#[test]
fn the_sitemap_leads_to_every_public_page_and_to_no_other() {
    let app = TestApp::new();
    let told = app.published(&story(), "one");
    let gone = app.published(&story(), "gone");
    let waiting = app.tell(&story(), "waiting");
    app.withdraw(&gone).is(200);
    fill(&app, 60);
    let robots = app.get("/robots.txt").is(200);
    assert!(robots.has(&format!("Sitemap: {ORIGIN}/sitemap.xml")));

    let mut found = Vec::new();
    for file in places(&app.get("/sitemap.xml").is(200).text) {
        found.extend(places(&app.get(&file).is(200).text));
    }
    assert!(found.contains(&format!("/stories/{}", told.reference)) && found.contains(&"/services/RW3MR".to_owned()));
    assert!(!found.iter().any(|place| place.contains(&gone.reference) || place.contains(&waiting.reference)));
    assert!(!found.contains(&"/services/RH8-EX".to_owned()), "nobody told anything there");
    assert_eq!(found.iter().filter(|place| place.starts_with("/stories/")).count(), 61);
    for place in found {
        app.get(&place).is(200);
        assert!(
            !robots.text.lines().filter_map(|line| line.strip_prefix("Disallow: ")).any(|shut| place.starts_with(shut))
        );
    }
    for wrong in ["/sitemaps/stories/2", "/sitemaps/stories/0", "/sitemaps/services/x"] {
        app.get(wrong).is(404);
    }
}

#[test]
fn a_sitemap_file_goes_on_where_its_first_page_ends() {
    let app = TestApp::new();
    fill(&app, 5_001);
    let file = app.get("/sitemaps/stories/1").is(200);
    assert_eq!(places(&file.text).len(), 5_001);
    assert!(file.text.ends_with("</urlset>\n"));
}

#[test]
fn only_the_widget_may_be_framed_and_only_stories_for_elsewhere_are_in_it() {
    let app = TestApp::new();
    let told = app.published(&story(), "one");
    let mut alone = story();
    alone["consent"]["api"] = json!(false);
    alone["title"] = json!("Only for this website");
    app.published(&alone, "alone");

    let frame = app.get("/embed/services/RW3MR").is(200);
    assert!(frame.header("content-security-policy").contains("frame-ancestors *"));
    assert!(!frame.header("content-security-policy").contains("script-src"));
    assert!(frame.has(&told.reference) && !frame.has("Only for this website") && !frame.has("<script"));
    assert_eq!(frame.header("set-cookie"), "");
    let welsh = app.send(Ask::get("/embed/services/RW3MR").header("accept-language", "cy")).is(200);
    assert_eq!(welsh.header("content-language"), "cy");
    for path in ["/", "/stories", "/services/RW3MR", "/data", "/tell", "/oembed?url=x", "/embed/services/NOWHERE"] {
        assert!(app.get(path).header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
    }
    app.withdraw(&told).is(200);
    assert!(!app.get("/embed/services/RW3MR").is(200).has(&told.reference));
}

#[test]
fn editors_are_told_how_to_show_a_page_and_learn_nothing_of_what_is_not_public() {
    let app = TestApp::new();
    let mut hostile = story();
    hostile["title"] = json!("<script>alert(1)</script> & \"more\"");
    let told = app.published(&hostile, "one");
    let waiting = app.tell(&story(), "waiting");

    for path in [format!("/stories/{}", told.reference), "/services/RW3MR".to_owned()] {
        let page = app.get(&path).is(200);
        let leads = all(&page.text, "link[type='application/json+oembed']", "href");
        let answer = app.get(&leads[0]).is(200);
        assert_eq!((answer.text_at("/version"), answer.text_at("/type")), ("1.0".into(), "rich".into()));
        let html = answer.text_at("/html");
        assert!(!html.contains("<script") && html.contains(ORIGIN), "{html}");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
    }
    let small = app.get(&format!("/oembed?url={ORIGIN}/services/RW3MR&maxwidth=200&maxheight=100")).is(200);
    assert_eq!((small.at("/width"), small.at("/height")), (json!(200), json!(100)));

    let never = app.get(&format!("/oembed?url={ORIGIN}/stories/222222222")).is(404);
    let hidden = app.get(&format!("/oembed?url={ORIGIN}/stories/{}", waiting.reference)).is(404);
    assert_eq!(hidden.headers.len(), never.headers.len());
    for wrong in [
        "https://evil.example/stories/x",
        "x",
        &format!("{ORIGIN}.evil.example/services/RW3MR"),
        &format!("{ORIGIN}/desk/x"),
    ] {
        app.get(&format!("/oembed?url={wrong}")).is(404);
    }
    app.get("/oembed").is(400);
    app.get(&format!("/oembed?format=xml&url={ORIGIN}/services/RW3MR")).is(501);
}

#[test]
fn browsers_learn_of_the_search() {
    let app = TestApp::new();
    let home = app.get("/").is(200);
    let description = app.get(&all(&home.text, "link[rel=search]", "href")[0]).is(200);
    assert_eq!(description.header("content-type"), "application/opensearchdescription+xml");
    assert!(description.has(&format!("{ORIGIN}/stories?q={{searchTerms}}")));
}
