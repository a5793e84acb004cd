//! The provider looks at a story that is held: invited by mail, signed in with an account that answers for one of its
//! services. A comment is read by moderators and changes nothing; an objection puts the story before a senior moderator.
//! Everybody else, and everybody after the hold, meets the same "nothing here".

use crate::domain::access::Staff;
use crate::domain::ids::sha256_hex;
use crate::domain::job::Job;
use crate::domain::lifecycle::{Act, Status, decide};
use crate::domain::problem::FieldError;
use crate::domain::review::{Kind, Link, WORDS_CHARS};
use crate::domain::story::{EmailAddress, Words};
use crate::domain::text;
use crate::domain::time::Timestamp;
use crate::store::db::DbError;
use crate::store::reviews::{invite_email, may_review, review_words_insert};
use crate::store::stories::{Entry, Marks, Story, story_event_insert, story_find, story_mark, story_move};

use super::ports::Letter;
use super::publish::words_now;
use super::work::settle;
use super::{Fault, Platform, Refusal, Stop, hold};

/// Sends one letter, while the story is held under this version and its reader still answers for a service of it.
pub async fn invite(platform: &Platform, job: &Job, version: i64, account: &str) -> Result<(), Fault> {
    let story = story_find(&*platform.db, job.story()).await?;
    let until = story.as_ref().filter(|story| story.version == version).and_then(hold::ends);
    let email = invite_email(&*platform.db, job.story(), account).await?;
    if let (Some(until), Some(to)) = (until, email.and_then(|email| EmailAddress::parse(&email))) {
        let link = Link { story: job.story().clone(), version };
        let address = format!("{}/staff/reviews/{}", platform.config.origin, link.token(&platform.config.secret));
        let at = crate::domain::office::on_the_wall(platform.config.site, until);
        let text = format!(
            "A story about your service is ready to be published. You can read it first, and tell our moderators when \
             something in it must not be public:\n{address}\n\nSign in with your own account. The link opens until {at}. \
             If nobody objects by then, the story is published.\n\nCaretold\n"
        );
        let subject = "A story waits for you to check it".to_owned();
        // Whether it was taken or refused: there is nobody else to tell, and the list of stories to check says it too.
        platform.mail.send(&Letter { to, subject, text, html: String::new(), stop: String::new() }).await?;
    }
    settle(platform, job).await
}

/// A story as its provider sees it: the words that would be published, and nothing of its author.
#[derive(Debug)]
pub struct Review {
    /// The story.
    pub story: Story,
    /// As edited.
    pub words: Words,
    /// Until when.
    pub until: Timestamp,
}

/// Opens a review. Not signed by us, over, or for others: nothing here.
pub async fn open(platform: &Platform, staff: &Staff, token: &str) -> Result<Review, Stop> {
    let link = Link::of_token(&platform.config.secret, token).ok_or(Refusal::NotFound)?;
    let story = story_find(&*platform.db, &link.story).await?.ok_or(Refusal::NotFound)?;
    let until = hold::ends(&story).filter(|until| story.version == link.version && platform.now() < *until);
    let until = until.ok_or(Refusal::NotFound)?;
    if !may_review(&*platform.db, &link.story, &staff.id).await? {
        return Err(Refusal::NotFound.into());
    }
    let (words, _) = words_now(platform, &story).await?;
    Ok(Review { story, words, until })
}

/// Says something of a story that is held. An objection moves it on: of an objection, a decision and the end of the hold
/// at the same moment one holds.
pub async fn say(platform: &Platform, staff: &Staff, token: &str, kind: Kind, said: &str) -> Result<(), Stop> {
    let Review { story, .. } = open(platform, staff, token).await?;
    let (reference, version, now) = (&story.reference, story.version, platform.now());
    let body = text::tidy(said);
    let fault = |code, sentence: &str| Stop::from(Refusal::Fields(vec![FieldError::new("words", code, sentence)]));
    if body.is_empty() {
        return Err(fault("required", "Say what our moderators should know"));
    }
    if body.chars().count() > WORDS_CHARS {
        return Err(fault("too_long", "Use 2,000 characters or fewer"));
    }
    let hash = sha256_hex(&[&staff.id, kind.name(), &body]);
    let words = review_words_insert(reference, version, &hash, &staff.id, kind, &body, now);
    if kind == Kind::Comment {
        platform.db.query(words).await?;
        return Ok(());
    }
    let Ok(transition) = decide(story.status, story.urgent, Act::Object) else {
        return Err(Refusal::NotFound.into());
    };
    let entry =
        Entry { version: version + 1, kind: Act::Object.name(), actor: &staff.id, at: now, detail: "{}".to_owned() };
    let marks = Marks { senior: transition.to == Status::Escalated, ..Marks::default() };
    let batch = vec![
        story_event_insert(reference, &entry),
        story_move(reference, version, transition.to, &staff.id, now),
        story_mark(reference, &marks),
        words,
    ];
    match platform.db.batch(batch).await {
        Ok(_) => Ok(()),
        Err(DbError::Unique(_)) => Err(Refusal::NotNow("The story has just been decided on").into()),
        Err(error) => Err(error.into()),
    }
}
