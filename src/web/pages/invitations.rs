//! `/staff/invitations`

use askama::Template;

use super::form::errors;
use super::{Day, Field, FormError, Frame, ServiceLine, filters};

/// One invitation in a list.
#[derive(Clone, Debug, Default)]
pub struct InvitationRow {
    /// Stands in its address.
    pub slug: String,
    /// What staff call it.
    pub name: String,
    /// Tags for every story told through it.
    pub tags: Vec<String>,
    /// When it was made.
    pub made: Day,
    /// It pre-fills nothing any more.
    pub stopped: bool,
    /// Stories told through it.
    pub stories: u32,
}

/// `/staff/invitations`: those there are, and the form for a new one.
///
/// Posts to `/staff/invitations`. Buttons: `step` = `find` or `make`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "invitations.html")]
pub struct Invitations {
    /// What is around it.
    pub frame: Frame,
    /// Comes back as `idempotency_key`.
    pub idempotency_key: String,
    /// `name`
    pub name: Field,
    /// `tags`, with commas between.
    pub tags: Field,
    /// `find`: what to look for among the services.
    pub find: Field,
    /// Whether there are more services than one to look for.
    pub finds: bool,
    /// What is wrong with the services.
    pub services_error: Option<String>,
    /// Services chosen so far, sent as `services`.
    pub chosen: Vec<ServiceLine>,
    /// Services to choose.
    pub offered: Vec<ServiceLine>,
    /// Newest first.
    pub rows: Vec<InvitationRow>,
}

impl Invitations {
    fn errors(&self) -> Vec<FormError> {
        let services = if self.finds { "find" } else { "offered-1" };
        errors(&[("name", &self.name.error), (services, &self.services_error), ("tags", &self.tags.error)])
    }

    fn services_error(&self) -> &str {
        self.services_error.as_deref().unwrap_or_default()
    }
}

/// `/staff/invitations/{slug}`: to print, to put on a website, to stop.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "invitation.html")]
pub struct Invitation {
    /// What is around it.
    pub frame: Frame,
    /// Scheme and host of our addresses.
    pub origin: String,
    /// Names of its services.
    pub services: Vec<String>,
    /// The invitation.
    pub invitation: InvitationRow,
}

impl Invitation {
    fn address(&self) -> String {
        format!("{}/i/{}", self.origin, self.invitation.slug)
    }

    /// A button for any website: a link and a picture, no script, no style.
    fn button(&self) -> String {
        format!(
            "<a href=\"{}\"><img src=\"{}/assets/tell-your-story.svg\" alt=\"Tell your story on Caretold\" \
             width=\"260\" height=\"64\"></a>",
            self.address(),
            self.origin,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Invitation, Invitations};
    use crate::web::pages::{Field, html, samples};

    #[test]
    fn the_list_and_the_form_are_sound_with_errors_and_without() {
        html::check(&samples::invitations());
        html::check(&Invitations::default());
        let wrong = || Field::wrong(html::HOSTILE, html::HOSTILE);
        let page = Invitations {
            name: wrong(),
            tags: wrong(),
            find: wrong(),
            services_error: Some(html::HOSTILE.into()),
            ..samples::invitations()
        };
        assert_eq!(page.errors().len(), 3);
        html::check(&page);
        html::check(&Invitations { finds: false, ..page });
    }

    #[test]
    fn the_button_can_be_copied_and_holds_no_script_and_no_style() {
        let page = samples::invitation();
        let text = html::check(&page);
        assert!(page.button().contains(&page.address()) && !page.button().contains("style"));
        assert!(text.contains("&#60;a href=&#34;https://caretold.example/i/4k7x2m&#34;&#62;"), "{text}");
        let mut hostile = samples::invitation();
        hostile.invitation.name = html::HOSTILE.into();
        hostile.services = vec![html::HOSTILE.into()];
        hostile.invitation.stopped = true;
        html::check(&hostile);
        html::check(&Invitation::default());
    }
}
