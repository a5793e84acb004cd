//! Whether a sentence praises or blames: a moderator leaves more of a name's owner in praise.

use super::kinds::{BLAME, PRAISE};
use super::token::Tokens;

/// How a name is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Praise,
    Blame,
}

/// The tone of each sentence of a text.
pub(super) struct Tones {
    /// For each sentence: its first word, words of praise, words of blame.
    sentences: Vec<(usize, u32, u32)>,
    whole: Tone,
}

/// What turns praise into blame.
const NOT: &[&str] = &["arent", "hardly", "isnt", "lack", "never", "no", "not", "wasnt", "werent", "without", "zero"];

impl Tones {
    pub(super) fn of(tokens: &Tokens<'_>) -> Self {
        let mut sentences: Vec<(usize, u32, u32)> = Vec::new();
        let mut before = "";
        for (index, token) in tokens.iter().enumerate() {
            if token.opens || sentences.is_empty() {
                sentences.push((index, 0, 0));
            }
            if let Some((_, praise, blame)) = sentences.last_mut() {
                let praises = tokens.is(index, PRAISE);
                let denied = NOT.contains(&before);
                // "I cannot fault the staff."
                let faultless = matches!(token.word, "fault" | "faulted" | "complaints")
                    && (denied || matches!(before, "cannot" | "cant" | "couldnt" | "zero"));
                *praise = praise.saturating_add(u32::from(praises && !denied || faultless));
                *blame = blame.saturating_add(u32::from(praises && denied || tokens.is(index, BLAME)));
            }
            before = token.word;
        }
        let praise: u32 = sentences.iter().map(|sentence| sentence.1).sum();
        let blame: u32 = sentences.iter().map(|sentence| sentence.2).sum();
        let whole = if praise > blame.saturating_mul(2) { Tone::Praise } else { Tone::Blame };
        Self { sentences, whole }
    }

    /// The tone of the sentence with this word; a plain sentence has that of the text.
    pub(super) fn at(&self, word: usize) -> Tone {
        let after = self.sentences.partition_point(|sentence| sentence.0 <= word);
        match after.checked_sub(1).and_then(|index| self.sentences.get(index)) {
            Some((_, praise, blame)) if praise != blame || *praise > 0 => {
                if *blame == 0 {
                    Tone::Praise
                } else {
                    Tone::Blame
                }
            }
            _ => self.whole,
        }
    }
}
