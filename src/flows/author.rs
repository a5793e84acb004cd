//! The author comes back: a reference and a key open a story, and wrong tries are counted where the count holds.

use subtle::ConstantTimeEq;

use crate::domain::ids::{Reference, StoryKey, bytes_of_hex};
use crate::domain::tries::KEY_TRIES;
use crate::store::stories::{Story, story_find, story_key};

use super::{Platform, Refusal, Stop};

/// Rounds of PBKDF2 over a key. The key is sixty random bits, not a password: 20,000 rounds add fourteen bits of work to
/// each guess and cost about ten milliseconds; docs/decisions/0005-story-keys.md does the sum.
pub const KEY_ROUNDS: u32 = 20_000;

/// Opens a story. A reference that does not exist and a key that does not fit look the same, take the same time, and
/// count alike.
pub async fn open(platform: &Platform, reference: Option<&Reference>, key: Option<&StoryKey>) -> Result<Story, Stop> {
    let (Some(reference), Some(key)) = (reference, key) else { return Err(Refusal::WrongKey.into()) };
    let gate = format!("key:{reference}");
    if !platform.gates.allow(&gate, KEY_TRIES).await? {
        return Err(Refusal::TooMany { after: KEY_TRIES.seconds }.into());
    }
    let row = story_key(&*platform.db, reference).await?;
    let salt = row.as_ref().and_then(|row| bytes_of_hex(&row.salt)).unwrap_or_else(|| vec![0; 16]);
    let kept = row.as_ref().and_then(|row| bytes_of_hex(&row.hash)).unwrap_or_default();
    let hash = platform.stretch.stretch(key.reveal(), &salt, KEY_ROUNDS).await?;
    if !bool::from(hash.as_slice().ct_eq(&kept)) {
        return Err(Refusal::WrongKey.into());
    }
    platform.gates.forgive(&gate).await?;
    story_find(&*platform.db, reference).await?.ok_or_else(|| Refusal::WrongKey.into())
}
