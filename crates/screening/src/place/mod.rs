//! Where somebody lives: postcodes and addresses.

mod postcode;

use crate::hit::Hit;
use crate::text::Text;

/// All such places, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![postcode::find(&text.reading)]
}
