//! What is known beside the text that is screened.

/// The jurisdiction, for what differs by country: months back, numbers of services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Region {
    /// The United Kingdom.
    #[default]
    Uk,
    /// Ireland.
    Ie,
    /// Australia.
    Au,
}

/// Where the text stands in a story. Some rules speak of whole stories only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Field {
    /// The story itself.
    #[default]
    Body,
    /// The title.
    Title,
    /// One thing that was good or could be improved, a feeling, a tag.
    Item,
    /// The name shown with the story.
    ScreenName,
}

/// What is known beside the text. Everything may be missing: rules then judge by the text alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The jurisdiction.
    pub region: Region,
    /// Where the text stands.
    pub field: Field,
    /// The author's e-mail address, or empty: a screen name must not overlap it, and a name in it is the author's.
    pub email: &'a str,
    /// Names of the services the story is about: "Rose Ward", "Dr Patel's Practice" are no names of persons there.
    pub services: &'a [&'a str],
    /// The year and month in which the story is screened, so that a text can be too old; `None`: not judged.
    pub month: Option<(i32, u32)>,
    /// A first name under praise may stay: the site's policy.
    pub praised_first_names: bool,
}
