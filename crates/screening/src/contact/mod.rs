//! How somebody could be reached: addresses of mail, telephone numbers, links, names on social networks.

mod domain_name;
mod email;
mod handle;
mod link;
mod phone;

use crate::hit::Hit;
use crate::text::Text;

/// All contact details, the surest rule first.
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![
        email::find(&text.reading),
        link::find(&text.reading),
        handle::find(&text.reading, &text.words),
        phone::find(&text.reading, &text.numbers),
    ]
}
