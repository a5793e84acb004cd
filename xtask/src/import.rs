//! The register of services, from `data/` into the database.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::sql;
use crate::stamp::hex;

/// One row of `data/services.csv`.
#[derive(Debug, Deserialize)]
pub(crate) struct Service {
    pub(crate) code: String,
    name: String,
    pub(crate) setting: String,
    #[serde(rename = "type")]
    kind: String,
    pub(crate) organisation_code: String,
    organisation_name: String,
    address: String,
    town: String,
    county: String,
    postcode: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    nation: String,
    status: String,
    phone: String,
    website: String,
    source: String,
}

impl Service {
    /// Whether it takes new stories.
    pub(crate) fn is_open(&self) -> bool {
        self.status == "open"
    }

    /// A place with many kinds of care, that takes new stories.
    pub(crate) fn is_open_hospital(&self) -> bool {
        self.is_open() && self.kind == "hospital"
    }

    /// An open hospital of which nothing else is known.
    #[cfg(test)]
    pub(crate) fn hospital(code: &str, organisation: &str) -> Self {
        let none = String::new;
        Self {
            code: code.into(),
            name: none(),
            setting: "acute".into(),
            kind: "hospital".into(),
            organisation_code: organisation.into(),
            organisation_name: none(),
            address: none(),
            town: none(),
            county: none(),
            postcode: none(),
            latitude: None,
            longitude: None,
            nation: "England".into(),
            status: "open".into(),
            phone: none(),
            website: none(),
            source: none(),
        }
    }
}

/// One row of `data/outcodes.csv`.
#[derive(Debug, Deserialize)]
struct Outcode {
    #[serde(rename = "outcode")]
    name: String,
    latitude: f64,
    longitude: f64,
    services: u32,
}

/// The files of the register and a hash of both, by which an import is known to have been done.
pub(crate) fn version(data: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for name in ["services.csv", "outcodes.csv"] {
        hash.update(fs::read(data.join(name)).with_context(|| format!("data/{name}"))?);
    }
    Ok(hex(&hash.finalize()))
}

/// The services of the register.
pub(crate) fn services(data: &Path) -> Result<Vec<Service>> {
    let rows = csv::Reader::from_path(data.join("services.csv"))?.into_deserialize().collect::<Result<_, _>>();
    rows.context("data/services.csv")
}

/// The statements that bring the database to what the register says; harmless twice.
pub(crate) fn statements(data: &Path, services: &[Service]) -> Result<String> {
    let mut out = String::new();
    sql::insert(
        &mut out,
        "insert into services (code, name, setting, kind, organisation_code, organisation_name, address, town, \
         county, postcode, outcode, latitude, longitude, nation, status, phone, website, source) values",
        services.iter().map(service_row),
        "on conflict (code) do update set name = excluded.name, setting = excluded.setting, kind = excluded.kind, \
         organisation_code = excluded.organisation_code, organisation_name = excluded.organisation_name, \
         address = excluded.address, town = excluded.town, county = excluded.county, postcode = excluded.postcode, \
         outcode = excluded.outcode, latitude = excluded.latitude, longitude = excluded.longitude, \
         nation = excluded.nation, status = excluded.status, phone = excluded.phone, website = excluded.website, \
         source = excluded.source",
    );
    let outcodes: Vec<Outcode> = csv::Reader::from_path(data.join("outcodes.csv"))?
        .into_deserialize()
        .collect::<Result<_, _>>()
        .context("data/outcodes.csv")?;
    sql::insert(
        &mut out,
        "insert into outcodes (outcode, latitude, longitude, services) values",
        outcodes
            .iter()
            .map(|row| format!("({}, {}, {}, {})", sql::text(&row.name), row.latitude, row.longitude, row.services)),
        "on conflict (outcode) do update set latitude = excluded.latitude, longitude = excluded.longitude, \
         services = excluded.services",
    );
    Ok(out)
}

fn service_row(row: &Service) -> String {
    let number = |value: Option<f64>| value.map_or_else(|| "null".to_owned(), |value| value.to_string());
    let outcode = outcode(&row.postcode);
    let head = [&row.code, &row.name, &row.setting, &row.kind, &row.organisation_code, &row.organisation_name];
    let place = [&row.address, &row.town, &row.county, &row.postcode, &outcode];
    let tail = [&row.nation, &row.status, &row.phone, &row.website, &row.source];
    let texts = |values: &[&String]| values.iter().map(|value| sql::text(value)).collect::<Vec<_>>().join(", ");
    format!(
        "({}, {}, {}, {}, {})",
        texts(&head),
        texts(&place),
        number(row.latitude),
        number(row.longitude),
        texts(&tail)
    )
}

/// The outward half of a postcode; empty where it is none.
fn outcode(postcode: &str) -> String {
    let compact: String = postcode.split_whitespace().collect::<String>().to_uppercase();
    match compact.len() {
        5..=7 if compact.is_ascii() => compact.get(..compact.len() - 3).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outward_half_is_what_stands_before_the_last_three() {
        assert_eq!(outcode("WA14 3HA"), "WA14");
        assert_eq!(outcode("m1 1ae"), "M1");
        assert_eq!(outcode("EC1A1BB"), "EC1A");
        assert_eq!(outcode(""), "");
        assert_eq!(outcode("Dublin 4, D04 X285"), "");
    }

    #[test]
    fn the_register_can_be_read_and_every_row_becomes_a_row() -> Result<()> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("data");
        let services = services(&data)?;
        assert!(services.len() > 20_000);
        let sql = statements(&data, &services)?;
        assert_eq!(sql.matches("insert into services").count(), sql.matches("on conflict (code)").count());
        assert!(sql.contains("'WA14 3HA', 'WA14', 53.37105, -2.35257, 'England', 'open'"));
        Ok(())
    }
}
