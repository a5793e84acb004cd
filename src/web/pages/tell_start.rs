//! `/tell`

use askama::Template;

use super::{Frame, Help, ServiceLine, filters};

/// Where telling begins: what happens, how long it takes, who helps at once.
///
/// Posts `state` to `/tell`, page `start`. Buttons: `step` = `next` or `one`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "tell_start.html")]
pub struct TellStart {
    /// What is around it.
    pub frame: Frame,
    /// Somebody came to this page by its address: it is no answer to a form that was sent.
    pub first: bool,
    /// Everything so far, sealed.
    pub state: String,
    /// What went wrong with the pages before; nothing when empty.
    pub error: String,
    /// Who helps at once.
    pub help: Help,
    /// Services that are chosen already, by the link that the author followed.
    pub services: Vec<ServiceLine>,
    /// The name of the invitation that the author followed; none when empty.
    pub invited: String,
    /// Tags that the story gets by the invitation.
    pub tags: Vec<String>,
    /// The invitation is not, or no longer, there.
    pub uninvited: bool,
    /// Somebody has begun: the words so far are kept.
    pub begun: bool,
}

impl TellStart {
    fn tags_line(&self) -> String {
        super::text::listed(&self.tags)
    }
}

#[cfg(test)]
mod tests {
    use super::TellStart;
    use crate::web::pages::{html, samples};

    #[test]
    fn the_start_is_sound_and_escaped() {
        html::check(&samples::tell_start());
        let bad = || html::HOSTILE.to_owned();
        let page = TellStart {
            state: bad(),
            error: bad(),
            invited: bad(),
            tags: vec![bad()],
            services: vec![samples::hostile_service()],
            ..samples::tell_start()
        };
        html::check(&page);
        html::check(&TellStart { uninvited: true, begun: true, ..TellStart::default() });
    }
}
