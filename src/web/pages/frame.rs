//! What every page has around it.

use super::{Linked, Refill};

/// The version of the style sheet and script, so that a new build is fetched at once and an old one kept for ever.
#[must_use]
pub const fn assets() -> &'static str {
    match option_env!("CARETOLD_ASSETS") {
        Some(version) => version,
        None => "dev",
    }
}

/// The door in the navigation that this page stands behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nav {
    /// None of them.
    #[default]
    None,
    /// `/stories`
    Stories,
    /// `/services`
    Services,
    /// `/tell`
    Tell,
    /// `/your-story`
    YourStory,
    /// `/about` and what is under it
    About,
    /// `/staff`
    Inbox,
    /// `/staff/invitations`
    Invitations,
    /// `/staff/webhooks`
    Webhooks,
    /// `/desk`
    Desk,
    /// `/desk/flags`
    Flags,
    /// `/desk/rules`
    Rules,
    /// `/desk/quality`
    Quality,
    /// `/desk/on-call`
    OnCall,
    /// `/staff/account`
    Account,
}

/// The person who is signed in.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each door of the navigation")]
pub struct Staff {
    /// What colleagues call them.
    pub name: String,
    /// "Moderator", "Responder" …
    pub role: String,
    /// The token that every staff form sends back as `csrf`.
    pub csrf: String,
    /// Whether the desk is open to them.
    pub desk: bool,
    /// Whether the inbox is open to them.
    pub inbox: bool,
    /// Whether they may invite people to tell.
    pub invitations: bool,
    /// Whether they keep webhooks.
    pub webhooks: bool,
    /// Whether they see where the rules of screening were right and wrong.
    pub rules: bool,
    /// Whether they say who is on call.
    pub on_call: bool,
}

/// The same as a page, in another form.
#[derive(Clone, Debug, Default)]
pub struct Alternate {
    /// Its media type.
    pub kind: &'static str,
    /// Its address.
    pub href: String,
}

/// What every page has around it.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The page's own title, without the name of the site.
    pub title: String,
    /// One sentence for search engines; none when empty.
    pub description: String,
    /// Which door of the navigation is marked.
    pub nav: Nav,
    /// Who is signed in; `None` for the public.
    pub staff: Option<Staff>,
    /// The one address of this page, absolute; none when empty.
    pub canonical: String,
    /// The same in other forms.
    pub alternates: Vec<Alternate>,
    /// What the page is about, for programs that read pages; nothing when empty.
    pub linked: Linked,
    /// Ask search engines to leave the page out.
    pub noindex: bool,
    /// Starts the page title with "Error: ". Pages with forms do so by themselves.
    pub error: bool,
    /// The number to call in an emergency: 999 when empty.
    pub emergency: String,
    /// The form that another language is chosen with, where a link would lose what was typed.
    pub refill: Option<Refill>,
}

impl Frame {
    /// A public page.
    #[must_use]
    pub fn public(title: impl Into<String>, nav: Nav) -> Self {
        Self { title: title.into(), nav, ..Self::default() }
    }

    /// A page for one person only: an author's or staff's.
    #[must_use]
    pub fn private(title: impl Into<String>, nav: Nav, staff: Option<Staff>) -> Self {
        Self { title: title.into(), nav, staff, noindex: true, ..Self::default() }
    }

    /// The token that goes into every form of a person who is signed in.
    #[must_use]
    pub fn csrf(&self) -> &str {
        self.staff.as_ref().map_or("", |staff| staff.csrf.as_str())
    }

    /// The number to call in an emergency.
    #[must_use]
    pub fn emergency_number(&self) -> &str {
        if self.emergency.is_empty() { "999" } else { &self.emergency }
    }

    /// Whether the page stands behind this door.
    #[must_use]
    pub fn at(&self, nav: Nav) -> bool {
        self.nav == nav
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Staff};

    #[test]
    fn the_token_is_empty_for_the_public() {
        assert_eq!(Frame::default().csrf(), "");
        let staff = Staff { csrf: "t".into(), ..Staff::default() };
        assert_eq!(Frame { staff: Some(staff), ..Frame::default() }.csrf(), "t");
    }
}
