//! Finding services by name, town or postcode, with spelling forgiven.

use crate::domain::place::{Area, Outcode, Point, USUAL_RADIUS_KM};
use crate::domain::search::finder::{finder_expression, finder_words, says_nothing, spelled_expression};
use crate::domain::spelling::{closest, slips};
use crate::store::services::{Service, Wanted, outcode_find, services_find, town_find};
use crate::store::vocabulary::{Like, words_like};

use super::{Platform, Stop};

/// The most words whose spelling is looked at: each reads the index once more.
const SPELLED: usize = 5;

/// The place that somebody means by a postcode, its first half, or `latitude,longitude`.
pub async fn place(platform: &Platform, typed: &str) -> Result<Option<Point>, Stop> {
    if let Some(point) = Point::parse(typed) {
        return Ok(Some(point));
    }
    let Some(outcode) = Outcode::of_postcode(typed) else { return Ok(None) };
    Ok(outcode_find(&*platform.db, &outcode).await?)
}

/// The circle round a place: a postcode, a point, or a town.
pub async fn area(platform: &Platform, typed: &str, radius_km: Option<f64>) -> Result<Option<Area>, Stop> {
    let point = match place(platform, typed).await? {
        None => town_find(&*platform.db, typed).await?,
        point => point,
    };
    Ok(point.map(|point| point.around(radius_km.unwrap_or(USUAL_RADIUS_KM))))
}

/// Services for what somebody typed: nearest first for a postcode that we know, else those whose name, town or
/// organisation has every word. `wanted` holds the other conditions.
pub async fn find(
    platform: &Platform,
    typed: &str,
    mut wanted: Wanted,
    limit: i64,
    skip: i64,
) -> Result<Vec<Service>, Stop> {
    if wanted.area.is_none() {
        wanted.area = place(platform, typed).await?.map(|point| point.around(USUAL_RADIUS_KM));
        if wanted.area.is_none() {
            wanted.expression = finder_expression(typed);
        }
    } else {
        wanted.expression = finder_expression(typed);
    }
    Ok(services_find(&*platform.db, &wanted, limit, skip).await?)
}

/// What the finder has to offer.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Best first.
    pub services: Vec<Service>,
    /// Nothing has every word as it was typed: these come close.
    pub close: bool,
}

/// Like [`find`], and when that finds nothing: services with words that are spelled nearly alike, and at last services
/// with some of the words. At most three questions more.
pub async fn find_forgiving(platform: &Platform, typed: &str, wanted: Wanted, limit: i64) -> Result<Found, Stop> {
    let services = find(platform, typed, wanted.clone(), limit, 0).await?;
    if !services.is_empty() || wanted.area.is_some() {
        return Ok(Found { services, close: false });
    }
    let mut words = finder_words(typed);
    if words.iter().any(|word| !says_nothing(word)) {
        words.retain(|word| !says_nothing(word));
    }
    words.truncate(SPELLED);
    let spelled = spellings(platform, words).await?;
    for every in [true, false] {
        let expression = spelled_expression(&spelled, every);
        if expression.is_none() {
            break;
        }
        let services = services_find(&*platform.db, &Wanted { expression, ..wanted.clone() }, limit, 0).await?;
        if !services.is_empty() {
            return Ok(Found { services, close: true });
        }
    }
    Ok(Found::default())
}

/// Each word as it was typed and as it may have been meant. People rarely miss the first letter, and if so they swap it
/// with the second: words that start with one of the two are compared. Numbers have no spelling.
async fn spellings(platform: &Platform, words: Vec<String>) -> Result<Vec<Vec<String>>, Stop> {
    let questions: Vec<Vec<Like>> = words.iter().map(|word| alike(word)).collect();
    let flat: Vec<Like> = questions.iter().flatten().cloned().collect();
    let mut answers = words_like(&*platform.db, &flat).await?.into_iter();
    let spelled = words.into_iter().zip(questions).map(|(word, asked)| {
        let known: Vec<(String, i64)> = answers.by_ref().take(asked.len()).flatten().collect();
        let others = closest(&word, &known).into_iter().filter(|known| *known != word).collect::<Vec<_>>();
        [vec![word], others].concat()
    });
    Ok(spelled.collect())
}

fn alike(word: &str) -> Vec<Like> {
    let letters = word.chars().count();
    let slips = slips(letters);
    if slips == 0 || !word.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let (shortest, longest) = (letters.saturating_sub(slips), letters.saturating_add(slips));
    word.chars().take(2).map(|letter| Like { start: letter.to_string(), shortest, longest }).collect()
}
