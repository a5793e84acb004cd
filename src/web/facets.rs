//! Facets of a search as people read them: each value with its name.

use crate::domain::search::facets::{Counts, Facet};
use crate::domain::search::{Kind, Topic};
use crate::domain::service::display_name;
use crate::store::search::{Named, services_named};

use super::App;
use super::error::Halt;
use super::pages::words;
use super::view;

/// One value with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As sent to narrow the search.
    pub value: String,
    /// As people read it.
    pub label: String,
    /// Whether the label is a text of this site, and so has translations.
    pub ours: bool,
    /// How many stories have it.
    pub stories: u32,
}

/// Every facet with its values named; what is not in the register any more is left out.
pub async fn named(app: &App, counts: &Counts) -> Result<Vec<(Facet, Vec<Value>)>, Halt> {
    let of = |wanted: Facet| {
        let values = counts.iter().filter(move |(facet, _)| *facet == wanted).flat_map(|(_, values)| values);
        values.map(|count| count.value.as_str()).collect::<Vec<_>>()
    };
    let (ids, organisations) = (of(Facet::Service), of(Facet::Organisation));
    let services = if ids.is_empty() && organisations.is_empty() {
        Vec::new()
    } else {
        services_named(&*app.db, &ids, &organisations).await?
    };
    let named = counts.iter().map(|(facet, values)| {
        let values = values.iter().filter_map(|count| {
            let (value, label, ours) = name(*facet, &count.value, &services)?;
            Some(Value { value, label, ours, stories: count.stories })
        });
        (*facet, values.collect())
    });
    Ok(named.filter(|(_, values): &(Facet, Vec<Value>)| !values.is_empty()).collect())
}

fn name(facet: Facet, value: &str, services: &[Named]) -> Option<(String, String, bool)> {
    let ours = |label: &str| Some((value.to_owned(), label.to_owned(), true));
    let theirs = |label: &str| Some((value.to_owned(), label.to_owned(), false));
    match facet {
        Facet::Setting => ours(words::setting(value)),
        Facet::Role => ours(words::role(value)),
        Facet::Progress => {
            ours(view::progress(value.parse().map_or(0, crate::domain::progress::Progress::rank)).label())
        }
        Facet::Condition => theirs(Topic::find(Kind::Condition, value)?.label()),
        Facet::Procedure => theirs(Topic::find(Kind::Procedure, value)?.label()),
        Facet::Town => theirs(&capitals(value)),
        Facet::Tag | Facet::Feeling | Facet::Year | Facet::Nation => theirs(value),
        Facet::Organisation => {
            let service = services.iter().find(|service| service.organisation == value)?;
            theirs(&display_name(&service.organisation_name, value))
        }
        Facet::Service => {
            let service = services.iter().find(|service| service.id.to_string() == value)?;
            Some((service.code.clone(), display_name(&service.name, &service.code), false))
        }
    }
}

/// A town as it is written: the index knows it in small letters.
fn capitals(town: &str) -> String {
    let mut start = true;
    let mut text = String::new();
    for letter in town.chars() {
        if start {
            text.extend(letter.to_uppercase());
        } else {
            text.push(letter);
        }
        start = !letter.is_alphanumeric() && letter != '\'';
    }
    text
}

/// What stands above the values of a facet.
#[must_use]
pub fn title(facet: Facet) -> &'static str {
    match facet {
        Facet::Setting => "Kind of care",
        Facet::Condition => "Condition",
        Facet::Procedure => "Procedure or test",
        Facet::Tag => "What it is about",
        Facet::Feeling => "Feeling",
        Facet::Role => "Who told it",
        Facet::Progress => "How far it has come",
        Facet::Year => "Year",
        Facet::Nation => "Nation",
        Facet::Town => "Town",
        Facet::Organisation => "Organisation",
        Facet::Service => "Service",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_have_their_capitals_back() {
        assert_eq!(capitals("ashton-under-lyne"), "Ashton-Under-Lyne");
        assert_eq!(capitals("king's lynn"), "King's Lynn");
    }
}
