//! How far moderators agree, how long stories wait, how much there is to do; and the second reading that it rests on.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::access::{Role, Scope, Staff};
use crate::domain::agreement::{ENOUGH, LEVELS, Table, kappa, quadratic};
use crate::domain::problem::FieldError;
use crate::flows::{Refusal, Stop, second_reading};
use crate::store::quality::{Blind, Load, Pair, Waiting, load_since, pairs_by_month, waiting_by_month};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::extract::{Form, Params};
use crate::web::pages::text::{counted, thousands};
use crate::web::pages::{
    AgreementMonth, DeskQuality, DeskReading, Field, Frame, LoadLine, Nav, WaitingMonth, month_words, words,
};
use crate::web::reply::{Keep, page, page_with, see_other};
use crate::web::session::SignedIn;
use crate::web::view::count;

/// Days of the load.
const DAYS: i64 = 30;

/// `GET /desk/quality`: the last twelve months.
pub async fn show_quality(State(app): State<App>, signed: SignedIn, params: Params) -> Result<Response, Halt> {
    let staff = signed.rules()?;
    let now = app.now();
    let since = now.month().minus(11);
    let pairs = pairs_by_month(&*app.db, since).await?;
    let waiting = waiting_by_month(&*app.db, since).await?;
    let loads = load_since(&*app.db, now.plus(-DAYS * 86_400)).await?;
    let open = if staff.may_moderate() { Some(second_reading::next(&app, staff).await?.1) } else { None };
    let notice = match params.get("done") {
        "kept" => "Your reading is kept. Thank you.",
        "late" => "This story was read by somebody else, or is gone. Your reading was not kept.",
        "none" => "No story waits for your second reading.",
        _ => "",
    };
    let quality = DeskQuality {
        frame: Frame::private("Quality", Nav::Quality, Some(signed.shown())),
        agreement: pairs.chunk_by(|one, next| one.month == next.month).map(agreement).collect(),
        waiting: waiting.iter().map(waited).collect(),
        load: load(&loads),
        moderators: if sees_names(staff) { loads.iter().map(line).collect() } else { Vec::new() },
        open: open.map(|open| u32::try_from(open).unwrap_or(u32::MAX)),
        notice: notice.to_owned(),
    };
    page(quality, Keep::Never)
}

/// What a colleague does is for who answers for the site: not for colleagues, and not for providers.
fn sees_names(staff: &Staff) -> bool {
    staff.role == Role::Administrator && staff.scope == Scope::Site
}

/// `GET /desk/quality/reading`: the next story for a second reading.
pub async fn show_reading(State(app): State<App>, signed: SignedIn) -> Result<Response, Halt> {
    match second_reading::next(&app, signed.moderator()?).await?.0 {
        Some(blind) => page(reading(&app, &signed, &blind), Keep::Never),
        None => Ok(see_other("/desk/quality?done=none")),
    }
}

/// `POST /desk/quality/reading`: keeps it.
pub async fn keep_reading(State(app): State<App>, signed: SignedIn, form: Form) -> Result<Response, Halt> {
    signed.check_csrf(form.data.get("csrf"))?;
    let staff = signed.moderator()?;
    let (level, action) = (form.data.get("criticality"), form.data.get("action"));
    match second_reading::keep(&app, staff, form.data.get("reading"), level, action).await {
        Ok(kept) => Ok(see_other(if kept { "/desk/quality?done=kept" } else { "/desk/quality?done=late" })),
        Err(Stop::Refused(Refusal::Fields(faults))) => {
            let Some(blind) = second_reading::next(&app, staff).await?.0 else {
                return Ok(see_other("/desk/quality?done=late"));
            };
            let mut again = reading(&app, &signed, &blind);
            let fault = |field: &str| {
                faults.iter().find(|fault: &&FieldError| fault.field == field).map(|fault| fault.message.clone())
            };
            again.criticality = Field { value: level.to_owned(), error: fault("criticality") };
            again.action = Field { value: action.to_owned(), error: fault("action") };
            page_with(StatusCode::UNPROCESSABLE_ENTITY, again, Keep::Never)
        }
        Err(stop) => Err(stop.into()),
    }
}

fn reading(app: &App, signed: &SignedIn, blind: &Blind) -> DeskReading {
    let role = words::role(blind.author_role.name());
    DeskReading {
        frame: Frame::private("Second reading", Nav::Quality, Some(signed.shown())),
        reading: second_reading::token(app, blind),
        byline: format!("{role}, {}", month_words(&blind.happened.to_string())),
        title: blind.words.title.clone(),
        body: blind.words.body.clone(),
        good: blind.words.good.clone(),
        improve: blind.words.improve.clone(),
        ..DeskReading::default()
    }
}

/// A month's pairs as its line: numbers with their base, and kappa only where there are enough.
fn agreement(pairs: &[Pair]) -> AgreementMonth {
    let mut table: Table<LEVELS> = [[0; LEVELS]; LEVELS];
    let (mut all, mut same, mut near, mut decided) = (0u32, 0u32, 0u32, 0u32);
    for pair in pairs {
        if let Some(cell) = table.get_mut(pair.first).and_then(|row| row.get_mut(pair.second)) {
            *cell = cell.saturating_add(pair.count);
        }
        let add = |sum: &mut u32, yes: bool| *sum = sum.saturating_add(if yes { pair.count } else { 0 });
        add(&mut all, true);
        add(&mut same, pair.first == pair.second);
        add(&mut near, pair.first.abs_diff(pair.second) <= 1);
        add(&mut decided, pair.same != 0);
    }
    let of = |part: u32| format!("{} of {}", thousands(part), thousands(all));
    let kappa = match kappa(&table, quadratic) {
        _ if all < ENOUGH => format!("too few to tell: it takes {ENOUGH}"),
        None => "cannot be told: both gave one level only".to_owned(),
        Some(kappa) => {
            let (low, high) = kappa.interval();
            format!("{:.2} ({low:.2} to {high:.2})", kappa.value)
        }
    };
    let month = pairs.first().map(|pair| month_words(&pair.month)).unwrap_or_default();
    AgreementMonth { month, same: of(same), near: of(near), decided: of(decided), kappa }
}

fn waited(row: &Waiting) -> WaitingMonth {
    let few = row.stories < 10;
    WaitingMonth {
        month: month_words(&row.month),
        stories: thousands(count(row.stories)),
        half: long(row.half),
        nine_of_ten: if few { "too few to tell".to_owned() } else { long(row.nine_of_ten) },
    }
}

/// A length of time in the unit that a person would say.
fn long(seconds: i64) -> String {
    match seconds {
        ..3_600 => counted(count(seconds.max(0) / 60).max(1), "minute", "minutes"),
        3_600..172_800 => counted(count(seconds / 3_600), "hour", "hours"),
        _ => counted(count(seconds / 86_400), "day", "days"),
    }
}

fn load(loads: &[Load]) -> String {
    let all: i64 = loads.iter().map(|load| load.decisions).sum();
    let people = u32::try_from(loads.len()).unwrap_or(u32::MAX);
    let decisions = counted(count(all), "decision", "decisions");
    let a_day = counted(count((all + DAYS / 2) / DAYS), "decision", "decisions");
    let by = counted(people, "moderator", "moderators");
    format!("In the last {DAYS} days: {decisions} by {by}, about {a_day} a day")
}

fn line(load: &Load) -> LoadLine {
    let number = |value: i64| thousands(count(value));
    LoadLine { name: load.name.clone(), decisions: number(load.decisions), days: number(load.days) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(first: usize, second: usize, count: u32) -> Pair {
        Pair { month: "2026-11".into(), first, second, same: i64::from(first == second), count }
    }

    #[test]
    fn few_pairs_are_told_as_what_they_are_and_enough_with_their_interval() {
        let few = agreement(&[pair(0, 0, 9), pair(0, 2, 3)]);
        assert_eq!((few.month.as_str(), few.same.as_str(), few.near.as_str()), ("November 2026", "9 of 12", "9 of 12"));
        assert_eq!(few.kappa, "too few to tell: it takes 30");

        let enough = agreement(&[pair(0, 0, 20), pair(3, 3, 15), pair(3, 4, 5)]);
        assert_eq!(enough.near, "40 of 40");
        assert!(enough.kappa.starts_with("0.9") && enough.kappa.contains(" to "), "{}", enough.kappa);
        assert_eq!(agreement(&[pair(0, 0, 40)]).kappa, "cannot be told: both gave one level only");
    }

    #[test]
    fn waiting_is_told_in_the_unit_that_a_person_would_say() {
        assert_eq!([long(5), long(7_200), long(259_200)], ["1 minute", "2 hours", "3 days"]);
        let row = Waiting { month: "2026-11".into(), stories: 9, half: 3_600, nine_of_ten: 90_000 };
        assert_eq!(waited(&row).nine_of_ten, "too few to tell");
    }
}
