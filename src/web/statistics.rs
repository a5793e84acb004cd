//! The numbers of the whole site.

use axum::extract::State;
use axum::response::Response;
use strum::IntoEnumIterator;

use crate::domain::figures::{Scope, told};
use crate::domain::service::Setting;
use crate::domain::story::AuthorRole;
use crate::store::figures::{figures_told, figures_withdrawn};
use crate::store::register::{Month, register_months};
use crate::store::scopes::{Listeners, Summary, summary_find};

use super::App;
use super::error::Halt;
use super::figures::{LATEST, figures, since};
use super::pages::{Group, Nav, Statistics, YearOfRegister};
use super::reply::{Keep, page};
use super::view;

/// How many of the newest stories the page shows.
const SHOWN: i64 = LATEST / 2;

/// The numbers of the whole site, as pages and programs are told them.
#[derive(Debug)]
pub struct Whole {
    /// Of all stories.
    pub summary: Summary,
    /// By the role of the author; `None` where a group is too small to be told.
    pub roles: Vec<(AuthorRole, Option<i64>)>,
    /// By kind of care.
    pub settings: Vec<(Setting, i64)>,
    /// Stories that were public and that their authors took back.
    pub withdrawn: i64,
    /// What was not shown in the last twelve months.
    pub register: Month,
}

/// Reads the numbers of the whole site.
pub async fn whole(app: &App) -> Result<Whole, Halt> {
    let now = app.now();
    let summary = summary_find(&*app.db, &Scope::Site, &Listeners::Site, &since(now), SHOWN).await?;
    let (roles, settings): (Vec<_>, Vec<_>) = (AuthorRole::iter().collect(), Setting::iter().collect());
    let tokens: Vec<String> = roles
        .iter()
        .flat_map(|role| Scope::Role(*role).tokens())
        .chain(settings.iter().flat_map(|setting| Scope::Setting(*setting).tokens()))
        .collect();
    let counts = figures_told(&*app.db, &tokens).await?;
    let of = |scope: Scope| {
        let tokens = scope.tokens();
        counts.iter().filter(|(token, _)| tokens.contains(token)).map(|(_, stories)| *stories).sum::<i64>()
    };
    let by_role: Vec<i64> = roles.iter().map(|role| of(Scope::Role(*role))).collect();
    let settings = settings.into_iter().map(|setting| (setting, of(Scope::Setting(setting)))).collect();
    let months = register_months(&*app.db, now.day(), None).await?;
    Ok(Whole {
        summary,
        roles: roles.into_iter().zip(told(&by_role)).collect(),
        settings,
        withdrawn: figures_withdrawn(&*app.db).await?,
        register: year(&months),
    })
}

/// The months of a register as one.
fn year(months: &[Month]) -> Month {
    let sum = |number: fn(&Month) -> i64| months.iter().fold(0_i64, |all, month| all.saturating_add(number(month)));
    Month {
        month: String::new(),
        withheld: sum(|month| month.withheld),
        held: sum(|month| month.held),
        restricted: sum(|month| month.restricted),
        redacted: sum(|month| month.redacted),
        taken_down: sum(|month| month.taken_down),
        decisions: sum(|month| month.decisions),
    }
}

/// `GET /statistics`: what was told, who answered, and what came of it.
pub async fn show_statistics(State(app): State<App>) -> Result<Response, Halt> {
    let whole = whole(&app).await?;
    let some = whole.summary.figures.stories > 0;
    let mut frame = view::frame(&app, "Statistics", Nav::None, "/statistics");
    "How many stories of care were told, how many were answered and how soon, and what changed."
        .clone_into(&mut frame.description);
    let register = &whole.register;
    let group = |name: &str, code: &str, stories: Option<i64>| Group {
        code: code.to_owned(),
        stories: stories.map(view::count),
        address: format!("/stories?{name}={code}"),
    };
    let statistics = Statistics {
        frame,
        figures: figures(&whole.summary, None, "/api/v1/statistics".to_owned(), app.now()),
        roles: whole
            .roles
            .iter()
            .filter(|_| some)
            .map(|(role, stories)| group("role", role.name(), *stories))
            .collect(),
        settings: whole
            .settings
            .iter()
            .filter(|(_, stories)| *stories > 0)
            .map(|(setting, stories)| group("setting", setting.name(), Some(*stories)))
            .collect(),
        listening: view::count(whole.summary.listeners),
        withdrawn: view::count(whole.withdrawn),
        register: YearOfRegister {
            decisions: view::count(register.decisions),
            withheld: view::count(register.withheld),
            held: view::count(register.held),
            restricted: view::count(register.restricted),
            redacted: view::count(register.redacted),
            taken_down: view::count(register.taken_down),
        },
    };
    page(statistics, Keep::Ask)
}
