//! Lines that stand for many: `{one|another}`, one inside another if need be.

use anyhow::{Result, bail};

use crate::screen_eval::dice::Dice;

/// A line, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    OneOf(Vec<Pattern>),
}

impl Pattern {
    /// Reads a line.
    pub(super) fn read(line: &str) -> Result<Self> {
        let mut rest = line;
        let pattern = Self::part(&mut rest, false)?;
        if !rest.is_empty() {
            bail!("a brace too many before \"{rest}\"");
        }
        Ok(pattern)
    }

    fn part(rest: &mut &str, inside: bool) -> Result<Self> {
        let mut pieces = Vec::new();
        loop {
            let at = rest.find(['{', '|', '}']).unwrap_or(rest.len());
            let (text, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            pieces.push(Piece::Text(text.to_owned()));
            let Some(opened) = after.strip_prefix('{') else {
                if after.starts_with('|') && !inside {
                    bail!("a line without a brace before it");
                }
                *rest = after;
                return Ok(Self(pieces));
            };
            *rest = opened;
            pieces.push(Self::choice(rest)?);
        }
    }

    fn choice(rest: &mut &str) -> Result<Piece> {
        let mut ways = Vec::new();
        loop {
            ways.push(Self::part(rest, true)?);
            if let Some(after) = rest.strip_prefix('|') {
                *rest = after;
            } else if let Some(after) = rest.strip_prefix('}') {
                *rest = after;
                return Ok(Piece::OneOf(ways));
            } else {
                bail!("an open brace");
            }
        }
    }

    /// How many texts it stands for.
    pub(super) fn count(&self) -> usize {
        let of = |piece: &Piece| match piece {
            Piece::Text(_) => 1,
            Piece::OneOf(ways) => ways.iter().map(Self::count).sum(),
        };
        self.0.iter().map(of).fold(1, usize::saturating_mul)
    }

    /// One of them.
    pub(super) fn one(&self, dice: &mut Dice) -> String {
        let mut text = String::new();
        self.add(dice, &mut text);
        // What is left out leaves its spaces.
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").replace(" ,", ",").replace(" .", ".").replace(" ?", "?")
    }

    fn add(&self, dice: &mut Dice, text: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Text(plain) => text.push_str(plain),
                Piece::OneOf(ways) => {
                    if let Some(way) = ways.get(dice.below(ways.len())) {
                        way.add(dice, text);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_for_all_its_ways() -> Result<()> {
        let pattern = Pattern::read("I {am|was {so |}not} here{|, then}.")?;
        assert_eq!(pattern.count(), 6);
        let mut texts: Vec<String> = (0..60).map(|time| pattern.one(&mut Dice::of(&time.to_string()))).collect();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 6);
        assert!(texts.contains(&"I was so not here, then.".to_owned()));
        assert!(Pattern::read("{a").is_err() && Pattern::read("a}").is_err() && Pattern::read("a|b").is_err());
        Ok(())
    }
}
