//! How somebody could be reached: addresses of mail, telephone numbers, links, names on social networks.

mod domain_name;
mod email;
mod handle;
mod link;
pub(crate) mod phone;

use crate::hit::Hit;
use crate::text::Text;

/// All contact details but telephone numbers, which stand behind the surer ones of [`crate::numbers`].
pub(crate) fn find(text: &Text<'_>) -> Vec<Vec<Hit>> {
    vec![email::find(&text.reading), link::find(&text.reading), handle::find(&text.reading, &text.words)]
}
