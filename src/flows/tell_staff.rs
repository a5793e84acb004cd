//! Telling staff: an author wrote back to a story that they answered. One letter for each of them and each reply, to whoever
//! still answers for the service; it holds the reference, which is public, and no word of the story.

use crate::domain::job::Job;
use crate::domain::story::EmailAddress;
use crate::store::outbox::outbox_holds;
use crate::store::tellings::telling_email;

use super::ports::Letter;
use super::work::settle;
use super::{Fault, Platform};

/// Sends one letter, while the reply is public and its reader still answers for the service. A letter that was sent is off
/// the list.
pub async fn run(platform: &Platform, job: &Job, reply: &str, account: &str) -> Result<(), Fault> {
    if !outbox_holds(&*platform.db, job).await? {
        return Ok(());
    }
    let email = telling_email(&*platform.db, job.story(), reply, account).await?;
    if let Some(to) = email.and_then(|email| EmailAddress::parse(&email)) {
        let (story, origin) = (job.story(), &platform.config.origin);
        let text = format!(
            "The author of a story that you answered has written back.\n\nReference {}\n{origin}/staff/stories/{story}\n\nSign \
             in with your own account to read it.\n\nCaretold\n",
            story.spaced()
        );
        // Whether it was taken or refused: there is nobody else to tell, and the inbox says it too.
        platform.mail.send(&Letter::plain(to, "An author wrote back", text)).await?;
    }
    settle(platform, job).await
}
