//! Letters to authors who gave an address, one for each piece of news, sent once.

use crate::domain::job::{Job, News};
use crate::domain::stop::Stop;
use crate::store::letters::{Trouble, letter_note};
use crate::store::outbox::{outbox_delete, outbox_holds};
use crate::store::stories::{Story, story_find};

use super::letter::{About, Written, holds, write};
use super::ports::{Delivery, Letter};
use super::work::settle;
use super::{Fault, Platform};

/// The news of a story for its author, to be promised in the batch of what happened; none when there is no address.
#[must_use]
pub fn promise(story: &Story, news: News, about: &str) -> Option<Job> {
    let job = Job::Notify { story: story.reference.clone(), news, response: about.to_owned() };
    (!story.about.email.is_empty()).then_some(job)
}

/// Sends the letter of a piece of news, if there is an address that takes mail and the news still holds. A letter that
/// was sent is off the list; only a crash between sending and noting it can send one twice.
pub async fn run(platform: &Platform, job: &Job, news: News) -> Result<(), Fault> {
    if !outbox_holds(&*platform.db, job).await? {
        return Ok(());
    }
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    let sealed = &story.about.email;
    if sealed.is_empty() || story.about.mail == "refused" || !holds(news, story.status) {
        return settle(platform, job).await;
    }
    let trouble = match letter(platform, &story, news) {
        Some(letter) => match platform.mail.send(&letter).await? {
            Delivery::Taken => Trouble::None,
            Delivery::Refused => Trouble::Refused,
        },
        None => Trouble::Lost,
    };
    note(platform, job, &story, trouble).await
}

/// The letter could not be sent for two days: it is off the list, and its author sees so when coming back.
pub async fn give_up(platform: &Platform, job: &Job) -> Result<(), Fault> {
    let Some(story) = story_find(&*platform.db, job.story()).await? else { return settle(platform, job).await };
    platform.log.error(&format!("given up after two days: {}", job.id()));
    note(platform, job, &story, Trouble::Failed).await
}

/// What became of the letter, and off the list, in one batch.
async fn note(platform: &Platform, job: &Job, story: &Story, trouble: Trouble) -> Result<(), Fault> {
    let noted = letter_note(&story.reference, &story.about.email, trouble);
    platform.db.batch(vec![noted, outbox_delete(job)]).await?;
    Ok(())
}

fn letter(platform: &Platform, story: &Story, news: News) -> Option<Letter> {
    let config = &platform.config;
    let to = config.seals.open(&story.reference, &story.about.email)?;
    let token = Stop::of(&config.secret, &story.reference, &to).to_token(&config.secret);
    let stop = format!("{}/letters/{token}", config.origin);
    let language = story.about.language.parse().unwrap_or_default();
    let (site, origin) = (config.site, &config.origin);
    let about = About { story: &story.reference, news, language, site, origin, stop: &stop };
    let Written { subject, text, html } = write(&about);
    Some(Letter { to, subject, text, html, stop })
}
