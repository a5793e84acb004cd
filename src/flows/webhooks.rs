//! Webhooks: telling programs what happened in public. Triggers promise (migration 0041); the sweep reminds; one job is
//! one try of one event at one endpoint. The same message again has no effect, because a try is begun by counting it.

use crate::domain::access::Staff;
use crate::domain::ids::hex;
use crate::domain::job::Job;
use crate::domain::on_call::HookUrl;
use crate::domain::outside::is_public;
use crate::domain::problem::FieldError;
use crate::domain::story::EmailAddress;
use crate::domain::time::Timestamp;
use crate::domain::tries::Limit;
use crate::domain::webhook::{
    EventType, KEPT_SECONDS, MOST, OVERLAP_SECONDS, PATIENCE_SECONDS, SigningSecret, address_of, events_of, pause,
};
use crate::store::db::DbError;
use crate::store::sessions::account_email;
use crate::store::webhooks::{
    Delivery, WebhookRow, attempt_insert, deliveries_due, deliveries_replay, delivery_begin, delivery_done,
    delivery_find, webhook_choose, webhook_delete, webhook_find, webhook_insert, webhook_pause, webhook_reseal,
    webhook_resume, webhook_rotate, webhook_works, webhooks_old,
};

use super::ports::{Letter, Parcel};
use super::{Fault, Platform, Refusal, Stop};

/// How many deliveries one sweep reminds of.
const AT_ONCE: i64 = 100;
/// A delivery of which nothing was heard is reminded of again after so long.
const LEASE_SECONDS: i64 = 300;
/// How many events one replay promises.
pub const REPLAYED: i64 = 1_000;
/// Tests and replays of one account.
const BY_HAND: Limit = Limit { most: 20, seconds: 3_600 };

/// Makes an endpoint; its secret is shown this once.
pub async fn make(
    platform: &Platform,
    staff: &Staff,
    url: &str,
    events: &[String],
) -> Result<(WebhookRow, SigningSecret), Stop> {
    let url = address_of(url, &platform.config.origin);
    let events = events_of(events);
    let (url, events) = match (url, events) {
        (Ok(url), Ok(events)) => (url, events),
        (url, events) => return Err(Refusal::Fields(url.err().into_iter().chain(events.err()).collect()).into()),
    };
    let id = format!("wh_{}", hex(&platform.random::<8>()));
    let secret = SigningSecret::from_random(platform.random());
    let sealed = seal(platform, &id, &secret)?;
    let insert = webhook_insert(&id, &staff.id, url.reveal(), &events, &sealed, platform.now());
    match platform.db.query(insert).await {
        Ok(outcome) if outcome.changes == 0 => {
            let message = format!("You have {MOST} already. Remove one first");
            return Err(Refusal::Fields(vec![FieldError::new("url", "too_many", message)]).into());
        }
        Ok(_) => {}
        Err(DbError::Unique(_)) => {
            let message = "You have this address already. Make a new secret there if you lost it";
            return Err(Refusal::Fields(vec![FieldError::new("url", "taken", message)]).into());
        }
        Err(error) => return Err(error.into()),
    }
    let row = webhook_find(&*platform.db, &staff.id, &id).await?.ok_or(Refusal::NotFound)?;
    Ok((row, secret))
}

fn seal(platform: &Platform, id: &str, secret: &SigningSecret) -> Result<String, Fault> {
    let sealed = platform.config.seals.seal_text(&owner(id), secret.reveal(), platform.random());
    if sealed.is_empty() { Err(Fault::Unfinished("a secret could not be sealed")) } else { Ok(sealed) }
}

/// What a secret is bound to; no story's reference looks like it.
fn owner(id: &str) -> String {
    format!("webhook:{id}")
}

fn open(platform: &Platform, id: &str, sealed: &str) -> Option<SigningSecret> {
    SigningSecret::parse(&platform.config.seals.open_text(&owner(id), sealed)?)
}

/// Changes what an endpoint is told, pauses it, or lets it go on.
pub async fn change(
    platform: &Platform,
    staff: &Staff,
    id: &str,
    events: Option<&[String]>,
    paused: Option<bool>,
) -> Result<WebhookRow, Stop> {
    let mut batch = Vec::new();
    if let Some(events) = events {
        let events = events_of(events).map_err(|fault| Refusal::Fields(vec![fault]))?;
        batch.push(webhook_choose(&staff.id, id, &events));
    }
    batch.extend(paused.map(|paused| {
        if paused { webhook_pause(&staff.id, id, platform.now()) } else { webhook_resume(&staff.id, id) }
    }));
    if !batch.is_empty() {
        platform.db.batch(batch).await?;
    }
    Ok(webhook_find(&*platform.db, &staff.id, id).await?.ok_or(Refusal::NotFound)?)
}

/// Removes an endpoint. What is not there is removed.
pub async fn remove(platform: &Platform, staff: &Staff, id: &str) -> Result<(), Stop> {
    platform.db.query(webhook_delete(&staff.id, id)).await?;
    Ok(())
}

/// Makes a new secret, shown this once; the old one signs too for a day.
pub async fn rotate(platform: &Platform, staff: &Staff, id: &str) -> Result<SigningSecret, Stop> {
    let row = webhook_find(&*platform.db, &staff.id, id).await?.ok_or(Refusal::NotFound)?;
    let secret = SigningSecret::from_random(platform.random());
    let sealed = seal(platform, id, &secret)?;
    let until = platform.now().plus(OVERLAP_SECONDS);
    let done = platform.db.query(webhook_rotate(&row, &sealed, until)).await?;
    if done.changes == 0 { Err(Refusal::NotNow("The secret was changed a moment ago").into()) } else { Ok(secret) }
}

async fn by_hand(platform: &Platform, staff: &Staff) -> Result<(), Stop> {
    let allowed = platform.gates.allow(&format!("webhook:{}", staff.id), BY_HAND).await?;
    if allowed { Ok(()) } else { Err(Refusal::TooMany { after: BY_HAND.seconds }.into()) }
}

/// Promises again what happened since a time, thirty days back at most; how many events. When it is [`REPLAYED`], there
/// may be more.
pub async fn replay(platform: &Platform, staff: &Staff, id: &str, since: &str) -> Result<usize, Stop> {
    let now = platform.now();
    let Some(since) = Timestamp::parse(since) else {
        let message = "Give a time, like 2026-11-23T09:00:00Z";
        return Err(Refusal::Fields(vec![FieldError::new("since", "not_a_time", message)]).into());
    };
    let row = webhook_find(&*platform.db, &staff.id, id).await?.ok_or(Refusal::NotFound)?;
    if !row.paused_at.is_empty() {
        return Err(Refusal::NotNow("This webhook is paused. Let it go on first").into());
    }
    by_hand(platform, staff).await?;
    let since = since.max(now.plus(-KEPT_SECONDS));
    Ok(platform.db.query(deliveries_replay(id, since, now, REPLAYED)).await?.rows.len())
}

/// Sends a message of no event, once, and says what became of it.
pub async fn test(platform: &Platform, staff: &Staff, id: &str) -> Result<String, Stop> {
    let row = webhook_find(&*platform.db, &staff.id, id).await?.ok_or(Refusal::NotFound)?;
    by_hand(platform, staff).await?;
    let message = format!("msg_test_{}", hex(&platform.random::<8>()));
    let now = platform.now();
    let body = serde_json::json!({"type": "webhook.test", "timestamp": now, "data": {}}).to_string();
    Ok(send(platform, &row, &message, &body).await.1)
}

/// Reminds of deliveries that are due; how many.
pub async fn remind(platform: &Platform) -> Result<usize, Fault> {
    let now = platform.now();
    let due = deliveries_due(&*platform.db, now, now.plus(LEASE_SECONDS), AT_ONCE).await?;
    for one in &due {
        let (story, webhook) = (one.story.clone(), one.webhook.clone());
        platform.queue.remind(&Job::Deliver { story, webhook, event: one.event, tries: one.tries });
    }
    Ok(due.len())
}

/// One try. What must not be told any more is not: the story is gone, or the account may not know of it.
pub async fn deliver(platform: &Platform, webhook: &str, event: i64, tries: i64) -> Result<(), Fault> {
    let Some(delivery) = delivery_find(&*platform.db, webhook, event).await? else { return Ok(()) };
    if delivery.done || delivery.tries != tries || !delivery.to.paused_at.is_empty() {
        return Ok(());
    }
    let (now, message) = (platform.now(), delivery.message());
    if !delivery.reaches || !(delivery.public || message.kind == EventType::StoryWithdrawn) {
        platform.db.query(delivery_done(webhook, event, now)).await?;
        return Ok(());
    }
    let n = tries.saturating_add(1);
    let [chance] = platform.random::<1>();
    let next = pause(n, chance);
    let due = now.plus(next.unwrap_or(LEASE_SECONDS));
    let begun = platform.db.query(delivery_begin(webhook, event, tries, due)).await?;
    if begun.changes == 0 {
        return Ok(());
    }
    let id = format!("msg_{}_{event}", webhook.trim_start_matches("wh_"));
    let (taken, outcome) = send(platform, &delivery.to, &id, &message.body(&platform.config.origin)).await;
    let now = platform.now();
    let mut batch = vec![attempt_insert(webhook, event, n, &outcome, now), webhook_works(webhook, taken, now)];
    if taken || next.is_none() {
        batch.push(delivery_done(webhook, event, now));
    }
    platform.db.batch(batch).await?;
    if taken { Ok(()) } else { lose_patience(platform, &delivery, outcome == "410").await }
}

/// Pauses an endpoint that has failed for days, or that says that it is gone for good, and tells its owner.
async fn lose_patience(platform: &Platform, delivery: &Delivery, gone: bool) -> Result<(), Fault> {
    let (to, now) = (&delivery.to, platform.now());
    let since = Timestamp::parse(&to.failing_since);
    if !gone && since.is_none_or(|since| now.seconds().saturating_sub(since.seconds()) < PATIENCE_SECONDS) {
        return Ok(());
    }
    // First the letter: one that does not leave is tried again with the next delivery.
    if let Some(address) = account_email(&*platform.db, &to.account).await?.and_then(|one| EmailAddress::parse(&one)) {
        let text = format!(
            "One of your webhooks is paused: its address has not taken what we sent{}.\n\nNothing is sent to it until \
             you let it go on. You can then have sent again what happened meanwhile, up to 30 days \
             back.\n\n{}/staff/webhooks\n\nCaretold\n",
            if gone { ", and says that it is gone" } else { " for three days" },
            platform.config.origin
        );
        platform.mail.send(&Letter::plain(address, "A webhook is paused", text)).await?;
    }
    platform.db.query(webhook_pause(&to.account, &to.id, now)).await?;
    Ok(())
}

/// Sends a message now: whether it was taken, and what to note of it.
async fn send(platform: &Platform, to: &WebhookRow, id: &str, body: &str) -> (bool, String) {
    let now = platform.now();
    let Some(url) = HookUrl::parse(&to.url) else { return (false, "not public".to_owned()) };
    let Some(secret) = open(platform, &to.id, &to.secret) else {
        platform.log.error(&format!("the secret of {} names a key that is not there", to.id));
        return (false, "no secret".to_owned());
    };
    let mut signature = secret.sign(id, now, body);
    let overlap = Timestamp::parse(&to.old_until).is_some_and(|until| now < until);
    if let Some(old) = open(platform, &to.id, &to.old_secret).filter(|_| overlap) {
        signature = format!("{signature} {}", old.sign(id, now, body));
    }
    match platform.hooks.resolve(&url.host()).await {
        Ok(addresses) if addresses.is_empty() => return (false, "no address".to_owned()),
        Ok(addresses) if !addresses.iter().all(|address| is_public(*address)) => {
            return (false, "not public".to_owned());
        }
        Ok(_) => {}
        Err(_) => return (false, "no address".to_owned()),
    }
    let parcel = Parcel { id: id.to_owned(), at: now, signature, body: body.to_owned() };
    match platform.hooks.deliver(&url, &parcel).await {
        Ok(status) => ((200..300).contains(&status), status.to_string()),
        Err(_) => (false, "no answer".to_owned()),
    }
}

/// Seals secrets anew that an older key has sealed, a few at a time.
pub async fn reseal(platform: &Platform) -> Result<usize, Fault> {
    let seals = &platform.config.seals;
    let mut batch = Vec::new();
    for row in webhooks_old(&*platform.db, &seals.newest(), AT_ONCE).await? {
        // One that does not open is left: its owner makes a new one.
        let Some(secret) = open(platform, &row.id, &row.secret) else { continue };
        let old = match open(platform, &row.id, &row.old_secret) {
            Some(old) => seal(platform, &row.id, &old)?,
            None => String::new(),
        };
        batch.push(webhook_reseal(&row, &seal(platform, &row.id, &secret)?, &old));
    }
    let sealed = batch.len();
    if sealed > 0 {
        platform.db.batch(batch).await?;
    }
    Ok(sealed)
}
