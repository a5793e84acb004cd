//! Accounts of a local run: one for each role, with a token each, made at random.
//!
//! The database knows only hashes of tokens, so the list is kept beside the data that it opens.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::import::Service;
use crate::stamp::hex;
use crate::{random, sql};

/// One line of `target/dev/accounts.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    /// Where its codes are mailed to.
    pub(crate) email: String,
    /// What it is for.
    pub(crate) role: String,
    /// `site`, or `organisation:` and the code of one.
    pub(crate) scope: String,
    /// For `Authorization: Bearer`.
    pub(crate) token: String,
}

/// Makes the accounts: a moderator for the site, and three people of one organisation.
pub(crate) fn make(services: &[Service]) -> Result<Vec<Account>> {
    let organisation = widest_organisation(services).context("no organisation is known")?;
    ["moderator", "responder", "administrator", "subscriber"]
        .into_iter()
        .map(|role| {
            let scope = match role {
                "moderator" => "site".to_owned(),
                _ => format!("organisation:{organisation}"),
            };
            let email = format!("{role}.{}@example.org", hex(&random::bytes::<4>()?));
            Ok(Account { email, role: role.to_owned(), scope, token: random::token()? })
        })
        .collect()
}

/// The organisation whose open hospitals give most kinds of care, and of those the one with most hospitals: the one with
/// most to show.
pub(crate) fn widest_organisation(services: &[Service]) -> Option<&str> {
    let mut found: HashMap<&str, (BTreeSet<&str>, usize)> = HashMap::new();
    for service in services.iter().filter(|service| service.is_open_hospital()) {
        let (settings, count) = found.entry(&service.organisation_code).or_default();
        settings.insert(&service.setting);
        *count += 1;
    }
    let named = found.into_iter().filter(|(code, _)| !code.is_empty());
    let rank = |(settings, count): &(BTreeSet<&str>, usize)| (settings.len(), *count);
    named.max_by(|one, other| rank(&one.1).cmp(&rank(&other.1)).then(other.0.cmp(one.0))).map(|(code, _)| code)
}

/// The statements that let these accounts in.
pub(crate) fn statements(accounts: &[Account]) -> Result<String> {
    let now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";
    let mut out = String::new();
    for account in accounts {
        let id = sql::text(&hex(&random::bytes::<16>()?));
        let (scope, code) = account.scope.split_once(':').unwrap_or((&account.scope, ""));
        let name = format!("Demo {}", account.role);
        let hash = hex(&Sha256::digest(&account.token));
        write!(
            out,
            "insert into accounts (id, email, name, role, scope, scope_code, created_at)\n\
             values ({id}, {}, {}, {}, {}, {}, {now});\n\
             insert into tokens (hash, account, label, created_at) values ({}, {id}, 'local run', {now});\n",
            sql::text(&account.email),
            sql::text(&name),
            sql::text(&account.role),
            sql::text(scope),
            sql::text(code),
            sql::text(&hash),
        )?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_an_account_and_no_token_stands_in_the_database() -> Result<()> {
        let services = [Service::hospital("A", "RX1"), Service::hospital("B", "RX1"), Service::hospital("C", "RX2")];
        let accounts = make(&services)?;
        let roles: Vec<&str> = accounts.iter().map(|account| account.role.as_str()).collect();
        assert_eq!(roles, ["moderator", "responder", "administrator", "subscriber"]);
        assert_eq!(accounts.first().map(|account| account.scope.as_str()), Some("site"));
        assert_eq!(accounts.last().map(|account| account.scope.as_str()), Some("organisation:RX1"));
        let sql = statements(&accounts)?;
        assert!(accounts.iter().all(|account| !sql.contains(&account.token) && sql.contains(&account.email)));
        assert!(sql.contains("'organisation', 'RX1'"));
        Ok(())
    }
}
