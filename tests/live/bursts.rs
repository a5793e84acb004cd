//! Many at once: one effect each, and one order for all.

use std::collections::HashSet;
use std::thread;

use serde_json::json;

use crate::seed::{RESPONDERS, service};
use crate::world::{Told, bearer, draft, fresh, host, world};

#[test]
fn the_same_post_five_times_at_once_is_one_story_and_one_answer() {
    let (world, key, title) = (world(), fresh("key"), fresh("Five times "));
    let story = draft(&title, "I was seen soon.", &service(2));
    let told: Vec<Told> = thread::scope(|scope| {
        let telling = || Told::of(&world.try_post("/api/v1/stories", "", &key, &story).unwrap().with(201));
        let sent: Vec<_> = (0..5).map(|_| scope.spawn(telling)).collect();
        sent.into_iter().map(|sent| sent.join().unwrap()).collect()
    });
    assert!(told.iter().all(|one| *one == told[0]));
    let rows = host().rows(&format!("select ref from stories where title = '{title}'"));
    assert_eq!(rows, [json!({ "ref": told[0].reference })]);
    let other = draft(&title, "Another story under the same key.", &service(2));
    world.try_post("/api/v1/stories", "", &key, &other).unwrap().with(422);
}

#[test]
fn sixteen_responders_at_once_get_sixteen_places_without_hole_or_repeat_also_after_a_restart() {
    let (world, code) = (world(), service(3));
    let told = world.publish("Sixteen answers", &code);
    let path = format!("/api/v1/stories/{}/responses", told.reference);
    thread::scope(|scope| {
        for n in 0..RESPONDERS {
            let (path, code) = (&path, &code);
            scope.spawn(move || {
                let answer = json!({ "service": code, "body": format!("Thank you, says number {n}.") });
                let (who, key) = (bearer(&format!("responder{n}")), fresh("key"));
                let first = world.try_post(path, &who, &key, &answer).unwrap().with(201).json();
                let again = world.try_post(path, &who, &key, &answer).unwrap().with(201).json();
                assert_eq!(first["id"], again["id"]);
            });
        }
    });
    let events = crate::http::wait_for("seventeen events", || {
        Some(world.thread(&code)).filter(|events| events.len() == 1 + RESPONDERS)
    });
    assert!(events.iter().map(|event| event.seq).eq(1..=17));
    assert_eq!(events.iter().map(|event| &event.event.id).collect::<HashSet<_>>().len(), 17);

    host().ask("evict", json!({ "binding": "THREADS", "name": code }));
    let answer = json!({ "service": code, "body": "One more after the restart." });
    world.post(&path, &bearer("responder0"), &answer).with(201);
    let after = crate::http::wait_for("one more event", || {
        Some(world.thread(&code)).filter(|events| events.len() == 2 + RESPONDERS)
    });
    assert_eq!(after[..17], events);
}
