//! Telling: a draft becomes a story that is stored, promised to screening, and acknowledged once.

use serde::{Deserialize, Serialize};

use crate::domain::draft::Draft;
use crate::domain::ids::{IdempotencyKey, Reference, StoryKey, hex};
use crate::domain::job::{Job, News};
use crate::domain::language::Language;
use crate::domain::problem::FieldError;
use crate::domain::screened::{Beside, look};
use crate::domain::story::{ScreenName, Telling, Words};
use crate::store::db::DbError;
use crate::store::fingerprints::fingerprint_insert;
use crate::store::invitations::invitation_count;
use crate::store::outbox::outbox_insert;
use crate::store::services::{Service, services_of_codes};
use crate::store::stories::{Entry, NewStory, story_event_insert, story_insert, story_services_insert};

use super::author::KEY_ROUNDS;
use super::receipt::Request;
use super::{Platform, Refusal, Stop, invite, screen};

/// What the author is told, once.
#[derive(Debug, Clone)]
pub struct Told {
    /// The public id.
    pub reference: Reference,
    /// The words to come back with.
    pub key: StoryKey,
    /// Whether the words call for help now.
    pub help: bool,
}

/// What is kept of the answer. The key is not in it: it is derived again from the request.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    #[serde(rename = "ref")]
    reference: Reference,
    help: bool,
}

/// Takes a story. The same request again gets the same reference and the same key, and has no second effect, also when
/// it comes in another language. Letters are written in `language`.
pub async fn tell(
    platform: &Platform,
    draft: &Draft,
    language: Language,
    idempotency: &IdempotencyKey,
    body_hash: String,
) -> Result<Told, Stop> {
    let request = Request::new("tell", "", idempotency, body_hash);
    if let Some(kept) = request.answered(&*platform.db).await? {
        return Ok(told(platform, idempotency, &request, kept));
    }
    let now = platform.now();
    let telling = draft.parse(now, platform.config.site).map_err(Refusal::Fields)?;
    let services = check_services(platform, &telling).await?;
    let words = words_of(platform, &telling);
    let reference = Reference::from_random(platform.random());
    let help = look(&words, &beside(platform, &telling, &services)).needs_help();
    let kept = Kept { reference, help };
    let asked = Asked { language, idempotency, request: &request };
    match store(platform, &telling, &words, &kept, &asked).await {
        Ok(()) => Ok(told(platform, idempotency, &request, kept)),
        // The same request came twice at once, or its first answer was lost after it took effect: one of them is stored.
        Err(Stop::Failed(super::Fault::Db(DbError::Unique(_)))) => {
            let kept = request.answered(&*platform.db).await?;
            let kept = kept.ok_or(super::Fault::Unfinished("a story's key was taken and no receipt is there"))?;
            Ok(told(platform, idempotency, &request, kept))
        }
        Err(stop) => Err(stop),
    }
}

fn told(platform: &Platform, idempotency: &IdempotencyKey, request: &Request, kept: Kept) -> Told {
    let Kept { reference, help } = kept;
    let key = StoryKey::derive(&platform.config.secret, idempotency, &request.body_hash, &reference);
    Told { reference, key, help }
}

fn beside(platform: &Platform, telling: &Telling, services: &[Service]) -> Beside {
    Beside {
        email: telling.email.clone(),
        services: services.iter().map(|service| service.name.clone()).filter(|name| !name.is_empty()).collect(),
        service_text: telling.service_text.clone(),
        ..Beside::new(platform.config.site, platform.now().month())
    }
}

async fn check_services(platform: &Platform, telling: &Telling) -> Result<Vec<Service>, Stop> {
    if telling.services.is_empty() {
        return Ok(Vec::new());
    }
    let known = services_of_codes(&*platform.db, &telling.services).await?;
    let fault = |code, message: &str| Err(Refusal::Fields(vec![FieldError::new("services", code, message)]).into());
    if telling.services.iter().any(|code| !known.iter().any(|s| s.code == code.as_str())) {
        return fault("unknown", "We do not know that service. Search for it again");
    }
    if known.iter().any(|service| !service.is_open()) {
        return fault("closed", "A service you chose takes no new stories. Remove it and choose another");
    }
    Ok(known)
}

fn words_of(platform: &Platform, telling: &Telling) -> Words {
    let screen_name = telling.screen_name.clone().unwrap_or_else(|| ScreenName::made_up(platform.random()));
    Words {
        title: telling.title.clone(),
        body: telling.body.clone(),
        good: telling.good.clone(),
        improve: telling.improve.clone(),
        feelings: telling.feelings.clone(),
        screen_name: screen_name.as_str().to_owned(),
    }
}

/// How a story was sent, beside its words.
struct Asked<'a> {
    language: Language,
    idempotency: &'a IdempotencyKey,
    request: &'a Request,
}

async fn store(
    platform: &Platform,
    telling: &Telling,
    words: &Words,
    kept: &Kept,
    asked: &Asked<'_>,
) -> Result<(), Stop> {
    let Asked { language, idempotency, request } = *asked;
    let now = platform.now();
    let Kept { reference, .. } = kept;
    let key = StoryKey::derive(&platform.config.secret, idempotency, &request.body_hash, reference);
    let salt: [u8; 16] = platform.random();
    let hash = platform.stretch.stretch(key.reveal(), &salt, KEY_ROUNDS).await?;
    let email = telling.email.as_ref();
    let email = email.map(|email| platform.config.seals.seal(reference, email, platform.random()));
    let email = email.unwrap_or_default();
    let invitation = match &telling.invitation {
        Some(slug) => invite::open(platform, slug.as_str()).await?,
        None => None,
    };
    let new = NewStory {
        reference,
        words,
        author_role: telling.author_role,
        happened: telling.happened,
        service_text: &telling.service_text,
        outcome: telling.outcome,
        postcode: &telling.postcode,
        consent: telling.consent,
        tags: invitation.as_ref().map_or(&[], |invitation| &invitation.tags),
        email: &email,
        language,
        key_salt: &hex(&salt),
        key_hash: &hex(&hash),
        received_at: now,
    };
    let entry = Entry { version: 1, kind: "receive", actor: "author", at: now, detail: "{}".to_owned() };
    let mut jobs = vec![Job::Screen { story: reference.clone(), version: 1 }];
    if !email.is_empty() {
        jobs.push(Job::Notify { story: reference.clone(), news: News::Received, response: String::new() });
    }
    let codes = serde_json::to_string(&telling.services).unwrap_or_default();
    let mut batch = vec![request.keep(kept, now), story_insert(&new), story_event_insert(reference, &entry)];
    if !telling.services.is_empty() {
        batch.push(story_services_insert(reference, codes));
    }
    batch.extend(invitation.map(|invitation| invitation_count(&invitation.slug)));
    let print = screen::print_of(&words.body);
    batch.extend(print.into_iter().flat_map(|print| fingerprint_insert(reference, &print)));
    batch.extend(jobs.iter().map(|job| outbox_insert(job, now)));
    platform.db.batch(batch).await?;
    platform.remind(&jobs);
    Ok(())
}
