//! Calling out whoever is on call: a story or an author's reply tells of somebody at risk, and nobody reads it. Each call is a row and a
//! promise in one batch, so that a sweep that runs twice calls once; who is called is told the reference and how long
//! the story waits, and nothing of it.

use crate::domain::ids::Reference;
use crate::domain::job::Job;
use crate::domain::on_call::{Channel, HookUrl, hook_key, is_due, signature, turn};
use crate::domain::story::EmailAddress;
use crate::domain::time::Timestamp;
use crate::store::db::DbError;
use crate::store::on_call::{
    AtRisk, OnCallRow, RiskKind, at_risk, at_risk_of, on_call_all, on_call_find, page_out_insert, page_out_sent,
    page_outs_of,
};
use crate::store::outbox::{outbox_delete, outbox_insert};

use super::ports::{Delivery, Letter};
use super::work::settle;
use super::{Fault, Platform, work};

/// Stories at risk that one sweep looks at.
const STORIES: i64 = 100;

/// Calls for every story at risk for which a call is due; how many calls.
pub async fn call(platform: &Platform) -> Result<usize, Fault> {
    let now = platform.now();
    let stories = at_risk(&*platform.db, now, STORIES).await?;
    let due: Vec<&AtRisk> = stories.iter().filter(|story| is_due(story.received_at, story.last, now)).collect();
    if due.is_empty() {
        return Ok(0);
    }
    let rota = on_call_all(&*platform.db).await?;
    if rota.is_empty() {
        platform.log.error("a story at risk waits and nobody is on call");
        return Ok(0);
    }
    let mut called = 0;
    for story in due {
        let n = story.calls.saturating_add(1);
        let Some(to) = turn(story.since.saturating_add(1), rota.len()).and_then(|index| rota.get(index)) else {
            continue;
        };
        called += usize::from(promise(platform, &story.reference, n, to).await?);
    }
    Ok(called)
}

/// Writes the n-th call of a story down, and makes it; `false` when another sweep did.
async fn promise(platform: &Platform, story: &Reference, n: u32, to: &OnCallRow) -> Result<bool, Fault> {
    let now = platform.now();
    let ways = [(Channel::Mail, &to.email), (Channel::Webhook, &to.webhook)];
    let jobs: Vec<Job> = ways
        .into_iter()
        .filter(|(_, address)| !address.is_empty())
        .map(|(channel, _)| Job::PageOut { story: story.clone(), n, channel })
        .collect();
    let mut batch = Vec::new();
    for job in &jobs {
        if let Job::PageOut { channel, .. } = job {
            batch.push(page_out_insert(story, n, *channel, to, now));
            batch.push(outbox_insert(job, now));
        }
    }
    match platform.db.batch(batch).await {
        Ok(_) => {}
        Err(DbError::Unique(_)) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    for job in &jobs {
        // At once: the queue may be slow, and this is what must not wait. What fails is promised and comes again.
        if let Err(fault) = Box::pin(work::run(platform, job)).await {
            platform.log.error(&format!("{} goes on later: {fault}", job.id()));
        }
    }
    Ok(true)
}

/// Makes one call, unless somebody reads the story by now or the call was made.
pub async fn send(platform: &Platform, job: &Job, n: u32, channel: Channel) -> Result<(), Fault> {
    let (story, now) = (job.story(), platform.now());
    let calls = page_outs_of(&*platform.db, story).await?;
    let call = calls.into_iter().find(|call| call.n == n && call.channel == channel && call.sent_at.is_empty());
    let Some(call) = call else { return settle(platform, job).await };
    let to = on_call_find(&*platform.db, &call.on_call).await?;
    let (Some(to), Some(risk)) = (to, at_risk_of(&*platform.db, story, now).await?) else {
        return settle(platform, job).await;
    };
    let sent = match channel {
        Channel::Mail => mail(platform, &risk, &to).await?,
        Channel::Webhook => webhook(platform, &risk, n, &to).await?,
    };
    let mut batch = vec![outbox_delete(job)];
    batch.extend(sent.then(|| page_out_sent(story, n, channel, now)));
    platform.db.batch(batch).await?;
    Ok(())
}

fn minutes(received: Timestamp, now: Timestamp) -> i64 {
    now.seconds().saturating_sub(received.seconds()).max(0) / 60
}

/// `false` when the address is none, or refuses our letters: the next call goes to the next on the list.
async fn mail(platform: &Platform, risk: &AtRisk, to: &OnCallRow) -> Result<bool, Fault> {
    let Some(to) = EmailAddress::parse(&to.email) else { return Ok(false) };
    let (story, waited) = (&risk.reference, minutes(risk.received_at, platform.now()));
    let origin = &platform.config.origin;
    let (subject, what, address, end) = match risk.kind {
        RiskKind::Story => (
            "Urgent: a story waits to be read",
            "A story in which somebody may be at risk has waited",
            format!("{origin}/desk/stories/{story}"),
            "claims it",
        ),
        RiskKind::Reply => (
            "Urgent: a reply waits to be read",
            "A reply in which somebody may be at risk has waited",
            format!("{origin}/desk/replies"),
            "decides on it",
        ),
    };
    let text = format!(
        "{what} for {waited} minutes, and nobody reads it.\n\nReference {}\n{address}\n\nYou are on call. If nobody {end}, \
         the next on the list is called in a quarter of an hour.\n\nCaretold\n",
        story.spaced(),
    );
    let letter = Letter { to, subject: subject.to_owned(), text, html: String::new(), stop: String::new() };
    Ok(platform.mail.send(&letter).await? == Delivery::Taken)
}

async fn webhook(platform: &Platform, risk: &AtRisk, n: u32, to: &OnCallRow) -> Result<bool, Fault> {
    let Some(hook) = HookUrl::parse(&to.webhook) else { return Ok(false) };
    let now = platform.now();
    let body = body(risk.kind, &risk.reference, n, minutes(risk.received_at, now));
    let key = hook_key(&platform.config.secret, &to.id);
    platform.hooks.post(&hook, &body, &signature(&key, now, &body)).await?;
    Ok(true)
}

/// What a webhook is sent. Pinned by a test.
fn body(kind: RiskKind, story: &Reference, n: u32, minutes: i64) -> String {
    let kind = match kind {
        RiskKind::Story => "story_at_risk_waits",
        RiskKind::Reply => "reply_at_risk_waits",
    };
    serde_json::json!({"kind": kind, "reference": story, "waiting_minutes": minutes, "call": n}).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_webhook_is_sent_is_pinned() {
        assert_eq!(
            body(RiskKind::Story, &Reference::from_random([0; 8]), 2, 27),
            r#"{"call":2,"kind":"story_at_risk_waits","reference":"222222222","waiting_minutes":27}"#
        );
        assert_eq!(
            body(RiskKind::Reply, &Reference::from_random([0; 8]), 1, 10),
            r#"{"call":1,"kind":"reply_at_risk_waits","reference":"222222222","waiting_minutes":10}"#
        );
    }
}
