//! How easily somebody could recognise the people in the text, from what the other rules found.

use crate::text::Text;
use crate::{Band, Finding, Recognition};

/// The band, and the one change that lowers it most.
pub(crate) fn judge(_text: &Text<'_>, _findings: &[Finding]) -> Recognition {
    Recognition { band: Band::Low, change: None }
}
