//! What stands on the pages of others.

use askama::Template;

use super::{Progress, filters};

/// The latest stories of a service, for a frame.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "embed.html")]
pub struct Embed {
    /// The service's name.
    pub name: String,
    /// Its page with us.
    pub address: String,
    /// Published stories.
    pub stories: u32,
    /// Of these, answered.
    pub answered: u32,
    /// The latest that may be shown elsewhere.
    pub latest: Vec<Embedded>,
}

/// A story in it.
#[derive(Clone, Debug, Default)]
pub struct Embedded {
    /// Its page with us.
    pub address: String,
    /// Its title.
    pub title: String,
    /// How far it has come.
    pub progress: Progress,
}

/// A story, as a quotation that leads to it.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "embed_story.html")]
pub struct EmbedStory {
    /// Its page with us.
    pub address: String,
    /// Its title.
    pub title: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::html::HOSTILE;

    #[test]
    fn a_frame_has_no_script_and_escapes_what_people_wrote() {
        let bad = || HOSTILE.to_owned();
        let latest = vec![Embedded { address: "/stories/a".into(), title: bad(), ..Embedded::default() }];
        let frame = Embed { name: bad(), stories: 12, answered: 9, latest, ..Embed::default() }.render().unwrap();
        assert!(!frame.contains("<script") && frame.contains("9 of 12"), "{frame}");
        assert!(Embed::default().render().unwrap().contains("<h1"));

        let quote = EmbedStory { address: "https://caretold.example/stories/a".into(), title: bad() }.render().unwrap();
        assert!(!quote.contains("<script") && quote.starts_with("<blockquote"));
    }
}
