//! Where somebody lives: postcodes and addresses.

mod address;
mod eircode;
mod pieces;
mod postcode;
mod street;

use crate::hit::Hit;
use crate::text::Text;

/// All such places, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![postcode::find(text), eircode::find(text), address::find(text)]
}
