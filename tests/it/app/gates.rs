//! Counts that hold, in memory: the rules are the real ones.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use caretold::domain::sign_in::{self, Ask};
use caretold::domain::tries::{self, Limit, Window};
use caretold::flows::ports::{Clock, Gates, OutOfReach};

use super::outside::Hands;

pub(crate) struct MemoryGates {
    clock: Arc<Hands>,
    addresses: Mutex<HashMap<String, sign_in::State>>,
    names: Mutex<HashMap<String, Window>>,
}

impl MemoryGates {
    pub(crate) fn at(clock: Arc<Hands>) -> Self {
        Self { clock, addresses: Mutex::default(), names: Mutex::default() }
    }
}

#[async_trait]
impl Gates for MemoryGates {
    async fn sign_in(&self, address: &str, ask: &Ask) -> Result<bool, OutOfReach> {
        let mut addresses = self.addresses.lock().unwrap();
        let state = addresses.remove(address).unwrap_or_default();
        let (state, yes) = sign_in::decide(state, ask, self.clock.now());
        addresses.insert(address.to_owned(), state);
        Ok(yes)
    }

    async fn allow(&self, name: &str, limit: Limit) -> Result<bool, OutOfReach> {
        let mut names = self.names.lock().unwrap();
        let window = names.remove(name).unwrap_or_default();
        let (window, yes) = tries::decide(window, limit, self.clock.now());
        names.insert(name.to_owned(), window);
        Ok(yes)
    }

    async fn forgive(&self, name: &str) -> Result<(), OutOfReach> {
        self.names.lock().unwrap().remove(name);
        Ok(())
    }
}
