//! What `wrangler.toml` binds is what the code opens, alike in every environment.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{code, read};

fn config() -> Value {
    basic_toml::from_str(&read("wrangler.toml")).unwrap()
}

/// The texts of the constants in `edge/bindings.rs`.
fn constants() -> BTreeSet<String> {
    let text = read("src/edge/bindings.rs");
    let constants = code(&text).filter(|(_, line)| line.starts_with("pub(crate) const "));
    constants.map(|(_, line)| line.split('"').nth(1).unwrap().to_owned()).collect()
}

/// Every name that an environment gives the worker. `LOCAL` is set by hand on a machine of one's own, and only there.
fn bound(environment: &Value) -> BTreeSet<String> {
    let lists: [(&str, &str); 6] = [
        ("/d1_databases", "binding"),
        ("/kv_namespaces", "binding"),
        ("/send_email", "name"),
        ("/ratelimits", "name"),
        ("/durable_objects/bindings", "name"),
        ("/queues/producers", "binding"),
    ];
    let listed = lists.iter().flat_map(|(list, key)| {
        let rows = environment.pointer(list).and_then(Value::as_array).unwrap_or_else(|| panic!("no {list}"));
        rows.iter().map(|row| row[*key].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    });
    let variables = environment["vars"].as_object().unwrap().keys().cloned();
    let given = ["LOCAL", "WEBHOOK_SINK", "SITE_SECRET", "SEAL_SECRETS", "HEAD_SIGNING_KEY"].map(str::to_owned);
    listed.chain(variables).chain(given).collect()
}

fn environments() -> Vec<(String, Value)> {
    let config = config();
    let named = config["env"].as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.clone()));
    named.chain([("local".to_owned(), config.clone())]).collect()
}

#[test]
fn every_environment_binds_exactly_what_the_code_opens() {
    for (name, environment) in environments() {
        assert_eq!(bound(&environment), constants(), "{name}");
    }
}

#[test]
fn environments_differ_in_nothing_but_names() {
    let environments = environments();
    let names: Vec<&str> = environments.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["au", "ie", "uk", "local"]);
    let plain = |name: &str, environment: &Value| {
        let mut same = environment["queues"].to_string();
        for ending in [format!("-{name}\""), String::new()] {
            same = if ending.is_empty() { same } else { same.replace(&ending, "\"") };
        }
        json!([same, environment["durable_objects"]])
    };
    let local = plain("local", &environments[3].1);
    for (name, environment) in &environments[..3] {
        assert_eq!(plain(name, environment), local, "{name}");
        assert_eq!(environment["vars"]["SITE"], json!(name));
        assert_eq!(environment["secrets"]["required"], json!(["SITE_SECRET", "HEAD_SIGNING_KEY"]), "{name}");
        assert_eq!(environment["vars"].get("LOCAL"), None, "{name} must not open the mailbox");
        assert_eq!(environment["vars"].get("WEBHOOK_SINK"), None, "{name} must not call its own machine");
    }
}

#[test]
fn every_queue_has_a_consumer_and_every_dead_letter_queue_too() {
    for (name, environment) in environments() {
        let texts = |list: &str, key: &str| -> BTreeSet<String> {
            let rows = environment["queues"][list].as_array().unwrap();
            rows.iter().filter_map(|row| row[key].as_str().map(str::to_owned)).collect()
        };
        let consumed = texts("consumers", "queue");
        assert!(texts("producers", "queue").is_subset(&consumed), "{name}");
        let dead = texts("consumers", "dead_letter_queue");
        assert!(dead.len() == 2 && dead.is_subset(&consumed), "{name}");
        assert!(dead.iter().all(|queue| queue.contains("-dead")), "the consumer tells them by their name");
    }
}
