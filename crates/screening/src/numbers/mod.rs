//! Numbers that belong to one person, account, vehicle or case.

mod nhs_number;

use crate::hit::Hit;
use crate::text::Text;

/// All such numbers, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![nhs_number::find(&text.reading, &text.numbers)]
}
