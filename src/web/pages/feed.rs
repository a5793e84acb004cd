//! A feed as XML (RFC 4287). Escaped like every page; what XML cannot hold at all is left out.

use askama::Template;

/// A page of a feed.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "feed.xml")]
pub struct AtomFeed {
    /// Its id; the same for every page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// When the newest story on it was published.
    pub updated: String,
    /// Its own address.
    pub own: String,
    /// The page after; none when empty.
    pub next: String,
    /// The same search for people.
    pub html: String,
    /// Newest first.
    pub entries: Vec<AtomEntry>,
}

/// A story in a feed.
#[derive(Clone, Debug, Default)]
pub struct AtomEntry {
    /// Its id for ever.
    pub id: String,
    /// Its page.
    pub url: String,
    /// Title.
    pub title: String,
    /// The name shown with it.
    pub author: String,
    /// When it became public.
    pub published: String,
    /// Moderators' tags.
    pub tags: Vec<String>,
    /// The story.
    pub body: String,
}

/// Text without the characters that XML 1.0 has no way to write.
fn writable(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::html::HOSTILE;

    #[test]
    fn hostile_words_stay_words_and_what_xml_cannot_hold_is_left_out() {
        let bad = || format!("{HOSTILE}\u{0}\u{b}\u{fffe}]]>&");
        let entry = AtomEntry { title: bad(), author: bad(), body: bad(), tags: vec![bad()], ..AtomEntry::default() };
        let feed = AtomFeed { title: bad(), entries: vec![entry], ..AtomFeed::default() };
        let text = feed.render().unwrap();

        assert!(!text.contains("<script>") && !text.contains(['\u{0}', '\u{b}', '\u{fffe}']), "{text}");
        assert_eq!(text.matches("<entry>").count(), 1);
    }
}
