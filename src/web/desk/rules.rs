//! Where the rules of screening were right and wrong, as moderators said it: for who looks after them.

use axum::extract::State;
use axum::response::Response;
use screening::Rule;

use crate::store::feedback::{RuleCount, rule_counts};
use crate::web::App;
use crate::web::error::Halt;
use crate::web::pages::text::thousands;
use crate::web::pages::{DeskRules, Frame, Nav, RuleLine, RuleVersion};
use crate::web::reply::{Keep, page};
use crate::web::session::SignedIn;
use crate::web::view::count;

/// `GET /desk/rules`: found, accepted, dismissed and missed, by rule and by version.
pub async fn show_rules(State(app): State<App>, signed: SignedIn) -> Result<Response, Halt> {
    signed.rules()?;
    let frame = Frame::private("Rules of screening", Nav::Rules, Some(signed.shown()));
    page(DeskRules { frame, versions: versions(&rule_counts(&*app.db).await?) }, Keep::Never)
}

/// The version at work first, then the others, latest first; rules as pages list them, and after them those that this
/// version does not know any more.
fn versions(counts: &[RuleCount]) -> Vec<RuleVersion> {
    let mut versions: Vec<RuleVersion> = Vec::new();
    for rows in counts.chunk_by(|one, next| one.rules == next.rules) {
        let Some(version) = rows.first().map(|row| row.rules.clone()) else { continue };
        let place = |row: &&RuleCount| {
            let known = Rule::all().iter().position(|rule| rule.name() == row.rule);
            known.unwrap_or(usize::MAX)
        };
        let mut rows: Vec<&RuleCount> = rows.iter().collect();
        rows.sort_by_key(place);
        let now = version == screening::VERSION;
        versions.push(RuleVersion { version, now, lines: rows.into_iter().map(line).collect() });
    }
    // Versions are numbers as text: a longer one is later.
    versions.sort_by(|one, other| {
        let key = |version: &RuleVersion| (version.now, version.version.len(), version.version.clone());
        key(other).cmp(&key(one))
    });
    versions
}

fn line(row: &RuleCount) -> RuleLine {
    let found = thousands(count(row.found));
    RuleLine {
        rule: Rule::from_name(&row.rule).map_or_else(|| row.rule.clone(), |rule| rule.title().to_owned()),
        accepted: format!("{} of {found}", thousands(count(row.accepted))),
        dismissed: format!("{} of {found}", thousands(count(row.dismissed))),
        missed: thousands(count(row.missed)),
        found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(rules: &str, rule: &str) -> RuleCount {
        RuleCount { rules: rules.into(), rule: rule.into(), found: 1_200, accepted: 9, dismissed: 3, missed: 1 }
    }

    #[test]
    fn the_version_at_work_stands_first_and_later_ones_before_earlier() {
        let now = screening::VERSION;
        let rows = [row("0", "email"), row("00", "phone"), row(now, "phone"), row(now, "email"), row(now, "gone")];
        let versions = versions(&rows);

        let names: Vec<&str> = versions.iter().map(|version| version.version.as_str()).collect();
        assert_eq!((names, versions[0].now, versions[1].now), (vec![now, "00", "0"], true, false));
        let rules: Vec<&str> = versions[0].lines.iter().map(|line| line.rule.as_str()).collect();
        assert_eq!(rules, ["E-mail address", "Phone number", "gone"]);
        assert_eq!(versions[0].lines[0].accepted, "9 of 1,200");
    }
}
