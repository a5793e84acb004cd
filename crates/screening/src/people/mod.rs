//! Who somebody is: names of staff and authors, and descriptions that single somebody out.

pub(crate) mod recognition;

use crate::hit::Hit;
use crate::text::Text;

/// All that points to a person, the surest rule first.
pub(crate) fn find(_text: &Text<'_>) -> Vec<Vec<Hit>> {
    Vec::new()
}
