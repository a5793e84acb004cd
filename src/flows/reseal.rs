//! Sealing anew: after a new key came, addresses under older ones are sealed with it, a few at every sweep. When none is
//! left, the old key can be taken away, and with it whatever old backups hold.

use crate::store::letters::{Trouble, address_reseal, addresses_old, letter_note};

use super::{Fault, Platform};

/// How many addresses of each side of the index one sweep seals anew.
const AT_ONCE: i64 = 50;

/// Seals a few addresses anew; how many it did. One that does not open is set aside, so that the others come to their
/// turn, and the operator is told.
pub async fn run(platform: &Platform) -> Result<usize, Fault> {
    let seals = &platform.config.seals;
    let old = addresses_old(&*platform.db, &seals.newest(), AT_ONCE).await?;
    let mut batch = Vec::with_capacity(old.len());
    for sealed in &old {
        batch.push(if let Some(address) = seals.open(&sealed.reference, &sealed.email) {
            let anew = seals.seal(&sealed.reference, &address, platform.random());
            if anew.is_empty() {
                return Err(Fault::Unfinished("an address could not be sealed"));
            }
            address_reseal(&sealed.reference, &sealed.email, &anew)
        } else {
            platform.log.error(&format!("the address of {} names a key that is not there", sealed.reference));
            letter_note(&sealed.reference, &sealed.email, Trouble::Lost)
        });
    }
    if !batch.is_empty() {
        platform.db.batch(batch).await?;
    }
    Ok(old.len())
}
