//! The public register: what was withheld, held, restricted or taken down.

use axum::extract::State;
use axum::response::Response;

use crate::domain::register::{Kind, Placed};
use crate::domain::service::Setting;
use crate::store::db::LARGEST;
use crate::store::register::{Month, Wanted, register_before, register_head, register_months, register_years};

use super::App;
use super::error::Halt;
use super::extract::Params;
use super::pages::text::thousands;
use super::pages::{Day, Nav, Register, RegisterEntry, RegisterMonth, month_words};
use super::reply::{Keep, page};
use super::view;

/// How many entries a page shows.
const ENTRIES: i64 = 50;

/// `GET /register`: entries of days that are over, latest first, by kind and year; counts by month.
pub async fn show_register(State(app): State<App>, params: Params) -> Result<Response, Halt> {
    let kind: Option<Kind> = params.get("kind").parse().ok();
    let year: Option<i32> = params.get("year").parse().ok().filter(|year| (2_000..10_000).contains(year));
    let before = params.get("before").parse::<i64>().ok().filter(|before| (1..LARGEST).contains(before));
    let today = app.now().day();
    let wanted = Wanted { today, kind, year };
    let mut entries = register_before(&*app.db, &wanted, before.unwrap_or(LARGEST), ENTRIES + 1).await?;
    let more = entries.len() > usize::try_from(ENTRIES).unwrap_or(0);
    entries.truncate(usize::try_from(ENTRIES).unwrap_or(0));
    let head = register_head(&*app.db, today).await?;
    let months = register_months(&*app.db, today, year).await?;
    let years = register_years(&*app.db, today).await?;
    let address = |before: Option<u64>| {
        let year = year.map(|year| year.to_string());
        let before = before.map(|seq| seq.to_string());
        let pairs = [("kind", kind.map(|kind| kind.name().to_owned())), ("year", year), ("before", before)];
        let pairs: Vec<_> = pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        if query.is_empty() { "/register".to_owned() } else { format!("/register?{query}") }
    };
    let shown = Register {
        frame: view::frame(&app, "What we did not show", Nav::None, "/register"),
        kind: kind.map(|kind| kind.name().to_owned()).unwrap_or_default(),
        year: year.map(|year| year.to_string()).unwrap_or_default(),
        years: years.iter().map(i32::to_string).collect(),
        months: months.iter().map(month).collect(),
        next: entries.last().filter(|_| more).map(|last| address(Some(last.seq))).unwrap_or_default(),
        first: before.map(|_| address(None)).unwrap_or_default(),
        entries: entries.iter().map(entry).collect(),
        size: u32::try_from(head.size).unwrap_or(u32::MAX),
        head: if head.size > 0 { head.hash } else { String::new() },
        signature: head.signature,
    };
    page(shown, Keep::Ask)
}

fn entry(placed: &Placed) -> RegisterEntry {
    let entry = &placed.entry;
    RegisterEntry {
        seq: u32::try_from(placed.seq).unwrap_or(u32::MAX),
        id: entry.id.clone(),
        kind: entry.kind.name().to_owned(),
        reason: entry.reason.name().to_owned(),
        setting: entry.setting.map(Setting::name).unwrap_or_default().to_owned(),
        day: Day::of(&entry.day.to_string()),
        hash: placed.hash.clone(),
    }
}

fn month(month: &Month) -> RegisterMonth {
    let number = |count: i64| thousands(view::count(count));
    RegisterMonth {
        month: month_words(&month.month),
        decisions: number(month.decisions),
        withheld: number(month.withheld),
        held: number(month.held),
        restricted: number(month.restricted),
        redacted: number(month.redacted),
        taken_down: number(month.taken_down),
    }
}
