//! How programs find us: `robots.txt`, the sitemap in files of fifty thousand, and the description of our search.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;

use crate::domain::place::place_slug;
use crate::domain::publication::topic_token;
use crate::domain::search::topics::TOPICS;
use crate::domain::search::{Kind as TopicKind, Topic};
use crate::flows::{Fault, Refusal};
use crate::store::figures::figures_told;
use crate::store::sitemaps::{sitemap_extent, sitemap_scopes, sitemap_services, sitemap_stories};

use super::App;
use super::error::Halt;
use super::extract::Number;
use super::reply::{Keep, Streamed};

/// A file covers so many numbers, so that it never has more addresses (sitemaps.org).
const FILE: i64 = 50_000;
/// So many are read at once.
const PAGE: i64 = 5_000;
/// The pages that are always there.
const FIXED: [&str; 14] = [
    "/",
    "/stories",
    "/services",
    "/about",
    "/about/rules",
    "/about/privacy",
    "/about/accessibility",
    "/data",
    "/register",
    "/statistics",
    "/organisations",
    "/places",
    "/conditions",
    "/procedures",
];
/// What is not for search engines: for one person, for staff, for programs, or the same in another frame.
const SHUT: [&str; 8] = ["/api/", "/desk", "/embed/", "/letters/", "/oembed", "/staff", "/tell", "/your-story"];

fn answer(kind: &'static str, body: Body, keep: Keep) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.extensions_mut().insert(keep);
    response
}

/// `GET /robots.txt`: what search engines may read, and that nobody agreed to the training of models here: that is
/// asked of each author by itself.
pub async fn show_robots(State(app): State<App>) -> Response {
    let mut text = "User-agent: *\nContent-Usage: train-ai=n\n".to_owned();
    text.extend(SHUT.iter().map(|path| format!("Disallow: {path}\n")));
    text.extend([format!("\nSitemap: {}/sitemap.xml\n", app.config.origin)]);
    answer("text/plain; charset=utf-8", Body::from(text), Keep::Seconds(3_600))
}

/// `GET /opensearch.xml`: our search, for browsers that offer it.
pub async fn describe_search(State(app): State<App>) -> Response {
    let origin = &app.config.origin;
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>Caretold</ShortName>\n<Description>Caretold</Description>\n\
         <InputEncoding>UTF-8</InputEncoding>\n\
         <Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{origin}/assets/favicon.svg</Image>\n\
         <Url type=\"text/html\" template=\"{origin}/stories?q={{searchTerms}}\"/>\n\
         <Url type=\"application/atom+xml\" template=\"{origin}/stories.atom?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n"
    );
    answer("application/opensearchdescription+xml", Body::from(text), Keep::Seconds(3_600))
}

/// `GET /sitemap.xml`: which files there are.
pub async fn list_sitemaps(State(app): State<App>) -> Result<Response, Halt> {
    let extent = sitemap_extent(&*app.db).await?;
    let origin = &app.config.origin;
    let files = |kind: &'static str, most: i64| {
        let count = most.saturating_add(FILE - 1) / FILE;
        (1..=count).map(move |n| format!("<sitemap><loc>{origin}/sitemaps/{kind}/{n}</loc></sitemap>\n"))
    };
    let mut text = format!("{XML}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    text.extend(["pages", "scopes"].map(|kind| format!("<sitemap><loc>{origin}/sitemaps/{kind}</loc></sitemap>\n")));
    text.extend(files("services", extent.services));
    text.extend(files("stories", extent.stories));
    text.push_str("</sitemapindex>\n");
    Ok(answer("application/xml", Body::from(text), Keep::Ask))
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `GET /sitemaps/pages`: what is always there.
pub async fn list_pages(State(app): State<App>) -> Response {
    let origin = &app.config.origin;
    let mut text = format!("{XML}<urlset xmlns=\"{NAMESPACE}\">\n");
    text.extend(FIXED.iter().map(|path| format!("<url><loc>{origin}{path}</loc></url>\n")));
    text.push_str("</urlset>\n");
    answer("application/xml", Body::from(text), Keep::Ask)
}

/// `GET /sitemaps/scopes`: pages about organisations, towns, conditions and procedures that stories are about.
pub async fn list_scope_pages(State(app): State<App>) -> Result<Response, Halt> {
    let (organisations, places) = sitemap_scopes(&*app.db, FILE / 4).await?;
    let told = figures_told(&*app.db, &TOPICS.iter().map(topic_token).collect::<Vec<_>>()).await?;
    let is_told = |topic: &&Topic| told.iter().any(|(token, _)| *token == topic_token(topic));
    let topics = TOPICS.iter().filter(is_told).map(|topic| match topic.kind {
        TopicKind::Condition => format!("/conditions/{}", topic.slug),
        TopicKind::Procedure => format!("/procedures/{}", topic.slug),
    });
    let organisations = organisations.iter().map(|code| format!("/organisations/{code}"));
    let places = places.iter().filter(|place| place_slug(place).as_ref() == Some(place));
    let origin = &app.config.origin;
    let mut text = format!("{XML}<urlset xmlns=\"{NAMESPACE}\">\n");
    let paths = organisations.chain(places.map(|place| format!("/places/{place}"))).chain(topics);
    text.extend(paths.map(|path| format!("<url><loc>{origin}{path}</loc></url>\n")));
    text.push_str("</urlset>\n");
    Ok(answer("application/xml", Body::from(text), Keep::Ask))
}

/// `GET /sitemaps/stories/{n}`: the nth fifty thousand.
pub async fn list_story_pages(State(app): State<App>, number: Number) -> Result<Response, Halt> {
    file(app, number, Kind::Stories).await
}

/// `GET /sitemaps/services/{n}`: the nth fifty thousand of those that stories are about.
pub async fn list_service_pages(State(app): State<App>, number: Number) -> Result<Response, Halt> {
    file(app, number, Kind::Services).await
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Stories,
    Services,
}

async fn file(app: App, Number(n): Number, kind: Kind) -> Result<Response, Halt> {
    let extent = sitemap_extent(&*app.db).await?;
    let most = match kind {
        Kind::Stories => extent.stories,
        Kind::Services => extent.services,
    };
    let after = n.saturating_sub(1).saturating_mul(FILE);
    if after >= most {
        return Err(Refusal::NotFound.into());
    }
    let head = format!("{XML}<urlset xmlns=\"{NAMESPACE}\">\n");
    let walk = Walk { app, kind, after, until: after.saturating_add(FILE), head, done: false };
    let mut response = answer("application/xml", Body::from_stream(try_unfold(walk, Walk::go_on)), Keep::Ask);
    response.extensions_mut().insert(Streamed);
    Ok(response)
}

/// How far a file has come.
struct Walk {
    app: App,
    kind: Kind,
    after: i64,
    until: i64,
    /// What stands before the next part.
    head: String,
    done: bool,
}

impl Walk {
    async fn go_on(mut self) -> Result<Option<(String, Self)>, Fault> {
        if self.done {
            return Ok(None);
        }
        let (db, origin) = (&*self.app.db, &self.app.config.origin);
        let mut text = std::mem::take(&mut self.head);
        let (count, last) = match self.kind {
            Kind::Stories => {
                let rows = sitemap_stories(db, self.after, self.until, PAGE).await?;
                text.extend(rows.iter().map(|(_, reference, day)| {
                    format!("<url><loc>{origin}/stories/{reference}</loc><lastmod>{day}</lastmod></url>\n")
                }));
                (rows.len(), rows.last().map(|(id, ..)| *id))
            }
            Kind::Services => {
                let rows = sitemap_services(db, self.after, self.until, PAGE).await?;
                text.extend(rows.iter().map(|(_, code)| format!("<url><loc>{origin}/services/{code}</loc></url>\n")));
                (rows.len(), rows.last().map(|(id, _)| *id))
            }
        };
        self.after = last.unwrap_or(self.after);
        if i64::try_from(count).unwrap_or(i64::MAX) < PAGE {
            text.push_str("</urlset>\n");
            self.done = true;
        }
        Ok(Some((text, self)))
    }
}
