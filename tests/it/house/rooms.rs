//! Imports run one way only, SQL stands in `store`, the platform in `edge`, and screening reaches nothing.

use super::{code, files};

/// From the innermost to the outermost: a room knows those before it and none after it.
const ROOMS: [&str; 5] = ["domain", "store", "flows", "web", "edge"];

fn rank(room: &str) -> usize {
    ROOMS.iter().position(|known| *known == room).unwrap_or_else(|| panic!("{room} is no room"))
}

#[test]
fn every_room_knows_only_the_rooms_before_it() {
    for room in ROOMS {
        for (path, text) in files(&format!("src/{room}"), "rs") {
            for (number, line) in code(&text) {
                for named in line.split("crate::").skip(1) {
                    let named = named.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
                    if !named.is_empty() {
                        assert!(rank(named) <= rank(room), "{path}:{number} knows {named}: {line}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_platform_is_named_in_edge_alone() {
    for room in ["domain", "store", "flows", "web"] {
        for (path, text) in files(&format!("src/{room}"), "rs") {
            for (number, line) in code(&text) {
                for name in ["worker::", "js_sys", "web_sys", "wasm_bindgen", "JsValue"] {
                    assert!(!line.contains(name), "{path}:{number} names {name}");
                }
            }
        }
    }
}

#[test]
fn statements_stand_in_store_and_in_the_objects_own_ledgers() {
    let of_the_objects = ["src/edge/objects/ledger.rs", "src/edge/objects/kept.rs"];
    for room in ["domain", "flows", "web", "edge"] {
        for (path, text) in files(&format!("src/{room}"), "rs") {
            if of_the_objects.contains(&path.as_str()) {
                continue;
            }
            for (number, line) in code(&text) {
                let line = line.trim_start_matches([' ', '"']);
                for start in ["select ", "insert into ", "insert or ", "update ", "delete from ", "create table "] {
                    assert!(!line.starts_with(start), "{path}:{number} is a statement");
                }
            }
        }
    }
}

#[test]
fn nothing_reads_the_clock_or_waits_but_the_platform() {
    for room in ["domain", "store", "flows", "web"] {
        for (path, text) in files(&format!("src/{room}"), "rs") {
            for (number, line) in code(&text) {
                for name in ["SystemTime", "Instant::", "Utc::now", "Local::now", "sleep("] {
                    assert!(!line.contains(name), "{path}:{number} uses {name}");
                }
            }
        }
    }
}

#[test]
fn screening_can_reach_nothing_but_the_text() {
    // A list of words is data: "unsafe" is a word there.
    for (path, text) in files("crates/screening/src", "rs").into_iter().filter(|(path, _)| !path.contains("/lists/")) {
        for (number, line) in code(&text) {
            for name in ["std::fs", "std::net", "std::env", "std::process", "std::time", "std::thread", "unsafe "] {
                assert!(!line.contains(name), "{path}:{number} uses {name}");
            }
        }
    }
}
