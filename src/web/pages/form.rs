//! The parts of a form: what was typed, what is wrong with it, what can be chosen.

/// One control: what the person typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// What was typed, as it was typed.
    pub value: String,
    /// What to do about it, as a sentence; `None` when all is well.
    pub error: Option<String>,
}

impl Field {
    /// A control with nothing wrong.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), error: None }
    }

    /// A control with something wrong.
    #[must_use]
    pub fn wrong(value: impl Into<String>, error: impl Into<String>) -> Self {
        Self { value: value.into(), error: Some(error.into()) }
    }

    /// The error sentence, empty when all is well.
    #[must_use]
    pub fn error(&self) -> &str {
        self.error.as_deref().unwrap_or_default()
    }
}

/// One of several things that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A sentence more; none when empty.
    pub hint: String,
    /// Whether it is chosen now.
    pub checked: bool,
}

impl Choice {
    /// A choice without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>, checked: bool) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new(), checked }
    }

    /// Choices from a table of (value, label, hint), those in `chosen` checked.
    #[must_use]
    pub fn table(table: &[(&str, &str, &str)], chosen: &[impl AsRef<str>]) -> Vec<Self> {
        let is_chosen = |value: &str| chosen.iter().any(|one| one.as_ref() == value);
        table
            .iter()
            .map(|&(value, label, hint)| Self {
                value: value.into(),
                label: label.into(),
                hint: hint.into(),
                checked: is_chosen(value),
            })
            .collect()
    }
}

/// A value that a form carries on unseen.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// The control's name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A line of the error summary: the control it leads to, and what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormError {
    /// The id of the control.
    pub id: String,
    /// The same sentence as beside the control.
    pub message: String,
}

/// The error summary of these controls, in the order of the page.
pub(super) fn errors(fields: &[(&str, &Option<String>)]) -> Vec<FormError> {
    let line = |id: &str, message: &String| FormError { id: id.into(), message: message.clone() };
    fields.iter().filter_map(|(id, error)| error.as_ref().map(|message| line(id, message))).collect()
}
