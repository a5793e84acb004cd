//! The power goes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::http::wait_for;
use crate::kept::Kept;
use crate::seed::service;
use crate::world::{Told, World, draft, fresh};

#[test]
fn after_a_kill_every_acknowledged_story_reaches_the_desk_and_every_thread_is_as_it_was() {
    let kept = Kept::new();
    let mut runtime = kept.serve();
    World { origin: &runtime.origin }.publish("Before the power went", &service(0));
    let thread_before = World { origin: &runtime.origin }.thread(&service(0));

    let acknowledged: Arc<Mutex<Vec<(Told, String)>>> = Arc::default();
    let count = Arc::new(AtomicUsize::new(0));
    let tellers: Vec<_> = (0..4)
        .map(|_| {
            let (acknowledged, count, origin) = (Arc::clone(&acknowledged), Arc::clone(&count), runtime.origin.clone());
            thread::spawn(move || {
                // Until the connection breaks; bounded in any case.
                for _ in 0..500 {
                    let (key, title) = (fresh("key"), fresh("Power "));
                    let story = draft(&title, "I was seen soon.", &service(1));
                    let sent = World { origin: &origin }.try_post("/api/v1/stories", "", &key, &story);
                    let Ok(answer) = sent else { return };
                    if answer.status == 201 {
                        acknowledged.lock().unwrap().push((Told::of(&answer), title));
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                }
            })
        })
        .collect();
    wait_for("twenty stories", || (count.load(Ordering::Relaxed) >= 20).then_some(()));
    runtime.kill();
    for teller in tellers {
        teller.join().unwrap();
    }
    // A minute passes: the sweep reminds of what has waited so long.
    kept.sql("update outbox set due = '2026-01-01T00:00:00Z'");

    let runtime = kept.serve();
    let world = World { origin: &runtime.origin };
    runtime.fire();
    for (told, title) in acknowledged.lock().unwrap().iter() {
        assert_eq!(world.at_the_desk(&told.reference)["title"], *title);
    }
    assert_eq!(world.thread(&service(0)), thread_before);
    world.publish("After the power came back", &service(0));
    let thread_after = world.thread(&service(0));
    assert_eq!((thread_after.len(), &thread_after[..1]), (2, &thread_before[..]));
}
