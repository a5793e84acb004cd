//! Whether somebody may be at risk, and how grave the worst of it is.

mod crisis;
pub(crate) mod criticality;

use crate::hit::Hit;
use crate::text::Text;

/// One list for each rule; they may overlap.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![crisis::find(&text.words)]
}
