//! Letters to authors who gave an address: that we have the story, that it is public, that it was answered. Nothing of
//! the story stands in a subject, and nothing of its words in the letter.

use crate::domain::job::{Job, News};
use crate::domain::lifecycle::Status;
use crate::domain::site::Site;
use crate::store::outbox::outbox_holds;
use crate::store::stories::{Story, story_find};

use super::ports::Letter;
use super::work::settle;
use super::{Fault, Platform, seal};

/// Sends the letter of a piece of news, if there is an address and the news still holds. A letter that was sent is off
/// the list; only a crash between sending and noting it can send one twice.
pub async fn run(platform: &Platform, job: &Job, news: News) -> Result<(), Fault> {
    if !outbox_holds(&*platform.db, job).await? {
        return Ok(());
    }
    let story = story_find(&*platform.db, job.story()).await?;
    if let Some(letter) = story.and_then(|story| letter(platform, &story, news)) {
        platform.mail.send(&letter).await?;
    }
    settle(platform, job).await
}

fn letter(platform: &Platform, story: &Story, news: News) -> Option<Letter> {
    let still = match news {
        News::Received => !matches!(story.status, Status::Withdrawn | Status::TakenDown),
        News::Published | News::Answered => story.status == Status::Published,
    };
    if !still {
        return None;
    }
    let to = seal::open(&platform.config.secret, &story.reference, &story.about.email)?;
    let (origin, spaced) = (&platform.config.origin, story.reference.spaced());
    let page = format!("{origin}{}", crate::domain::story::address(&story.reference));
    let (subject, text) = match news {
        News::Received => (
            "We have your story",
            format!(
                "Thank you for telling us.\n\nYour reference is {spaced}. Keep it with the six words we showed you: \
                 together they open your story at {origin}/your-story. We cannot find the words for you.\n\n\
                 A person reads every story before it is public. We write again when yours is.\n\n{}",
                helplines(platform.config.site)
            ),
        ),
        News::Published => (
            "Your story is public",
            format!("You can read it here:\n{page}\n\nYou can take it back at any time at {origin}/your-story."),
        ),
        News::Answered => {
            ("Your story has an answer", format!("A service has answered you. You can read the answer here:\n{page}"))
        }
    };
    Some(Letter { to, subject: subject.to_owned(), text: format!("{text}\n\nCaretold\n") })
}

fn helplines(site: Site) -> String {
    let lines = site.helplines().iter().map(|line| format!("{}: {}", line.name, line.number));
    format!("If you or somebody else needs help now:\n{}", lines.collect::<Vec<_>>().join("\n"))
}
