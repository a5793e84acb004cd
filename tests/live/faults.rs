//! The database fails at each call in turn, and the worker panics, on the real runtime. What fails stands around the
//! worker (`faulty.mjs`); the worker is the one that is deployed.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::{Value, json};

use crate::host::{Host, root};
use crate::http::wait_for;
use crate::seed::{self, service};
use crate::world::{Told, World, bearer, draft, fresh, story_key};

/// The configuration of the worker with `faulty.mjs` around it: everything else as in `wrangler.toml`.
fn config() -> std::path::PathBuf {
    let absolute = |path: &str| format!("\"{}\"", root().join(path).display());
    let folder = root().join("target").join("live").join("faulty");
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string(root().join("wrangler.toml")).unwrap();
    let (before, rest) = text.split_once("[build]").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    let text = format!("{before}{after}")
        .replace("\"src/edge/front.mjs\"", &absolute("tests/live/faulty.mjs"))
        .replace("\"build/assets\"", &absolute("build/assets"))
        .replace("\"migrations\"", &absolute("migrations"));
    let path = folder.join("wrangler.toml");
    fs::write(&path, text).unwrap();
    path
}

/// A runtime of its own: its faults are nobody else's.
fn faulty() -> Host {
    let host = Host::start_with(&config());
    host.ask("migrate", json!({}));
    host.ask("sql", json!({ "statements": seed::statements() }));
    host
}

/// Has something fail from now on; what it did before.
fn set(host: &Host, faults: &Value) -> Value {
    World { origin: &host.origin }.post("/faults", "", faults).with(200).json()
}

/// Time passes: what is due is done.
fn sweep(host: &Host) {
    host.ask("sql", json!({ "statements": ["update outbox set due = '2026-01-01T00:00:00Z'"] }));
    host.ask("scheduled", json!({}));
}

/// Sends a request while the nth call of the database fails; again when it is well; and again until it is done.
fn through(host: &Host, at: usize, fails: &str, path: &str, who: &str, body: &Value) -> bool {
    let (world, key) = (World { origin: &host.origin }, fresh("key"));
    set(host, &json!({ "at": at, "fails": fails }));
    let first = world.try_post(path, who, &key, body).unwrap();
    assert!(matches!(first.status, 200 | 201 | 503), "{fails} {at}: {} {}", first.status, first.text);
    let calls = set(host, &json!({}))["calls"].as_u64().unwrap();
    let again = world.try_post(path, who, &key, body).unwrap();
    assert!(matches!(again.status, 200 | 201), "{fails} {at}: {} {}", again.status, again.text);
    usize::try_from(calls).unwrap() > at
}

/// A story that waits for a decision.
fn waiting(world: World<'_>, title: &str, code: &str) -> Told {
    let told = world.tell(title, "I was seen soon and they were kind to me.", code);
    world.at_the_desk(&told.reference);
    told
}

#[test]
fn whichever_call_of_the_database_fails_each_act_has_one_effect_and_one_place() {
    let host = faulty();
    let world = World { origin: &host.origin };
    let (mut published, mut answered) = (Vec::new(), 0);
    for fails in ["before", "after"] {
        for at in 0..40 {
            let title = format!("Fails {fails} {at}");
            let told = waiting(world, &title, &service(0));
            let version = world.get_as(&format!("/api/v1/desk/stories/{}", told.reference), &bearer("moderator"));
            let decision = json!({ "version": version.json()["version"], "action": "publish" });
            let path = format!("/api/v1/desk/stories/{}/decisions", told.reference);
            let happened = through(&host, at, fails, &path, &bearer("moderator"), &decision);
            sweep(&host);
            world.public(&told.reference);
            let answer = json!({ "service": service(0), "body": "Thank you for telling us." });
            let path = format!("/api/v1/stories/{}/responses", told.reference);
            through(&host, at, fails, &path, &bearer("responder0"), &answer);
            sweep(&host);
            answered += 1;
            published.push(told);
            if !happened {
                break;
            }
        }
    }
    let events = wait_for("every event", || {
        Some(world.thread(&service(0))).filter(|events| events.len() == published.len() + answered)
    });
    let mut ids: Vec<&str> = events.iter().map(|event| event.event.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), events.len());
    for told in &published {
        let shown = world.public(&told.reference);
        assert_eq!(shown["responses"].as_array().unwrap().len(), 1, "{shown}");
    }
    assert!(published.len() > 8, "faults were met at {} calls only", published.len());

    // One is taken back while the database fails at each call.
    for (at, told) in published.iter().enumerate().take(6) {
        let path = format!("/api/v1/mine/{}/withdrawal", told.reference);
        through(&host, at, "after", &path, &story_key(told), &json!({}));
        sweep(&host);
        world.get(&format!("/stories/{}", told.reference)).with(404);
    }
    let left =
        wait_for("six tombstones", || Some(world.thread(&service(0))).filter(|after| after.len() == events.len() + 6));
    assert!(left[events.len()..].iter().all(|event| event.event.salt.is_none()));
}

#[test]
fn a_panic_costs_its_own_request_and_no_other() {
    const PANICS: usize = 30;
    let host = faulty();
    let world = World { origin: &host.origin };
    waiting(world, "Before the panics", &service(1));
    let (failed, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));

    thread::scope(|scope| {
        for n in 0..8 {
            let (failed, taken, host) = (&failed, &taken, &host);
            scope.spawn(move || {
                for m in 0..40 {
                    if n == 0 && m == 5 {
                        set(host, &json!({ "panics": PANICS }));
                    }
                    let story = draft(&format!("Panic {n} {m}"), "I was seen soon.", &service(1));
                    let key = fresh("key");
                    let answer = world.try_post("/api/v1/stories", "", &key, &story).unwrap();
                    match answer.status {
                        201 => {
                            taken.fetch_add(1, Ordering::Relaxed);
                        }
                        500 => {
                            failed.fetch_add(1, Ordering::Relaxed);
                            // What is sent again under its key is taken once.
                            for _ in 0..PANICS {
                                if world.try_post("/api/v1/stories", "", &key, &story).unwrap().status == 201 {
                                    taken.fetch_add(1, Ordering::Relaxed);
                                    break;
                                }
                                failed.fetch_add(1, Ordering::Relaxed);
                            }
                        }
                        other => panic!("{other}: {}", answer.text),
                    }
                }
            });
        }
    });

    let panicked = PANICS - usize::try_from(set(&host, &json!({}))["panics"].as_u64().unwrap()).unwrap();
    assert!(panicked > PANICS / 2, "only {panicked} panics happened");
    let failed = failed.load(Ordering::Relaxed);
    assert!(failed > 0 && failed <= panicked, "{panicked} panics failed {failed} requests");
    assert_eq!(taken.load(Ordering::Relaxed), 320);
    let rows = host.rows("select count(*) as n from stories where title like 'Panic %'");
    assert_eq!(rows, [json!({ "n": 320 })]);
    waiting(world, "After the panics", &service(1));
}
