//! What kind of text it is: too long, advertising, another language, a formal complaint, no experience of care.

pub(crate) mod duplicate;
mod length;
pub(crate) mod tongue;

use crate::Finding;
use crate::text::Text;

/// Findings about the text as a whole or about what gives its kind away.
pub(crate) fn find(text: &Text<'_>) -> Vec<Finding> {
    length::find(&text.reading).into_iter().collect()
}
