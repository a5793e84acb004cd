//! The desk as a whole: who is given what, when a story appears, what a provider may say, who is called at night.

mod calls;
mod care;
mod holds;
mod later;
mod offered;
mod queue;
mod seniors;

use serde_json::json;

use crate::app::{TestApp, Told, story};

/// A story that tells of somebody at risk, screened.
fn at_risk(app: &TestApp, key: &str) -> Told {
    let mut one = story();
    one["title"] = json!("After the ward");
    one["body"] = json!("They sent me home and nobody asked. I want to kill myself and I have a plan for tonight.");
    let told = app.tell(&one, key);
    app.drain();
    assert_eq!(app.db.rows("select urgent from stories where status = 'waiting' order by id desc limit 1"), ["1"]);
    told
}

/// A harmless story, screened.
fn harmless(app: &TestApp, key: &str) -> Told {
    let mut one = story();
    one["title"] = json!(format!("A calm ward, {key}"));
    one["body"] = json!("The ward was calm and the tea was hot. Thank you to everybody there.");
    one["good"] = json!([]);
    let told = app.tell(&one, key);
    app.drain();
    told
}
