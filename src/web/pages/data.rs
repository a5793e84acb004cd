//! `/data`

use askama::Template;

use super::{Frame, filters};

/// `/data`: how to re-use what is published.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "data.html")]
pub struct Data {
    /// What is around it.
    pub frame: Frame,
    /// The public key that signs thread heads; not shown when empty.
    pub public_key: String,
}

#[cfg(test)]
mod tests {
    use super::Data;
    use crate::web::pages::{html, samples};

    #[test]
    fn the_data_page_is_sound() {
        html::check(&Data { frame: samples::frame("Use our data"), public_key: html::HOSTILE.into() });
        html::check(&Data { frame: samples::frame("Use our data"), public_key: String::new() });
    }
}
