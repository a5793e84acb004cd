//! Parts of `/desk/stories/{ref}`: what screening noticed, where, and what moderators said of it.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    #[default]
    Note,
    /// To be looked at before the story goes out.
    Check,
    /// The story does not go out as long as it stands.
    Hold,
    /// Somebody may be in danger.
    Risk,
}

/// One thing that screening noticed.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// Its number in the text and in the list.
    pub id: u32,
    /// Comes back as `accept`, `dismiss` or `undo`: finds it again although the text may have been edited since.
    pub token: String,
    /// Where it stands, in words: "Title".
    pub place: String,
    /// The rule, in words: "E-mail address".
    pub rule: String,
    /// Why it matters.
    pub reason: String,
    /// How grave it is.
    pub severity: Severity,
    /// The words in question; empty when it speaks of the whole.
    pub quote: String,
    /// What to put in their place; no proposal when `None`.
    pub suggestion: Option<String>,
    /// The reference of the story that this one repeats; empty for all but duplicates.
    pub other: String,
    /// Who said that it is not a problem; nobody when empty.
    pub verdict: String,
}

impl Finding {
    /// Whether somebody may be in danger.
    #[must_use]
    pub fn is_risk(&self) -> bool {
        self.severity == Severity::Risk
    }

    pub(super) fn grade(&self) -> &'static str {
        match self.severity {
            Severity::Note => "Note",
            Severity::Check => "Check",
            Severity::Hold => "Hold",
            Severity::Risk => "Urgent",
        }
    }

    /// The rule and its words, in one line.
    pub(super) fn what(&self) -> String {
        if self.quote.is_empty() { self.rule.clone() } else { format!("{} “{}”", self.rule, self.quote) }
    }
}

/// A piece of a text, and the finding that marks it.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// The finding they belong to.
    pub finding: Option<u32>,
    /// They belong to the sentence that makes the story as critical as it is.
    pub said: bool,
}

/// One field of the story, with its findings marked.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// "Title", "Story", "Good", "Could be better".
    pub label: String,
    /// The text, in pieces.
    pub segments: Vec<Segment>,
}

/// How critical the story seems.
#[derive(Clone, Debug, Default)]
pub struct Suggested {
    /// "0" to "5".
    pub level: String,
    /// The level in words: "strongly".
    pub words: String,
    /// The sentence that caused it; empty where there is none.
    pub quote: String,
}

/// Something that somebody said screening has missed.
#[derive(Clone, Debug, Default)]
pub struct MissedLine {
    /// The rule, in words.
    pub rule: String,
    /// Where it stands, in words.
    pub place: String,
    /// The words.
    pub quote: String,
    /// Who said so.
    pub by: String,
    /// Comes back as `unmiss`.
    pub token: String,
}
