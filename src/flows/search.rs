//! Searching public stories: read what was asked, look how common its words are, ask the index for the best, order them.
//! A word that nobody wrote is looked for as the word that was meant.

use crate::domain::search::facets::{self, Counts};
use crate::domain::search::plan::{Probes, plan};
use crate::domain::search::rank::rank;
use crate::domain::search::{Cursor, Search, Sort};
use crate::domain::spelling::{closest, slips};
use crate::store::db::{Db, DbError, LARGEST};
use crate::store::search::{
    Around, Bounds, Hit, spellings_near, stories_at, stories_candidates, stories_distances, stories_probe, stories_walk,
};

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// At most as many as were asked for.
    pub hits: Vec<Hit>,
    /// Where the next page starts; `None` on the last.
    pub next: Option<Cursor>,
    /// How many fit, counted up to [`crate::store::search::COUNTED`].
    pub total: i64,
    /// Of what kinds they are, in the newest [`facets::COUNTED`] of them; empty when it was not asked for.
    pub counts: Counts,
    /// Words that nobody wrote, and those that were looked for in their place.
    pub corrected: Vec<(String, String)>,
    /// Stems of the words that are marked where they are found.
    pub marked: Vec<String>,
}

/// A page of stories. The first page of best matches fixes which stories count, by the newest that was public then;
/// later pages neither skip nor repeat because of what is published meanwhile.
pub async fn search(
    db: &dyn Db,
    search: &Search,
    cursor: Option<Cursor>,
    limit: i64,
    facets: bool,
) -> Result<Found, DbError> {
    let mut found = match search.order() {
        Sort::Relevance => best(db, search, cursor, limit, facets).await?,
        _ => walk(db, search, cursor, limit, facets).await?,
    };
    if let Some(area) = search.area.filter(|_| !found.hits.is_empty()) {
        let places: Vec<i64> = found.hits.iter().map(|hit| hit.id).collect();
        let distances = stories_distances(db, &places, area).await?;
        for hit in &mut found.hits {
            hit.km = distances.iter().find(|(id, _)| *id == hit.id).map(|(_, km)| *km);
        }
    }
    Ok(found)
}

async fn walk(db: &dyn Db, asked: &Search, cursor: Option<Cursor>, limit: i64, facets: bool) -> Result<Found, DbError> {
    let bounds = Bounds::from(cursor);
    let skip = if let Some(Cursor::After { shown, .. }) = cursor { shown } else { 0 };
    let (mut hits, mut around) = stories_walk(db, asked, bounds, skip, limit, facets).await?;
    let (mut asked, mut corrected) = (asked.clone(), Vec::new());
    if around.total == 0 && asked.asked.terms.iter().any(|term| term.is_word) {
        corrected = spelled(db, &asked, &asked.asked.terms.iter().map(|_| 0).collect::<Vec<_>>()).await?;
        if !corrected.is_empty() {
            asked.asked = asked.asked.corrected(&corrected);
            (hits, around) = stories_walk(db, &asked, bounds, skip, limit, facets).await?;
        }
    }
    let more = cut(&mut hits, limit);
    let next = match (more, asked.order(), hits.last()) {
        (false, ..) | (_, _, None) => None,
        (true, Sort::Oldest, Some(last)) => Some(Cursor::Since(last.id)),
        (true, Sort::MostRead, Some(_)) => {
            let newest = if cursor.is_some() { bounds.newest } else { around.newest };
            deeper(newest, skip.saturating_add(limit))
        }
        (true, _, Some(last)) => Some(Cursor::Before(last.id)),
    };
    Ok(found(hits, next, &around, corrected, asked))
}

async fn best(db: &dyn Db, asked: &Search, cursor: Option<Cursor>, limit: i64, facets: bool) -> Result<Found, DbError> {
    let (newest, shown) = match cursor {
        Some(Cursor::After { newest, shown }) => (newest, shown),
        _ => (LARGEST, 0),
    };
    let mut asked = asked.clone();
    let (mut probes, mut newest) = stories_probe(db, &asked, &Probes::of(&asked.asked), newest).await?;
    let counts: Vec<i64> = probes.iter().take(asked.asked.terms.len()).map(|probe| probe.count).collect();
    let corrected = if counts.contains(&0) { spelled(db, &asked, &counts).await? } else { Vec::new() };
    if !corrected.is_empty() {
        asked.asked = asked.asked.corrected(&corrected);
        (probes, newest) = stories_probe(db, &asked, &Probes::of(&asked.asked), newest).await?;
    }
    let plan = plan(&asked.asked, &probes, newest);
    let (candidates, around) = stories_candidates(db, &asked, &plan, newest, facets).await?;
    let ranked = rank(candidates, &plan);
    let skip = usize::try_from(shown).unwrap_or(usize::MAX);
    let take = usize::try_from(limit).unwrap_or(0);
    let page: Vec<i64> = ranked.iter().copied().skip(skip).take(take).collect();
    let more = ranked.len() > skip.saturating_add(take);
    let hits = if page.is_empty() { Vec::new() } else { stories_at(db, &page).await? };
    let next = if more { deeper(newest, shown.saturating_add(limit)) } else { None };
    Ok(found(hits, next, &around, corrected, asked))
}

fn found(hits: Vec<Hit>, next: Option<Cursor>, around: &Around, corrected: Vec<(String, String)>, of: Search) -> Found {
    let counts = facets::count(&around.tokens);
    Found { hits, next, total: around.total, counts, corrected, marked: of.asked.marked }
}

fn deeper(newest: i64, shown: i64) -> Option<Cursor> {
    (shown <= crate::domain::search::cursor::DEEPEST).then_some(Cursor::After { newest, shown })
}

fn cut(hits: &mut Vec<Hit>, limit: i64) -> bool {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = hits.len() > limit;
    hits.truncate(limit);
    more
}

/// For each word that no story of the search has: the word that was meant, where a public story has it.
async fn spelled(db: &dyn Db, asked: &Search, counts: &[i64]) -> Result<Vec<(String, String)>, DbError> {
    let unknown = asked.asked.terms.iter().zip(counts).filter(|(term, count)| term.is_word && **count == 0);
    let long = |word: &String| slips(word.chars().count()) > 0;
    let typed: Vec<String> = unknown.map(|(term, _)| term.word.clone()).filter(long).take(4).collect();
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let near = spellings_near(db, &typed).await?;
    let mut offers: Vec<(&String, String)> = Vec::new();
    for (typed, (is_known, words)) in typed.iter().zip(near) {
        if !is_known {
            let words: Vec<(String, i64)> = words.into_iter().map(|word| (word, 0)).collect();
            offers.extend(closest(typed, &words).into_iter().map(|word| (typed, word)));
        }
    }
    if offers.is_empty() {
        return Ok(Vec::new());
    }
    let words = offers.iter().map(|(_, word)| Some(format!("\"{word}\""))).collect();
    let (probes, newest) = stories_probe(db, asked, &Probes { words }, LARGEST).await?;
    let mut corrected: Vec<(String, String, f64)> = Vec::new();
    // The offers of a word come closest first; a farther one must be much commoner to be meant.
    for ((typed, word), probe) in offers.into_iter().zip(probes) {
        let stories = probe.estimate(newest);
        match corrected.iter_mut().find(|(known, ..)| known == typed) {
            _ if probe.count == 0 => {}
            None => corrected.push((typed.clone(), word, stories)),
            Some(better) if stories > better.2 * 20.0 => (better.1, better.2) = (word, stories),
            Some(_) => {}
        }
    }
    Ok(corrected.into_iter().map(|(typed, word, _)| (typed, word)).collect())
}
