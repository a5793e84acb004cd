//! The columns of a table of stories: their names, what is in them, and their description for programs (CSVW).

use serde_json::{Value, json};

use crate::domain::csv;
use crate::web::api::types::{Change, Story, StoryService};

use super::LICENCE;

/// A list within a cell has one entry a line.
const SEPARATOR: &str = "\n";

/// The header.
pub(super) const NAMES: [&str; 27] = [
    "ref",
    "url",
    "published_at",
    "happened",
    "author_role",
    "screen_name",
    "title",
    "body",
    "good",
    "improve",
    "feelings",
    "tags",
    "conditions",
    "procedures",
    "services",
    "service_names",
    "organisations",
    "settings",
    "towns",
    "progress",
    "similar",
    "edits",
    "responses",
    "first_response_at",
    "changes_planned",
    "changes_made",
    "uses",
];

/// What is in each column: datatype, whether it is a list, and what it is.
const ABOUT: [(&str, bool, &str); 27] = [
    ("string", false, "Public id"),
    ("anyURI", false, "Page for people"),
    ("dateTime", false, "When it became public (UTC)"),
    ("gYearMonth", false, "When it happened"),
    ("string", false, "Who told it"),
    ("string", false, "Name shown with it, never a real name"),
    ("string", false, "Title"),
    ("string", false, "The story; paragraphs are separated by empty lines"),
    ("string", true, "What was good"),
    ("string", true, "What could be improved"),
    ("string", true, "How it felt"),
    ("string", true, "Moderators' tags"),
    ("string", true, "Conditions, by the word that narrows a search to them"),
    ("string", true, "Procedures, by the word that narrows a search to them"),
    ("string", true, "Codes of the services"),
    ("string", true, "Names of the services"),
    ("string", true, "Organisations of the services, in the same order"),
    ("string", true, "Settings of the services, in the same order"),
    ("string", true, "Towns of the services, in the same order"),
    ("string", false, "unheard, heard, read, responded, change_planned or change_made"),
    ("nonNegativeInteger", false, "How many readers experienced the same"),
    ("nonNegativeInteger", false, "How many replacements moderators made"),
    ("nonNegativeInteger", false, "How many answers it has"),
    ("dateTime", false, "When the first answer came (UTC)"),
    ("nonNegativeInteger", false, "Changes planned because of it"),
    ("nonNegativeInteger", false, "Changes made because of it"),
    ("string", true, "What else its author agreed to: research, teaching, training (of models)"),
];

/// A story as a row.
pub(super) fn line(origin: &str, story: &Story) -> String {
    let of_services =
        |value: fn(&StoryService) -> &str| story.services.iter().map(value).collect::<Vec<_>>().join(SEPARATOR);
    let responses = story.responses.as_deref().unwrap_or_default();
    let changes = story.changes.as_deref().unwrap_or_default();
    let in_state = |state: &str| changes.iter().filter(|change: &&Change| change.state == state).count().to_string();
    let cells: [&str; 27] = [
        &story.reference,
        &format!("{origin}{}", story.links.html),
        &story.published_at,
        &story.happened,
        &story.author_role,
        &story.screen_name,
        &story.title,
        &story.body,
        &story.good.join(SEPARATOR),
        &story.improve.join(SEPARATOR),
        &story.feelings.join(SEPARATOR),
        &story.tags.join(SEPARATOR),
        &story.conditions.join(SEPARATOR),
        &story.procedures.join(SEPARATOR),
        &of_services(|service| &service.code),
        &of_services(|service| &service.name),
        &of_services(|service| &service.organisation),
        &of_services(|service| service.setting),
        &of_services(|service| &service.town),
        story.progress,
        &story.similar.to_string(),
        &story.edits.to_string(),
        &responses.len().to_string(),
        responses.first().map_or("", |first| &first.at),
        &in_state("planned"),
        &in_state("made"),
        &story.uses.join(SEPARATOR),
    ];
    csv::line(&cells)
}

/// The table's description for programs (W3C, "Metadata Vocabulary for Tabular Data").
#[must_use]
pub fn description(origin: &str) -> Value {
    let columns: Vec<Value> = NAMES
        .iter()
        .zip(ABOUT)
        .map(|(name, (datatype, is_list, what))| {
            let separator = is_list.then_some(SEPARATOR);
            let mut column = json!({"name": name, "titles": name, "datatype": datatype, "dc:description": what});
            if let (Some(column), Some(separator)) = (column.as_object_mut(), separator) {
                column.insert("separator".to_owned(), json!(separator));
            }
            column
        })
        .collect();
    json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": format!("{origin}/api/v1/stories.csv"),
        "dc:title": "Stories of care, with what became of them",
        "dc:publisher": "Caretold",
        "dc:license": {"@id": LICENCE},
        "dc:description": "A cell that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a \
                           carriage return) has an apostrophe in front of it. Stories whose authors did not agree to \
                           their use by other programs are not in it.",
        "dialect": {"delimiter": ",", "header": true, "encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tableSchema": {"primaryKey": "ref", "aboutUrl": format!("{origin}/stories/{{ref}}"), "columns": columns},
    })
}
