//! What the learned part adds to the phrases.
//!
//! Phrases know what they say: where they see a mention, a denial or a way of speaking, the model does no more than ask
//! a person to look. Where they see nothing, it speaks for itself.

use super::pages::{Sense, Weight};
use crate::book::Place;
use crate::hit::Hit;
use crate::learned::{Label, Stretch, Sureness};
use crate::text::Text;
use crate::{Rule, Severity};

/// The rule of each label.
const fn rule(label: Label) -> Option<Rule> {
    match label {
        Label::Crisis => Some(Rule::Crisis),
        Label::Abuse => Some(Rule::Abuse),
        Label::Violence => Some(Rule::Violence),
        Label::SexualAssault => Some(Rule::SexualAssault),
        Label::SeriousHarm => Some(Rule::SeriousHarm),
        Label::Threat => Some(Rule::Threat),
        Label::Now | Label::Lacking => None,
    }
}

/// Hits of the model, to be put beside those of the phrases.
pub(super) fn find(text: &Text<'_>, stretches: &[Stretch], places: &[Place<Sense>]) -> Vec<Hit> {
    let words = &text.words;
    let hit = |stretch: &Stretch| {
        let rule = rule(*Label::ALL.get(stretch.label)?)?;
        let from = words.get(stretch.first)?.from;
        let to = words.get(stretch.last)?.to;
        let inside = || within(places, stretch.first, stretch.last);
        // It only sounds like it, and even the model is not sure; or it names a service.
        let sounds = |place: &Place<Sense>| place.what == Sense::Passed(rule);
        let serves = |place: &Place<Sense>| place.what == Sense::Risk(rule, Weight::Service);
        let is_moderate = stretch.sureness == Sureness::Moderate;
        if (is_moderate && inside().any(sounds)) || (stretch.sureness < Sureness::VerySure && inside().any(serves)) {
            return None;
        }
        let is_calm = inside().any(|place| calms(place.what, rule, stretch.sureness));
        // Where phrases speak of it, they weigh it.
        let is_weighed = inside().any(|place| matches!(place.what, Sense::Risk(of, _) if of == rule));
        let is_urgent = stretch.sureness == Sureness::VerySure && stretch.now == Some(Sureness::VerySure);
        let severity = if is_calm {
            Severity::Warn
        } else if rule == Rule::Crisis && is_urgent && !is_weighed {
            Severity::Urgent
        } else {
            stretch.sureness.into()
        };
        Some(Hit::new(rule, severity, from, to))
    };
    stretches.iter().filter_map(hit).collect()
}

/// Whether a phrase says that it is less than it sounds.
fn calms(sense: Sense, rule: Rule, sureness: Sureness) -> bool {
    match sense {
        Sense::LongAgo => true,
        Sense::Passed(of) => of == rule,
        // A death is grave without anybody's fault.
        Sense::Risk(of, Weight::Death) => of == rule && sureness < Sureness::VerySure,
        Sense::Risk(of, weight) => of == rule && matches!(weight, Weight::Mention | Weight::Calmed | Weight::Service),
        _ => false,
    }
}

/// Phrases that start between two words. Places are in order.
fn within(places: &[Place<Sense>], first: usize, last: usize) -> impl Iterator<Item = &Place<Sense>> {
    let start = places.partition_point(|place| place.first < first);
    places.get(start..).unwrap_or_default().iter().take_while(move |place| place.first <= last)
}
