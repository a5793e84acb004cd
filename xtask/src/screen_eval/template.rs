//! Carriers: texts with slots. `<kind>` is a value, `{rule|text}` is labelled, `{rule~|text}` may be found and need not,
//! `{rule}` is short for `{rule|<rule>}`, `\n` is a new line.

use anyhow::{Context, Result, bail};
use screening::Rule;

use super::dice::Dice;
use super::lists::Lists;
use super::story::{Half, Label};
use super::values::value;

/// A piece of a carrier.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Slot(String),
    Labelled { rule: Rule, optional: bool, pieces: Vec<Piece> },
}

/// A carrier, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template(Vec<Piece>);

/// A text with the labels of its slots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Rendered {
    pub(super) text: String,
    pub(super) labels: Vec<Label>,
}

impl Template {
    /// Reads a line.
    pub(super) fn read(line: &str) -> Result<Self> {
        let mut pieces = Vec::new();
        let mut rest = line;
        while let Some(at) = rest.find('{') {
            let (before, braced) = rest.split_at_checked(at).unwrap_or((rest, ""));
            plain(before, &mut pieces);
            let (inside, after) =
                braced.strip_prefix('{').and_then(|braced| braced.split_once('}')).context("an open brace")?;
            pieces.push(labelled(inside)?);
            rest = after;
        }
        plain(rest, &mut pieces);
        Ok(Self(pieces))
    }

    /// Whether it says something else each time.
    pub(super) fn varies(&self) -> bool {
        self.0.iter().any(|piece| match piece {
            Piece::Text(_) => false,
            Piece::Slot(_) => true,
            Piece::Labelled { pieces, .. } => pieces.iter().any(|piece| matches!(piece, Piece::Slot(_))),
        })
    }

    /// Whether it has a label of such a rule.
    pub(super) fn labels(&self, is_such: impl Fn(Rule) -> bool) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Labelled { rule, .. } if is_such(*rule)))
    }

    /// Fills it in.
    pub(super) fn render(&self, half: Half, dice: &mut Dice, lists: &Lists) -> Result<Rendered> {
        let mut rendered = Rendered::default();
        fill(&self.0, &mut rendered, half, dice, lists)?;
        Ok(rendered)
    }
}

fn labelled(inside: &str) -> Result<Piece> {
    let (name, text) = match inside.split_once('|') {
        Some((name, text)) => (name, text.to_owned()),
        None => (inside, format!("<{inside}>")),
    };
    let (name, optional) = name.strip_suffix('~').map_or((name, false), |name| (name, true));
    let rule = Rule::from_name(name).with_context(|| format!("there is no rule \"{name}\""))?;
    let mut pieces = Vec::new();
    plain(&text, &mut pieces);
    Ok(Piece::Labelled { rule, optional, pieces })
}

/// Text with values in it, and nothing labelled.
fn plain(text: &str, pieces: &mut Vec<Piece>) {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let named = from.strip_prefix('<').and_then(|from| from.split_once('>')).filter(|(name, _)| is_slot(name));
        pieces.push(Piece::Text(unescaped(before)));
        let Some((name, after)) = named else {
            pieces.push(Piece::Text("<".to_owned()));
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        pieces.push(Piece::Slot(name.to_owned()));
        rest = after;
    }
    pieces.push(Piece::Text(unescaped(rest)));
}

fn is_slot(name: &str) -> bool {
    let known =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || "-:".contains(character);
    !name.is_empty() && name.chars().all(known)
}

fn unescaped(text: &str) -> String {
    text.replace("\\n", "\n")
}

fn fill(pieces: &[Piece], into: &mut Rendered, half: Half, dice: &mut Dice, lists: &Lists) -> Result<()> {
    for piece in pieces {
        match piece {
            Piece::Text(text) => into.text.push_str(text),
            Piece::Slot(slot) => into.text.push_str(&value(slot, half, dice, lists)?),
            Piece::Labelled { rule, optional, pieces } => {
                let start = into.text.chars().count();
                fill(pieces, into, half, dice, lists)?;
                let end = into.text.chars().count();
                if start == end {
                    bail!("an empty label of {}", rule.name());
                }
                into.labels.push(Label { optional: *optional, ..Label::new(*rule, start, end) });
            }
        }
    }
    Ok(())
}

impl Rendered {
    /// Puts another text behind, with something between.
    pub(super) fn push(&mut self, between: &str, other: Self) {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push_str(between);
        }
        let by = self.text.chars().count();
        self.text.push_str(&other.text);
        self.labels.extend(other.labels.into_iter().map(|label| moved(label, |place| place + by)));
    }

    /// The part between two places; labels that are cut go.
    pub(super) fn part(&self, start: usize, end: usize) -> Self {
        let text = self.text.chars().skip(start).take(end.saturating_sub(start)).collect();
        let inside = |label: &&Label| label.span.is_some_and(|(first, last)| start <= first && last <= end);
        let labels = self.labels.iter().filter(inside).cloned();
        Self { text, labels: labels.map(|label| moved(label, |place| place - start)).collect() }
    }

    /// Where its sentences begin, and its end.
    pub(super) fn sentences(&self) -> Vec<usize> {
        let mut starts = vec![0];
        let characters: Vec<char> = self.text.chars().collect();
        for (at, pair) in characters.windows(2).enumerate() {
            let is_end = matches!(pair, ['.' | '!' | '?', ' '] | ['\n', _]);
            let in_label = |label: &Label| label.span.is_some_and(|(start, end)| start < at + 2 && at + 2 < end);
            if is_end && !self.labels.iter().any(in_label) {
                starts.push(at + 2);
            }
        }
        starts.push(characters.len());
        starts.dedup();
        starts
    }
}

fn moved(mut label: Label, to: impl Fn(usize) -> usize) -> Label {
    label.span = label.span.map(|(start, end)| (to(start), to(end)));
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_count_characters() -> Result<()> {
        let template = Template::read("é {age~|7} <3\\nin {phone|0<n:5-5>}")?;
        let rendered = template.render(Half::Dev, &mut Dice::of("x"), &Lists::default())?;
        assert_eq!(rendered.text, "é 7 <3\nin 05");
        let age = Label { optional: true, ..Label::new(Rule::Age, 2, 3) };
        assert_eq!(rendered.labels, [age, Label::new(Rule::Phone, 10, 12)]);
        assert!(Template::read("{nothing|x}").is_err() && Template::read("{age|").is_err());
        Ok(())
    }

    #[test]
    fn a_part_keeps_its_labels() -> Result<()> {
        let template = Template::read("One. Two {age|7}. Three.")?;
        let rendered = template.render(Half::Dev, &mut Dice::of("x"), &Lists::default())?;
        assert_eq!(rendered.sentences(), [0, 5, 12, 18]);
        let part = rendered.part(5, 12);
        assert_eq!((part.text.as_str(), part.labels), ("Two 7. ", vec![Label::new(Rule::Age, 4, 5)]));
        Ok(())
    }
}
