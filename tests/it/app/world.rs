//! What every test finds: three services and a closed one, the middles of two postcode districts, and staff.

use caretold::domain::ids::sha256_hex_of;
use caretold::store::db::Value;

use super::sqlite::Sqlite;
use super::visitors::{ADMINISTRATOR, MODERATOR, OTHER_MODERATOR, RESPONDER, STRANGER, SUBSCRIBER};

struct Place {
    code: &'static str,
    name: &'static str,
    setting: &'static str,
    organisation: &'static str,
    town: &'static str,
    outcode: &'static str,
    at: (f64, f64),
    status: &'static str,
}

const PLACES: [Place; 4] = [
    Place {
        code: "RW3MR",
        name: "Manchester Royal Infirmary",
        setting: "acute",
        organisation: "R0A",
        town: "Manchester",
        outcode: "M13",
        at: (53.462, -2.226),
        status: "open",
    },
    Place {
        code: "P84001",
        name: "Ardwick Medical Practice",
        setting: "primary_care",
        organisation: "QOP",
        town: "Manchester",
        outcode: "M13",
        at: (53.470, -2.210),
        status: "open",
    },
    Place {
        code: "RH8-EX",
        name: "Wonford Hospital",
        setting: "acute",
        organisation: "RH8",
        town: "Exeter",
        outcode: "EX2",
        at: (50.716, -3.507),
        status: "open",
    },
    Place {
        code: "CLOSED1",
        name: "Old Cottage Hospital",
        setting: "community",
        organisation: "R0A",
        town: "Manchester",
        outcode: "M13",
        at: (53.465, -2.220),
        status: "closed",
    },
];

/// Puts everything into the database.
pub(crate) fn settle(db: &Sqlite) {
    for place in PLACES {
        db.write(
            "insert into services (code, name, setting, kind, organisation_code, organisation_name, town, postcode,
             outcode, latitude, longitude, nation, status, source)
             values (?1, ?2, ?3, 'hospital', ?4, ?4 || ' Trust', ?5, ?6 || ' 9WL', ?6, ?7, ?8, 'England', ?9, 'test')",
            vec![
                place.code.into(),
                place.name.into(),
                place.setting.into(),
                place.organisation.into(),
                place.town.into(),
                place.outcode.into(),
                place.at.0.into(),
                place.at.1.into(),
                place.status.into(),
            ],
        );
    }
    db.write(
        "insert into outcodes select outcode, avg(latitude), avg(longitude), count(*) from services group by outcode",
        vec![],
    );
    for (id, role, scope, code) in [
        (MODERATOR, "moderator", "site", ""),
        (OTHER_MODERATOR, "moderator", "site", ""),
        (RESPONDER, "responder", "service", "RW3MR"),
        (STRANGER, "responder", "service", "RH8-EX"),
        (SUBSCRIBER, "subscriber", "organisation", "R0A"),
        (ADMINISTRATOR, "administrator", "organisation", "R0A"),
    ] {
        let (email, name) = (format!("{id}@nhs.example"), format!("Sam {id}"));
        let values: Vec<Value> = vec![id.into(), email.into(), name.into(), role.into(), scope.into(), code.into()];
        db.write(
            "insert into accounts (id, email, name, role, scope, scope_code, created_at)
             values (?1, ?2, ?3, ?4, ?5, ?6, '2026-01-01T00:00:00Z')",
            values,
        );
        let hash = sha256_hex_of(format!("ct_{id}").as_bytes());
        db.write(
            "insert into tokens (hash, account, label, created_at) values (?1, ?2, 'test', '2026-01-01T00:00:00Z')",
            vec![hash.into(), id.into()],
        );
    }
}
