//! The finder over the whole register, as people spell.

use serde::Deserialize;
use serde_json::json;

use super::paper::Paper;
use crate::app::TestApp;

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    setting: String,
    organisation_name: String,
    town: String,
    postcode: String,
    status: String,
}

/// The application with every service of the register.
fn full() -> TestApp {
    let app = TestApp::new();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/services.csv");
    let rows = csv::Reader::from_path(path).unwrap().into_deserialize::<Row>().map(|row| {
        let row = row.unwrap();
        json!([row.code, row.name, row.setting, row.organisation_name, row.town, row.postcode, row.status])
    });
    let all = json!(rows.collect::<Vec<_>>()).to_string();
    app.db.write(
        "insert or ignore into services (code, name, setting, kind, organisation_name, town, postcode, nation, status, source)
         select value->>0, value->>1, value->>2, 'any', value->>3, value->>4, value->>5, 'any', value->>6, 'register'
         from json_each(?1)",
        vec![all.into()],
    );
    app
}

#[test]
fn services_are_found_as_people_spell_them() {
    let app = full();
    let mut missed = Vec::new();
    for (typed, wanted) in CASES {
        let found = Paper::open(&app, "/tell").press("next").fill("find", typed).press("find");
        if !found.page.has(wanted) {
            let offered: Vec<&str> = found
                .page
                .text
                .split("__label\" for=\"found-")
                .skip(1)
                .filter_map(|one| one.split(['>', '<']).nth(1))
                .collect();
            missed.push(format!("{typed}: {offered:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What is typed, and a name that must be offered.
const CASES: [(&str, &str); 20] = [
    ("Leads generel infirmy", "Leeds General Infirmary"),
    ("leeds general", "Leeds General Infirmary"),
    ("leeds genral infirmary", "Leeds General Infirmary"),
    ("LGI leeds infirmery", "Leeds General Infirmary"),
    ("Adenbrooks", "Addenbrooke"),
    ("addenbrokes cambridge", "Addenbrooke"),
    ("addenbrookes hospital", "Addenbrooke"),
    ("Manchestr Royal Infirmery", "Manchester Royal Infirmary"),
    ("the royal infirmary in manchester", "Manchester Royal Infirmary"),
    ("Withenshaw hospital", "Wythenshawe Hospital"),
    ("great ormand street", "Great Ormond Street Hospital"),
    ("gret ormond st hospital", "Great Ormond Street Hospital"),
    ("Craigavan hospital", "Craigavon Area Hospital"),
    ("ninewels dundee", "Ninewells Hospital"),
    ("nothern general sheffield", "Northern General Hospital"),
    ("royal victoria infirmary newcastel", "Royal Victoria Infirmary"),
    ("st johns hospital chelmsford", "St Johns Hospital"),
    ("hospital leeds", "Leeds General Infirmary"),
    ("LS1 3EX", "Leeds General Infirmary"),
    ("rolay london integrated medicin", "Royal London Hospital For Integrated Medicine"),
];
