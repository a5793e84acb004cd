//! The description of the API is true: every address it names is asked with what it takes, with nothing and with nonsense,
//! and each answer must be one that it describes.

mod schema;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::app::{ADMINISTRATOR, Answer, Ask, MODERATOR, RESPONDER, TestApp, Told, respond, story};

const DESCRIPTION: &str = include_str!("../../../src/web/api/openapi.json");

/// What somebody sends who means no good, or nothing.
const HOSTILE: [&str; 14] = [
    "%00",
    "%ff%fe",
    "-1",
    "0",
    "1e400",
    "99999999999999999999",
    "%27%22%29+OR+1%3D1+--",
    "NEAR(%22",
    "..%2F..%2Fetc",
    "%3Cscript%3E",
    "%F0%9F%A9%BA",
    "n-1",
    "r1.2",
    "%EE%80%80",
];
const BODIES: [&str; 8] = [
    "",
    "{",
    "null",
    "[]",
    "{}",
    "\"text\"",
    "{\"version\":-1,\"action\":\"publish\"}",
    "{\"title\":{},\"consent\":[]}",
];

/// A world in which every address has something to say.
struct World {
    app: TestApp,
    public: Told,
    waiting: Told,
    snapshot: String,
    answered: String,
    held: String,
    webhook: String,
}

impl World {
    fn new() -> Self {
        let app = TestApp::new();
        let public = app.published(&story(), "public");
        let answered = app.respond(&public.reference, "answer", "Thank you.").text_at("/id");
        let held = app.send(respond(&public.reference, "held", "Thank you again.")).is(201).text_at("/id");
        let waiting = app.tell(&story(), "waiting");
        app.drain();
        let snapshot = app.send(Ask::post("/api/v1/snapshots")).is(201).text_at("/id");
        let webhook = json!({"url": "https://hooks.example.org/"});
        let made = app.send(Ask::post("/api/v1/webhooks").by(ADMINISTRATOR).json(&webhook)).is(201);
        let webhook = made.text_at("/webhook/id");
        Self { app, public, waiting, snapshot, answered, held, webhook }
    }

    /// A value that fits, by the name of the parameter.
    fn valid(&self, path: &str, name: &str) -> String {
        let private = path.starts_with("/desk") || path.starts_with("/mine");
        match name {
            "id" if private => self.held.clone(),
            "id" => self.answered.clone(),
            "ref" if private => self.waiting.reference.clone(),
            "ref" => self.public.reference.clone(),
            "code" if path.starts_with("/organisations") => "R0A".to_owned(),
            "slug" if path.starts_with("/places") => "manchester".to_owned(),
            "slug" if path.starts_with("/conditions") => "asthma".to_owned(),
            "slug" => "x-ray".to_owned(),
            "code" | "service" => "RW3MR".to_owned(),
            "token" if path.starts_with("/webhooks") => self.webhook.clone(),
            "token" => self.snapshot.clone(),
            "n" | "limit" | "after" | "facets" => "1".to_owned(),
            "near" => "M13".to_owned(),
            "radius_km" => "10".to_owned(),
            "setting" => "acute".to_owned(),
            "nation" => "England".to_owned(),
            "organisation" => "R0A".to_owned(),
            "sort" => "oldest".to_owned(),
            "from" | "to" => "2026-11".to_owned(),
            "role" => "patient".to_owned(),
            "progress" => "responded".to_owned(),
            "cursor" if path == "/services" => "s1".to_owned(),
            "cursor" => "n9".to_owned(),
            _ => "wrist".to_owned(),
        }
    }

    /// With whatever lets one in.
    fn let_in(&self, path: &str, ask: Ask) -> Ask {
        let whom = path.trim_start_matches('/').split('/').next().unwrap();
        match whom {
            "desk" => ask.by(MODERATOR),
            "inbox" => ask.by(RESPONDER),
            "webhooks" => ask.by(ADMINISTRATOR),
            "mine" => ask.key(&self.waiting.key),
            _ if path.contains("/responses") => ask.by(RESPONDER),
            _ => ask,
        }
    }
}

/// One address in one way.
struct Operation<'a> {
    all: &'a Value,
    method: &'static str,
    path: &'a str,
    described: &'a Value,
}

impl Operation<'_> {
    fn params(&self, place: &str) -> Vec<&str> {
        let listed = self.described["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
        listed.iter().filter(|one| one["in"] == place).map(|one| one["name"].as_str().unwrap()).collect()
    }

    fn address(&self, world: &World, hostile: Option<&str>) -> String {
        let mut path = format!("/api/v1{}", self.path);
        for name in self.params("path") {
            let value = hostile.map_or_else(|| world.valid(self.path, name), str::to_owned);
            path = path.replace(&format!("{{{name}}}"), &value);
        }
        path
    }

    /// The answer must be described, and no fault of ours.
    fn check(&self, answer: &Answer, how: &str) {
        if let Err(why) = self.fits(answer) {
            panic!("{} {} {how}: {} {why}", self.method, self.path, answer.status);
        }
    }

    fn fits(&self, answer: &Answer) -> Result<(), String> {
        if answer.status >= 500 {
            return Err("is our own fault".to_owned());
        }
        let described = &self.described["responses"][answer.status.to_string()];
        if !described.is_object() {
            return Err("is not described".to_owned());
        }
        if answer.text.is_empty() {
            return Ok(());
        }
        let kind = answer.header("content-type").split(';').next().unwrap().to_owned();
        let schema = &described["content"][&kind]["schema"];
        if !schema.is_object() {
            return Err(format!("is not described as {kind}"));
        }
        let is_json = kind.ends_with("json") && !kind.contains("ndjson");
        if is_json { schema::fits(self.all, schema, &answer.json()) } else { Ok(()) }
    }
}

fn each(all: &Value) -> Vec<Operation<'_>> {
    let mut operations = Vec::new();
    for (path, ways) in all["paths"].as_object().unwrap() {
        for (way, method) in
            [("get", "GET"), ("post", "POST"), ("delete", "DELETE"), ("patch", "PATCH"), ("put", "PUT")]
        {
            if ways[way].is_object() {
                operations.push(Operation { all, method, path, described: &ways[way] });
            }
        }
    }
    assert!(operations.len() > 20);
    operations
}

/// Every way in which one address is asked.
fn asks(world: &World, operation: &Operation<'_>) -> Vec<(String, Ask)> {
    let (path, query) = (operation.address(world, None), operation.params("query"));
    let mut addresses = vec![path.clone(), format!("{path}?unknown=1&=&&%%%")];
    let fitting: Vec<String> = query
        .iter()
        .filter(|name| **name != "cursor")
        .map(|name| format!("{name}={}", world.valid(operation.path, name)))
        .collect();
    addresses.push(format!("{path}?{}", fitting.join("&")));
    for name in &query {
        addresses.push(format!("{path}?{name}={}", world.valid(operation.path, name)));
        addresses.extend(HOSTILE.iter().map(|bad| format!("{path}?{name}={bad}")));
        addresses.push(format!("{path}?{name}={}", "a+".repeat(2_000)));
    }
    if !operation.params("path").is_empty() {
        addresses.extend(HOSTILE.iter().map(|bad| operation.address(world, Some(bad))));
        addresses.push(operation.address(world, Some("222222222")));
        addresses.push(operation.address(world, Some(&"x".repeat(400))));
    }
    let bodies: &[&str] = if operation.method == "GET" { &[""] } else { &BODIES };
    let mut all = Vec::new();
    for (n, address) in addresses.iter().enumerate() {
        for (m, body) in bodies.iter().enumerate() {
            let ask = Ask::new(operation.method, address);
            let ask = if body.is_empty() { ask } else { ask.json(&json!(null)).bytes(body.as_bytes()) };
            let how = format!("{address} {body}");
            all.push((how.clone(), ask.clone()));
            all.push((
                format!("{how} with a key"),
                world.let_in(operation.path, ask.clone().once(&format!("c{n}.{m}"))),
            ));
            all.push((how, world.let_in(operation.path, ask)));
        }
    }
    all
}

#[test]
fn every_answer_is_one_that_the_description_names_whatever_is_asked() {
    let all: Value = serde_json::from_str(DESCRIPTION).unwrap();
    let world = World::new();
    let mut faults = BTreeMap::new();
    for operation in each(&all) {
        for (how, ask) in asks(&world, &operation) {
            let answer = world.app.send(ask);
            if let Err(why) = operation.fits(&answer) {
                faults
                    .entry(format!("{} {} {}: {why}", operation.method, operation.path, answer.status))
                    .or_insert(how);
            }
        }
        // The queue runs on and threads grow; nothing of it may be in the way of the next.
        world.app.drain();
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_is_asked_as_described_is_answered() {
    let all: Value = serde_json::from_str(DESCRIPTION).unwrap();
    let world = World::new();
    for operation in each(&all).iter().filter(|operation| operation.method == "GET") {
        let ask = Ask::get(&operation.address(&world, None));
        let answer = world.app.send(world.let_in(operation.path, ask));
        assert_eq!(answer.status, 200, "{}: {}", operation.path, answer.text);
        operation.check(&answer, "as described");
        if !answer.header("etag").is_empty() {
            let again = Ask::get(&operation.address(&world, None)).header("if-none-match", answer.header("etag"));
            operation.check(&world.app.send(again).is(304), "again");
        }
    }
}

#[test]
fn a_flood_and_a_database_that_is_away_are_described_too() {
    let all: Value = serde_json::from_str(DESCRIPTION).unwrap();
    let world = World::new();
    let addresses: Vec<(Operation<'_>, String)> = each(&all)
        .into_iter()
        .map(|one| {
            let path = one.address(&world, None);
            (one, path)
        })
        .collect();
    world.app.db.take_down();
    for (operation, address) in addresses.iter().filter(|(operation, _)| operation.method == "GET") {
        let answer = world.app.send(world.let_in(operation.path, Ask::get(address)));
        if answer.status >= 500 {
            assert_eq!(answer.status, 503, "{address}");
            assert!(operation.described["responses"]["503"].is_object(), "{address}");
        }
    }
    world.app.db.heal();
    for (operation, address) in addresses.iter().filter(|(operation, _)| operation.method == "GET") {
        if caretold::web::open::policy(address).is_some() {
            assert!(operation.described["responses"]["429"].is_object(), "{address}");
        }
    }
}
