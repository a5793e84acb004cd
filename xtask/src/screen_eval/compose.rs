//! Stories from carriers: a whole one as it is; a sentence inside some sentences of a clean story, or alone.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Result, bail};
use screening::Rule;

use super::carriers::{self, Carrier, Place};
use super::dice::Dice;
use super::kin::{Family, family};
use super::lists::Lists;
use super::story::{Label, Story};
use super::template::Rendered;

/// The whole set, the same on every machine.
pub(crate) fn stories(root: &Path) -> Result<Vec<Story>> {
    let folder = root.join("crates").join("screening").join("eval");
    let lists = Lists::read(&folder.join("values"))?;
    let carriers = carriers::read(&folder)?;
    let (mut stories, mut seen) = (Vec::new(), HashSet::new());
    for carrier in &carriers {
        let times = if carrier.about.is_story && !carrier.template.varies() { 1 } else { carrier.about.times };
        for time in 0..times {
            let story = story(carrier, time, &carriers, &lists)?;
            if seen.insert(story.text.clone()) {
                stories.push(story);
            }
        }
    }
    Ok(stories)
}

fn story(carrier: &Carrier, time: usize, carriers: &[Carrier], lists: &Lists) -> Result<Story> {
    let id = format!("{}/{}/{time}", carrier.half.name(), carrier.name);
    let mut dice = Dice::of(&id);
    let about = &carrier.about;
    let mut own = carrier.template.render(carrier.half, &mut dice, lists)?;
    let length = own.text.chars().count();
    if let Some(rule) = about.rule {
        own.labels.push(Label { optional: about.optional, level: about.level, ..Label::new(rule, 0, length) });
    }
    // What is said only once is said inside a story; what is said of risk also alone, as short texts often are.
    let is_alone = match (about.rule, about.place) {
        (Some(_), _) => time % 2 == 1,
        (None, Place::Any) => dice.one_in(6),
        // A greeting or a farewell has something to go with.
        (None, Place::Start | Place::End) => false,
    };
    let mut whole = if about.is_story {
        own
    } else if is_alone {
        own.labels.push(Label { optional: true, ..Label::new(Rule::NotAnExperience, 0, length) });
        own
    } else {
        within(own, carrier, carriers, &mut dice, lists)?
    };
    let shouts = whole.labels.iter().any(|label| label.rule == Rule::Shouting);
    if !about.is_story && !shouts && dice.one_in(6) {
        whole.text.make_ascii_lowercase();
    }
    Ok(Story {
        id,
        text: whole.text,
        labels: whole.labels,
        language: about.language.clone(),
        criticality: about.criticality,
        half: carrier.half,
        near: about.near,
    })
}

/// The sentence before, after or between two to six sentences of a clean story of the same half.
fn within(own: Rendered, carrier: &Carrier, carriers: &[Carrier], dice: &mut Dice, lists: &Lists) -> Result<Rendered> {
    let is_ground = |ground: &&Carrier| {
        let about = &ground.about;
        let is_clean = about.is_story && about.rule.is_none() && about.criticality.is_some();
        // One story that speaks of a danger would speak of it in many.
        is_clean && ground.half == carrier.half && !ground.template.labels(|rule| family(rule) == Family::Risk)
    };
    let grounds: Vec<&Carrier> = carriers.iter().filter(is_ground).collect();
    let Some(ground) = grounds.get(dice.below(grounds.len())) else { bail!("there is no clean story") };
    let ground = ground.template.render(carrier.half, dice, lists)?;
    let sentences = ground.sentences();
    let count = sentences.len().saturating_sub(1);
    let size = dice.between(2, 6).min(count);
    let first = dice.below(count - size + 1);
    let at = match carrier.about.place {
        Place::Any => first + dice.below(size + 1),
        Place::Start => first,
        Place::End => first + size,
    };
    let place = |sentence: usize| sentences.get(sentence).copied().unwrap_or_default();
    let mut whole = trimmed(&ground.part(place(first), place(at)));
    let between = dice.pick(&[" ", " ", " ", "\n\n"]);
    whole.push(between, own);
    whole.push(" ", trimmed(&ground.part(place(at), place(first + size))));
    Ok(whole)
}

fn trimmed(part: &Rendered) -> Rendered {
    let end = part.text.trim_end().chars().count();
    let start = part.text.chars().count() - part.text.trim_start().chars().count();
    part.part(start.min(end), end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen_eval::story::Half;
    use crate::screen_eval::values::half_of;

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_set_is_large_and_the_same_each_time() -> Result<()> {
        let stories = stories(&root())?;
        assert!(stories.len() >= 3_000, "{}", stories.len());
        assert!(stories.iter().filter(|story| story.is_clean()).count() >= 1_000);
        assert_eq!(stories, super::stories(&root())?);
        Ok(())
    }

    #[test]
    fn labels_lie_inside_the_text() -> Result<()> {
        for story in stories(&root())? {
            let length = story.text.chars().count();
            for label in &story.labels {
                assert!(label.span.is_some_and(|(start, end)| start < end && end <= length), "{}", story.id);
            }
        }
        Ok(())
    }

    #[test]
    fn the_halves_share_no_carrier_and_no_value() -> Result<()> {
        let mut labelled: [HashSet<String>; 2] = Default::default();
        let mut texts: [HashSet<String>; 2] = Default::default();
        for carrier in carriers::read(&root().join("crates/screening/eval"))? {
            let fresh = texts[usize::from(carrier.half == Half::Dev)].insert(format!("{:?}", carrier.template));
            assert!(fresh, "{} is there twice", carrier.name);
        }
        assert_eq!(texts[0].intersection(&texts[1]).count(), 0);
        for story in stories(&root())? {
            for label in story.labels.iter().filter(|label| !label.optional) {
                let Some((start, end)) = label.span else { continue };
                let value: String = story.text.chars().skip(start).take(end - start).collect();
                if family(label.rule) != Family::Identifying {
                    continue;
                }
                if value.bytes().filter(u8::is_ascii_digit).count() > 5 {
                    assert_eq!(half_of(&value), story.half, "{value}");
                }
                labelled[usize::from(story.half == Half::Dev)].insert(value.to_lowercase());
            }
        }
        let common: Vec<&String> = labelled[0].intersection(&labelled[1]).collect();
        assert!(common.is_empty(), "{common:?}");
        Ok(())
    }
}
