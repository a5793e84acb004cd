//! `/desk/rules`

use askama::Template;

use super::{Frame, filters};

/// What one rule did, in one version of the rules.
#[derive(Clone, Debug, Default)]
pub struct RuleLine {
    /// The rule, in words.
    pub rule: String,
    /// How often it found something.
    pub found: String,
    /// "12 of 40": so many of these were changed.
    pub accepted: String,
    /// "3 of 40": so many of these are not a problem.
    pub dismissed: String,
    /// How often it missed something.
    pub missed: String,
}

/// One version of the rules.
#[derive(Clone, Debug, Default)]
pub struct RuleVersion {
    /// Its name.
    pub version: String,
    /// It is the one at work.
    pub now: bool,
    /// Rules that found or missed something.
    pub lines: Vec<RuleLine>,
}

/// `/desk/rules`: where the rules were right and wrong, the version at work first.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "desk_rules.html")]
pub struct DeskRules {
    /// What is around it.
    pub frame: Frame,
    /// Versions, latest first.
    pub versions: Vec<RuleVersion>,
}

#[cfg(test)]
mod tests {
    use super::{DeskRules, RuleLine};
    use crate::web::pages::{html, samples};

    #[test]
    fn the_counts_are_sound_full_and_empty() {
        let mut page = samples::desk_rules();
        html::check(&page);
        page.versions[0].lines.push(RuleLine { rule: html::HOSTILE.into(), ..RuleLine::default() });
        page.versions[0].version = html::HOSTILE.into();
        html::check(&page);
        html::check(&DeskRules { versions: Vec::new(), ..page });
    }
}
