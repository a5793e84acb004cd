//! What is in the database before a walk begins: a few services and people. Every test takes services of its own, so
//! that tests run side by side.

use caretold::domain::ids::sha256_hex_of;

/// How many services there are; all of one organisation.
pub(crate) const SERVICES: usize = 12;
/// How many people answer for that organisation.
pub(crate) const RESPONDERS: usize = 16;
/// How many moderators there are beside the first: an address is sent five codes an hour.
const MODERATORS: usize = 3;
/// The organisation's code.
pub(crate) const ORGANISATION: &str = "RLV";

/// The code of the nth service.
pub(crate) fn service(n: usize) -> String {
    format!("RLV{n:02}")
}

/// The token of an account; the database knows only its hash.
pub(crate) fn token(account: &str) -> String {
    format!("ct_{account:-<43}")
}

/// The statements.
pub(crate) fn statements() -> Vec<String> {
    let mut all: Vec<String> = (0..SERVICES)
        .map(|n| {
            format!(
                "insert into services (code, name, setting, kind, organisation_code, organisation_name, address, town, \
                 postcode, outcode, latitude, longitude, nation, status, source) values ('{}', 'Liverwell Hospital \
                 {n}', 'acute', 'hospital', '{ORGANISATION}', 'Liverwell Trust', '1 High Street', 'Altrincham', \
                 'WA14 3HA', 'WA14', 53.37, -2.35, 'England', 'open', 'test')",
                service(n)
            )
        })
        .collect();
    all.push("insert into outcodes (outcode, latitude, longitude, services) values ('WA14', 53.37, -2.35, 12)".into());
    all.extend(account("moderator", "moderator", "site", ""));
    for n in 1..=MODERATORS {
        all.extend(account(&format!("moderator{n}"), "moderator", "site", ""));
    }
    for n in 0..RESPONDERS {
        all.extend(account(&format!("responder{n}"), "responder", "organisation", ORGANISATION));
    }
    all
}

fn account(id: &str, role: &str, scope: &str, code: &str) -> [String; 2] {
    let now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";
    let hash = sha256_hex_of(token(id).as_bytes());
    [
        format!(
            "insert into accounts (id, email, name, role, scope, scope_code, created_at) values ('{id}', \
             '{id}@example.org', 'Sam {id}', '{role}', '{scope}', '{code}', {now})"
        ),
        format!("insert into tokens (hash, account, label, created_at) values ('{hash}', '{id}', 'test', {now})"),
    ]
}
