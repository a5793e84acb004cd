//! What is wrong with what somebody sent, in words that help them mend it.

/// One fault of one field. Many are told at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as in the contract: `title`, `services`, `change/due`.
    pub field: &'static str,
    /// A stable word for programs: `required`, `too_long`, `unknown`.
    pub code: &'static str,
    /// A sentence for the person, which says what to do.
    pub message: String,
}

impl FieldError {
    /// A fault of `field`.
    #[must_use]
    pub fn new(field: &'static str, code: &'static str, message: impl Into<String>) -> Self {
        Self { field, code, message: message.into() }
    }
}

/// Collects faults while values are read, so that every one is told and none is found twice.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Keeps the value, or notes its fault.
    pub fn keep<T>(&mut self, result: Result<T, FieldError>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.0.push(error);
                None
            }
        }
    }

    /// Notes a fault.
    pub fn note(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// All faults in the order in which the fields were read.
    #[must_use]
    pub fn into_inner(self) -> Vec<FieldError> {
        self.0
    }
}
