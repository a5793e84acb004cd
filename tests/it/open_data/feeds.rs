//! Feeds: the newest fifty, page after page.

use scraper::{Html, Selector};

use super::fill;
use crate::app::{TestApp, story};

#[test]
fn a_feed_leads_from_page_to_page_to_the_oldest_story() {
    let app = TestApp::new();
    let mut expected = fill(&app, 120);
    expected.reverse();
    for (kind, path) in
        [("xml", "/stories.atom"), ("json", "/stories.feed.json"), ("json", "/api/v1/stories.feed.json")]
    {
        let mut address = format!("{path}?q=words");
        let (mut came, mut pages) = (Vec::new(), 0);
        while !address.is_empty() {
            let answer = app.get(&address).is(200);
            pages += 1;
            let next;
            if kind == "json" {
                let feed = answer.json();
                assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
                let items = feed["items"].as_array().unwrap();
                came.extend(items.iter().map(|item| item["url"].as_str().unwrap().to_owned()));
                next = feed["next_url"].as_str().unwrap_or_default().to_owned();
            } else {
                let document = Html::parse_document(&answer.text);
                let all = |selector: &str| {
                    let selector = Selector::parse(selector).unwrap();
                    document.select(&selector).map(|one| one.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
                };
                came.extend(all("entry link[rel=alternate]"));
                next = all("feed > link[rel=next]").pop().unwrap_or_default();
                assert!(answer.has("<id>tag:caretold.example,2026:stories?q=words</id>"), "the same on every page");
            }
            address = next.strip_prefix("https://caretold.example").unwrap_or_default().to_owned();
        }
        let came: Vec<&str> = came.iter().map(|url| url.rsplit('/').next().unwrap()).collect();
        assert_eq!((came, pages), (expected.iter().map(String::as_str).collect(), 3), "{path}");
    }
}

#[test]
fn pages_of_a_search_and_of_a_service_name_their_feeds() {
    let app = TestApp::new();
    let told = app.published(&story(), "feed");
    for path in ["/stories?q=wrist&setting=acute", "/services/RW3MR"] {
        let page = Html::parse_document(&app.get(path).is(200).text);
        let selector =
            Selector::parse("link[type='application/atom+xml'], link[type='application/feed+json']").unwrap();
        let feeds: Vec<&str> = page.select(&selector).map(|link| link.attr("href").unwrap()).collect();
        assert_eq!(feeds.len(), 2, "{path}");
        for feed in feeds {
            assert!(app.get(feed).is(200).has(&told.reference), "{feed}");
        }
    }
}

#[test]
fn a_feed_that_did_not_change_is_not_sent_again() {
    let app = TestApp::new();
    app.published(&story(), "feed");
    let first = app.get("/stories.atom").is(200);
    let again = crate::app::Ask::get("/stories.atom").header("if-none-match", first.header("etag"));
    app.send(again).is(304);
}
