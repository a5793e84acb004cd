//! Work that is promised in the outbox and reminded of by a queue message. A message carries ids and a version, never
//! a word of a story.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::Reference;
use super::on_call::Channel;

/// One piece of work. The same work has the same id, so that promising it twice is promising it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Look for what must not be published, and put the story before a person.
    Screen {
        /// Which story.
        story: Reference,
        /// Its version when the work was promised.
        version: i64,
    },
    /// Give the story its place in each thread and show it.
    Publish {
        /// Which story.
        story: Reference,
        /// Its version when the work was promised.
        version: i64,
    },
    /// Put a tombstone in each thread and delete the copies.
    Remove {
        /// Which story.
        story: Reference,
        /// Its version when the work was promised.
        version: i64,
    },
    /// Enter in each thread how a story stands whose words were changed, and delete the copies of what stood there.
    Amend {
        /// Which story.
        story: Reference,
        /// Its version after the act.
        version: i64,
    },
    /// Give a response its place in the thread of its service.
    Respond {
        /// Which story.
        story: Reference,
        /// Id of the response.
        response: String,
    },
    /// Enter in the thread how a response stands whose words were put right.
    Correct {
        /// Which story.
        story: Reference,
        /// Id of the response.
        response: String,
        /// Its version after the act.
        version: i64,
    },
    /// Give an approved reply its place in the thread of the service that responded.
    Reply {
        /// Which story.
        story: Reference,
        /// Id of the reply.
        reply: String,
    },
    /// Enter an act in the public register.
    Register {
        /// Which story.
        story: Reference,
        /// Its version after the act.
        version: i64,
    },
    /// Tell one of the provider's staff by mail that a story is held for them.
    Invite {
        /// Which story.
        story: Reference,
        /// Its version while it is held.
        version: i64,
        /// The account that is told.
        account: String,
    },
    /// Tell one of the staff who answered a story by mail that its author wrote back.
    Tell {
        /// Which story.
        story: Reference,
        /// Id of the reply.
        reply: String,
        /// The account that is told.
        account: String,
    },
    /// Call somebody who is on call: a story at risk waits and nobody reads it.
    PageOut {
        /// Which story.
        story: Reference,
        /// Which call for it, from 1.
        n: u32,
        /// How.
        channel: Channel,
    },
    /// Tell one endpoint of one event.
    Deliver {
        /// Which story it is about.
        story: Reference,
        /// Id of the endpoint.
        webhook: String,
        /// Number of the event.
        event: i64,
        /// How often it was tried when the message was sent: another message for the same try has no effect.
        tries: i64,
    },
    /// Tell the author by mail what happened, if there is an address.
    Notify {
        /// Which story.
        story: Reference,
        /// What happened.
        news: News,
        /// Id of the response or reply that it is about, or the version of the story; empty when it comes once.
        response: String,
    },
}

/// What an author is told by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum News {
    /// We have the story.
    Received,
    /// A moderator asks something.
    Question,
    /// Edits wait for the author.
    Edited,
    /// Everybody can read it.
    Published,
    /// Words of the public story were taken out.
    Redacted,
    /// Only who has its address finds the story now.
    Restricted,
    /// It is not published.
    Rejected,
    /// A service has answered.
    Answered,
    /// A service has answered and says what it changes.
    Changed,
    /// The author's reply is public.
    Replied,
    /// The author's reply is not published.
    ReplyRejected,
}

impl News {
    /// The stable word.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Job {
    /// The name of the work: primary key of the outbox.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Screen { story, version } => format!("screen:{story}:{version}"),
            Self::Publish { story, version } => format!("publish:{story}:{version}"),
            Self::Remove { story, version } => format!("remove:{story}:{version}"),
            Self::Amend { story, version } => format!("amend:{story}:{version}"),
            Self::Respond { response, .. } => format!("respond:{response}"),
            Self::Correct { response, version, .. } => format!("correct:{response}:{version}"),
            Self::Reply { reply, .. } => format!("reply:{reply}"),
            Self::Register { story, version } => format!("register:{story}:{version}"),
            Self::Invite { story, version, account } => format!("invite:{story}:{version}:{account}"),
            Self::Tell { reply, account, .. } => format!("tell:{reply}:{account}"),
            Self::PageOut { story, n, channel } => format!("page_out:{story}:{n}:{}", channel.name()),
            Self::Deliver { webhook, event, .. } => format!("deliver:{webhook}:{event}"),
            Self::Notify { story, news, response } if response.is_empty() => format!("notify:{story}:{}", news.name()),
            Self::Notify { response, news: News::Answered | News::Changed, .. } => {
                format!("notify:{response}:answered")
            }
            Self::Notify { story, news, response } => format!("notify:{story}:{}:{response}", news.name()),
        }
    }

    /// Which story it is about.
    #[must_use]
    pub fn story(&self) -> &Reference {
        match self {
            Self::Screen { story, .. }
            | Self::Publish { story, .. }
            | Self::Remove { story, .. }
            | Self::Amend { story, .. }
            | Self::Respond { story, .. }
            | Self::Correct { story, .. }
            | Self::Reply { story, .. }
            | Self::Register { story, .. }
            | Self::Invite { story, .. }
            | Self::Tell { story, .. }
            | Self::PageOut { story, .. }
            | Self::Deliver { story, .. }
            | Self::Notify { story, .. } => story,
        }
    }

    /// Whether it belongs to the screening queue; everything else goes to the publishing queue.
    #[must_use]
    pub fn is_screening(&self) -> bool {
        matches!(self, Self::Screen { .. })
    }

    /// The message as sent.
    #[must_use]
    pub fn to_message(&self) -> String {
        serde_json::to_string(&Message { v: 1, job: self.clone() }).unwrap_or_default()
    }

    /// Reads a message; `None` when it is not one of ours, or of a version that this code does not know.
    #[must_use]
    pub fn of_message(text: &str) -> Option<Self> {
        let message: Message = serde_json::from_str(text).ok()?;
        (message.v == 1).then_some(message.job)
    }
}

#[derive(Serialize, Deserialize)]
struct Message {
    v: u32,
    #[serde(flatten)]
    job: Job,
}

/// Seconds until the sweep reminds of a job again: a minute, doubled with each try, at most an hour.
#[must_use]
pub fn patience(tries: u32) -> i64 {
    60 << tries.min(6)
}

/// After so many tries, an hour apart at the end, a letter is given up: after two days it is no news any more.
pub const LETTER_TRIES: u32 = 50;

/// After so many tries a screening is given up and the story goes before a person unscreened (about half an hour).
pub const SCREEN_TRIES: u32 = 5;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn story() -> Reference {
        Reference::from_random([0; 8])
    }

    #[test]
    fn the_bytes_of_each_message_are_pinned() {
        let screen = Job::Screen { story: story(), version: 1 };
        let respond = Job::Respond { story: story(), response: "r1".into() };
        let notify = Job::Notify { story: story(), news: News::Published, response: String::new() };

        assert_eq!(screen.to_message(), r#"{"v":1,"kind":"screen","story":"222222222","version":1}"#);
        assert_eq!(respond.to_message(), r#"{"v":1,"kind":"respond","story":"222222222","response":"r1"}"#);
        assert_eq!(
            notify.to_message(),
            r#"{"v":1,"kind":"notify","story":"222222222","news":"published","response":""}"#
        );
        let register = Job::Register { story: story(), version: 2 };
        assert_eq!(register.to_message(), r#"{"v":1,"kind":"register","story":"222222222","version":2}"#);
        let invite = Job::Invite { story: story(), version: 3, account: "a1".into() };
        let page_out = Job::PageOut { story: story(), n: 2, channel: Channel::Webhook };
        assert_eq!(invite.to_message(), r#"{"v":1,"kind":"invite","story":"222222222","version":3,"account":"a1"}"#);
        assert_eq!(page_out.to_message(), r#"{"v":1,"kind":"page_out","story":"222222222","n":2,"channel":"webhook"}"#);
        let reply = Job::Reply { story: story(), reply: "a1".into() };
        assert_eq!(reply.to_message(), r#"{"v":1,"kind":"reply","story":"222222222","reply":"a1"}"#);
        let correct = Job::Correct { story: story(), response: "r1".into(), version: 2 };
        assert_eq!(correct.to_message(), r#"{"v":1,"kind":"correct","story":"222222222","response":"r1","version":2}"#);
        let tell = Job::Tell { story: story(), reply: "a1".into(), account: "b2".into() };
        assert_eq!(tell.to_message(), r#"{"v":1,"kind":"tell","story":"222222222","reply":"a1","account":"b2"}"#);
        let deliver = Job::Deliver { story: story(), webhook: "wh_1".into(), event: 7, tries: 0 };
        assert_eq!(
            deliver.to_message(),
            r#"{"v":1,"kind":"deliver","story":"222222222","webhook":"wh_1","event":7,"tries":0}"#
        );
        for job in [screen, respond, correct, tell, reply, notify, register, invite, page_out, deliver] {
            assert_eq!(Job::of_message(&job.to_message()), Some(job));
        }
    }

    #[test]
    fn each_letter_has_a_name_of_its_own() {
        let letter = |news, response: &str| Job::Notify { story: story(), news, response: response.into() }.id();

        assert_eq!(letter(News::Received, ""), "notify:222222222:received");
        assert_eq!(letter(News::Published, ""), "notify:222222222:published");
        assert_eq!(letter(News::Question, "7"), "notify:222222222:question:7");
        assert_eq!(letter(News::Answered, "r1"), "notify:r1:answered");
        assert_eq!(letter(News::Changed, "r1"), "notify:r1:answered", "an answer is told once");
        assert_eq!(letter(News::Replied, "r1"), "notify:222222222:replied:r1");
    }

    #[test]
    fn a_message_of_another_version_or_shape_is_not_ours() {
        for wrong in [
            "",
            "null",
            "[]",
            r#"{"v":2,"kind":"screen","story":"222222222","version":1}"#,
            r#"{"v":1,"kind":"explode","story":"222222222","version":1}"#,
            r#"{"v":1,"kind":"screen","story":"x","version":1}"#,
        ] {
            assert_eq!(Job::of_message(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn patience_grows_to_an_hour_and_no_further() {
        assert_eq!([0, 1, 5, 6, 7, u32::MAX].map(patience), [60, 120, 1_920, 3_840, 3_840, 3_840]);
    }

    proptest! {
        #[test]
        fn no_message_makes_the_reader_panic(text in any::<String>()) {
            let _ = Job::of_message(&text);
        }
    }
}
