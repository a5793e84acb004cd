//! From rows of the store to what pages show: the same story, service or answer looks the same wherever it stands.

use crate::domain::progress::Progress;
use crate::domain::search::snippet::snippet;
use crate::domain::service::display_name;
use crate::domain::site::Site;
use crate::domain::time::Day as Date;
use crate::store::publications::{PublicReply, ResponseRow, ServiceRef as ServiceRow};
use crate::store::search::Hit;
use crate::store::services::Service;
use crate::store::waiting::WordsRow;

use super::App;
use super::exports::query;
use super::extract::Params;
use super::pages::{
    Alternate, Change, ChangeState, Day, Frame, Help, Nav, Progress as Shown, ServiceLine, ServiceRef, StoryCard,
    Voice, VoiceKind,
};

/// How long a piece of a story in a list is, in characters, where no words were looked for.
const EXCERPT_CHARS: usize = 240;

/// What is around a public page.
#[must_use]
pub fn frame(app: &App, title: impl Into<String>, nav: Nav, path: &str) -> Frame {
    Frame {
        canonical: format!("{}{path}", app.config.origin),
        emergency: emergency(app.config.site),
        ..Frame::public(title, nav)
    }
}

/// The feeds of a search, for the head of its page.
#[must_use]
pub fn feeds(params: &Params) -> Vec<Alternate> {
    let query = query(params, "", "");
    let feed = |kind, path: &str| Alternate { kind, href: format!("{path}{query}") };
    vec![feed("application/atom+xml", "/stories.atom"), feed("application/feed+json", "/stories.feed.json")]
}

/// How a page is shown on pages of others, for its head.
#[must_use]
pub fn embeddable(app: &App, path: &str) -> Alternate {
    let url = serde_html_form::to_string([("url", format!("{}{path}", app.config.origin))]).unwrap_or_default();
    Alternate { kind: "application/json+oembed", href: format!("/oembed?{url}") }
}

/// What is around a page for one author only.
#[must_use]
pub fn private_frame(app: &App, title: impl Into<String>, nav: Nav) -> Frame {
    Frame { emergency: emergency(app.config.site), ..Frame::private(title, nav, None) }
}

fn emergency(site: Site) -> String {
    site.helplines().first().map(|line| line.number.to_owned()).unwrap_or_default()
}

/// Help for people at risk, as the site has it.
#[must_use]
pub fn help(site: Site) -> Help {
    match site {
        Site::Uk => Help::uk(),
        Site::Ie => Help::ie(),
        Site::Au => Help::au(),
    }
}

/// How far a story has come, from its number.
#[must_use]
pub fn progress(rank: i64) -> Shown {
    match Progress::of_rank(rank) {
        Progress::Unheard => Shown::Unheard,
        Progress::Heard => Shown::Heard,
        Progress::Read => Shown::Read,
        Progress::Responded => Shown::Responded,
        Progress::ChangePlanned => Shown::ChangePlanned,
        Progress::ChangeMade => Shown::ChangeMade,
    }
}

/// A count for a page.
#[must_use]
pub fn count(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

/// Services as a story names them.
#[must_use]
pub fn services(rows: &[ServiceRow]) -> Vec<ServiceRef> {
    rows.iter().map(|row| ServiceRef::new(&row.code, display_name(&row.name, &row.code))).collect()
}

/// A service in a list.
#[must_use]
pub fn service_line(service: &Service) -> ServiceLine {
    ServiceLine {
        code: service.code.clone(),
        name: service.display_name(),
        setting: service.setting.name().to_owned(),
        organisation: service.organisation_name.clone(),
        place: service.whereabouts(),
        closed: !service.is_open(),
        ..ServiceLine::default()
    }
}

/// A story in a list; words with these stems are marked in a piece of it.
#[must_use]
pub fn card(hit: &Hit, marked: &[String]) -> StoryCard {
    let story = &hit.story;
    let pieces = if marked.is_empty() { Vec::new() } else { snippet(&story.words.body, marked) };
    let excerpt = if pieces.is_empty() { StoryCard::plain(beginning(&story.words.body)) } else { pieces };
    let progress = progress(story.progress);
    StoryCard {
        reference: story.reference.to_string(),
        title: story.words.title.clone(),
        excerpt,
        role: story.author_role.name().to_owned(),
        happened: story.happened.to_string(),
        published: Day::of(&story.published_at.to_string()),
        services: services(&story.services),
        responses: count(hit.responses_count),
        changes: u32::from(progress >= Shown::ChangePlanned),
        progress,
        also: Vec::new(),
        miles: hit.km.map(miles).unwrap_or_default(),
    }
}

/// Kilometres in miles, as people say them: with one decimal under ten.
#[must_use]
pub fn miles(km: f64) -> String {
    let miles = km / 1.609_344;
    if miles < 9.95 { format!("{miles:.1}") } else { format!("{miles:.0}") }
}

fn beginning(body: &str) -> String {
    let flat = body.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= EXCERPT_CHARS {
        return flat;
    }
    let cut: String = flat.chars().take(EXCERPT_CHARS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

/// The answers below a story.
#[must_use]
pub fn voices(rows: &[ResponseRow]) -> Vec<Voice> {
    rows.iter()
        .flat_map(|row| std::iter::once(voice(row)).chain(row.replies.iter().map(|one| reply(row, one))))
        .collect()
}

fn reply(row: &ResponseRow, reply: &PublicReply) -> Voice {
    Voice {
        kind: VoiceKind::Reply,
        service: ServiceRef::new(&row.service, display_name(&row.service_name, &row.service)),
        at: Day::of(&reply.at.to_string()),
        seq: reply.seq.map(count),
        body: reply.body.clone(),
        ..Voice::default()
    }
}

fn voice(row: &ResponseRow) -> Voice {
    Voice {
        kind: VoiceKind::Response,
        who: row.signature.clone(),
        job: String::new(),
        organisation: String::new(),
        service: ServiceRef::new(&row.service, display_name(&row.service_name, &row.service)),
        at: Day::of(&row.created_at.to_string()),
        corrected: (!row.corrected_at.is_empty()).then(|| Day::of(&row.corrected_at)),
        seq: row.seq.map(count),
        body: row.body.clone(),
        change: change(row),
    }
}

fn change(row: &ResponseRow) -> Option<Change> {
    claimed(&row.change, [&row.what, &row.place, &row.owner, &row.due])
}

/// What words claim to change that nobody has cleared.
#[must_use]
pub fn change_of(row: &WordsRow) -> Option<Change> {
    claimed(&row.change, [&row.what, &row.place, &row.owner, &row.due])
}

fn claimed(state: &str, [what, place, owner, due]: [&String; 4]) -> Option<Change> {
    let state = match state {
        "planned" => ChangeState::Planned,
        "made" => ChangeState::Made,
        _ => return None,
    };
    Some(Change {
        state,
        what: what.clone(),
        place: place.clone(),
        owner: owner.clone(),
        due: Date::parse(due).map(Date::in_words).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_said_more_exactly_than_far() {
        assert_eq!([0.0, 1.0, 16.0, 16.1, 40.0].map(miles), ["0.0", "0.6", "9.9", "10", "25"]);
    }

    #[test]
    fn the_beginning_of_a_story_ends_at_a_word() {
        let long = "word ".repeat(100);

        assert!(beginning(&long).ends_with("word…"));
        assert!(beginning(&long).chars().count() <= EXCERPT_CHARS + 1);
        assert_eq!(beginning("a\n\nb"), "a b");
    }
}
