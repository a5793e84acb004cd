//! Pages about an organisation, a town, a condition or a procedure, and the lists of them.

use axum::extract::State;
use axum::response::Response;

use crate::domain::figures::Scope as Of;
use crate::domain::place::place_slug;
use crate::domain::publication::{organisation_token, topic_token, town_token};
use crate::domain::search::finder::finder_expression;
use crate::domain::search::topics::TOPICS;
use crate::domain::search::{Kind, Topic};
use crate::domain::service::{ServiceCode, display_name};
use crate::flows::Refusal;
use crate::store::figures::figures_told;
use crate::store::scopes::{
    Listeners, Organisation, Place, Summary, organisation_find, organisations_list, place_find, places_list,
    summary_find,
};
use crate::store::services::{Wanted, services_find};

use super::App;
use super::error::Halt;
use super::extract::{Code, Params, SlugText};
use super::figures::{LATEST, figures, since};
use super::linked;
use super::pages::{Field, Nav, Scope, ScopeKind, ScopeLine, Scopes};
use super::reply::{Keep, page};
use super::view;

/// How many services of it a page names.
const SERVICES: i64 = 10;
/// How many a page of a list has.
const LISTED: i64 = 50;

/// The organisation with this code, with its summary.
pub async fn organisation(app: &App, code: &ServiceCode) -> Result<(Organisation, Summary), Halt> {
    let found = organisation_find(&*app.db, code.as_str()).await?.ok_or(Refusal::NotFound)?;
    let (of, listeners) = (Of::Organisation(found.code.clone()), Listeners::Organisation(&found.code));
    let summary = summary_find(&*app.db, &of, &listeners, &since(app.now()), LATEST).await?;
    Ok((found, summary))
}

/// The town with this address, with its summary.
pub async fn place(app: &App, typed: &str) -> Result<(Place, Summary), Halt> {
    let slug = place_slug(typed).ok_or(Refusal::NotFound)?;
    let found = place_find(&*app.db, &slug).await?.ok_or(Refusal::NotFound)?;
    let (of, listeners) = (Of::Place(found.towns.clone()), Listeners::Place(&found.slug));
    let summary = summary_find(&*app.db, &of, &listeners, &since(app.now()), LATEST).await?;
    Ok((found, summary))
}

/// The condition or procedure with this address, with its summary.
pub async fn topic(app: &App, kind: Kind, slug: &str) -> Result<(&'static Topic, Summary), Halt> {
    let topic = Topic::find(kind, slug).ok_or(Refusal::NotFound)?;
    let summary = summary_find(&*app.db, &Of::Topic(topic), &Listeners::Nobody, &since(app.now()), LATEST).await?;
    Ok((topic, summary))
}

/// The page of a summary. What nobody told about is not for search engines.
fn shown(app: &App, kind: ScopeKind, name: &str, path: &str, summary: &Summary, filter: (&str, &str)) -> Scope {
    let mut frame = view::frame(app, name, Nav::None, path);
    frame.alternates = view::feeds(&Params::one(filter.0, filter.1));
    frame.noindex = summary.figures.stories == 0;
    Scope {
        frame,
        kind,
        name: name.to_owned(),
        listening: view::count(summary.listeners),
        figures: figures(summary, Some(filter), format!("/api/v1{path}"), app.now()),
        ..Scope::default()
    }
}

/// `GET /organisations/{code}`
pub async fn show_organisation(State(app): State<App>, Code(code): Code) -> Result<Response, Halt> {
    let (found, summary) = organisation(&app, &code).await?;
    let wanted = Wanted { organisation: Some(found.code.clone()), ..Wanted::default() };
    let some = services_find(&*app.db, &wanted, SERVICES, 0).await?;
    let name = display_name(&found.name, &found.code);
    let path = format!("/organisations/{}", found.code);
    let mut scope = Scope {
        services: view::count(found.services),
        some: some.iter().map(view::service_line).collect(),
        finder: finder(&name),
        ..shown(&app, ScopeKind::Organisation, &name, &path, &summary, ("organisation", &found.code))
    };
    scope.frame.linked = linked::organisation(&app.config.origin, &found);
    page(scope, Keep::Ask)
}

/// `GET /places/{slug}`
pub async fn show_place(State(app): State<App>, SlugText(typed): SlugText) -> Result<Response, Halt> {
    let (found, summary) = place(&app, &typed).await?;
    let wanted = Wanted { place: Some(found.slug.clone()), ..Wanted::default() };
    let some = services_find(&*app.db, &wanted, SERVICES, 0).await?;
    let path = format!("/places/{}", found.slug);
    let scope = Scope {
        services: view::count(found.services),
        some: some.iter().map(view::service_line).collect(),
        several: found.several,
        finder: finder(&found.name),
        ..shown(&app, ScopeKind::Place, &found.name, &path, &summary, ("town", &found.name))
    };
    page(scope, Keep::Ask)
}

fn finder(name: &str) -> String {
    format!("/services?{}", serde_html_form::to_string([("q", name)]).unwrap_or_default())
}

/// `GET /conditions/{slug}`
pub async fn show_condition(State(app): State<App>, SlugText(slug): SlugText) -> Result<Response, Halt> {
    show_topic(&app, Kind::Condition, &slug).await
}

/// `GET /procedures/{slug}`
pub async fn show_procedure(State(app): State<App>, SlugText(slug): SlugText) -> Result<Response, Halt> {
    show_topic(&app, Kind::Procedure, &slug).await
}

const fn kind_of(kind: Kind) -> (ScopeKind, &'static str) {
    match kind {
        Kind::Condition => (ScopeKind::Condition, "condition"),
        Kind::Procedure => (ScopeKind::Procedure, "procedure"),
    }
}

async fn show_topic(app: &App, kind: Kind, slug: &str) -> Result<Response, Halt> {
    let (topic, summary) = topic(app, kind, slug).await?;
    let (kind, filter) = kind_of(kind);
    let path = format!("{}/{}", kind.path(), topic.slug);
    let scope = Scope {
        others: topic.names.iter().skip(1).map(|name| (*name).to_owned()).collect(),
        ..shown(app, kind, topic.label(), &path, &summary, (filter, topic.slug))
    };
    page(scope, Keep::Ask)
}

/// What a list was asked for.
struct Wish {
    q: String,
    letter: Option<char>,
    skip: i64,
}

impl Wish {
    fn of(params: &Params) -> Self {
        let letter = params.get("letter").chars().next().map(|one| one.to_ascii_lowercase());
        Self {
            q: params.get("q").to_owned(),
            letter: letter.filter(char::is_ascii_lowercase),
            skip: params.get("skip").parse::<i64>().unwrap_or(0).clamp(0, 100_000),
        }
    }

    fn address(&self, kind: ScopeKind, skip: i64) -> String {
        let letter = self.letter.map(String::from).unwrap_or_default();
        let skip = if skip > 0 { skip.to_string() } else { String::new() };
        let pairs = [("q", self.q.as_str()), ("letter", &letter), ("skip", &skip)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        if query.is_empty() { kind.path().to_owned() } else { format!("{}?{query}", kind.path()) }
    }

    /// The page of a list; one line more than it shows says that there are more.
    fn list(&self, app: &App, kind: ScopeKind, mut lines: Vec<ScopeLine>) -> Scopes {
        let most = usize::try_from(LISTED).unwrap_or(0);
        let more = lines.len() > most;
        lines.truncate(most);
        let mut frame = view::frame(app, kind.title(), Nav::None, kind.path());
        frame.noindex = self.skip > 0 || !self.q.is_empty();
        let letter =
            |one: char| (one.to_ascii_uppercase(), format!("{}?letter={one}", kind.path()), self.letter == Some(one));
        Scopes {
            frame,
            kind,
            q: Field::new(&self.q),
            letters: ('a'..='z').map(letter).collect(),
            lines,
            first: if self.skip > 0 { self.address(kind, 0) } else { String::new() },
            next: if more { self.address(kind, self.skip.saturating_add(LISTED)) } else { String::new() },
        }
    }
}

/// How many stories there are under the tokens of each line.
async fn told(app: &App, lines: Vec<(ScopeLine, Vec<String>)>) -> Result<Vec<ScopeLine>, Halt> {
    let tokens: Vec<String> = lines.iter().flat_map(|(_, tokens)| tokens.clone()).collect();
    let told = figures_told(&*app.db, &tokens).await?;
    let stories = |tokens: &[String]| {
        let own = told.iter().filter(|(token, _)| tokens.contains(token)).map(|(_, stories)| *stories);
        view::count(own.sum())
    };
    Ok(lines.into_iter().map(|(line, tokens)| ScopeLine { stories: stories(&tokens), ..line }).collect())
}

/// `GET /organisations`: by name, by first letter, or those that a name means.
pub async fn list_organisations(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let wish = Wish::of(&params);
    let words = finder_expression(&wish.q).map(|words| format!("organisation_name : ({words})"));
    let letter = wish.letter.map(String::from).unwrap_or_default();
    let found = organisations_list(&*app.db, words.as_deref(), &letter, wish.skip, LISTED + 1).await?;
    let line = |one: Organisation| {
        let line = ScopeLine {
            address: format!("/organisations/{}", one.code),
            name: display_name(&one.name, &one.code),
            services: Some(view::count(one.services)),
            stories: 0,
        };
        (line, vec![organisation_token(&one.code)])
    };
    let lines = told(&app, found.into_iter().map(line).collect()).await?;
    page(wish.list(&app, ScopeKind::Organisation, lines), Keep::Ask)
}

/// `GET /places`: towns by name, by first letter, or those that begin as was typed.
pub async fn list_places(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let wish = Wish::of(&params);
    let typed =
        if wish.q.is_empty() { Some(wish.letter.map(String::from).unwrap_or_default()) } else { place_slug(&wish.q) };
    let found = match &typed {
        Some(start) => places_list(&*app.db, start, wish.skip, LISTED + 1).await?,
        None => Vec::new(),
    };
    let line = |(slug, towns, services): (String, Vec<String>, i64)| {
        let line = ScopeLine {
            address: format!("/places/{slug}"),
            name: towns.iter().max().cloned().unwrap_or_default(),
            services: Some(view::count(services)),
            stories: 0,
        };
        (
            line,
            towns.iter().map(|town| town_token(town)).collect::<std::collections::BTreeSet<_>>().into_iter().collect(),
        )
    };
    let lines = told(&app, found.into_iter().map(line).collect()).await?;
    page(wish.list(&app, ScopeKind::Place, lines), Keep::Ask)
}

/// `GET /conditions`: every condition that is recognised.
pub async fn list_conditions(State(app): State<App>) -> Result<Response, Halt> {
    list_topics(&app, Kind::Condition).await
}

/// `GET /procedures`: every procedure that is recognised.
pub async fn list_procedures(State(app): State<App>) -> Result<Response, Halt> {
    list_topics(&app, Kind::Procedure).await
}

async fn list_topics(app: &App, of: Kind) -> Result<Response, Halt> {
    let kind = kind_of(of).0;
    let line = |topic: &Topic| {
        let address = format!("{}/{}", kind.path(), topic.slug);
        (ScopeLine { address, name: topic.label().to_owned(), ..ScopeLine::default() }, vec![topic_token(topic)])
    };
    let mut lines = told(app, TOPICS.iter().filter(|topic| topic.kind == of).map(line).collect()).await?;
    lines.sort_by(|one, other| one.name.cmp(&other.name));
    page(
        Scopes { frame: view::frame(app, kind.title(), Nav::None, kind.path()), kind, lines, ..Scopes::default() },
        Keep::Ask,
    )
}
