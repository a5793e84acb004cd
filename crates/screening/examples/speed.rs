//! How long screening takes, for `cargo xtask bench`: beside the least that looks at every word, and as texts grow.
#![expect(clippy::print_stdout, clippy::disallowed_types, clippy::disallowed_methods, reason = "it measures and tells")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use screening::screen;

/// Some 100 words with something for many rules to look at.
const STORY: &str = "I came in at half past nine on a Tuesday with pain in my chest and waited on a plastic chair for six \
hours. The receptionist told me to ring 0300 123 4567, which is the number on the letter, and nobody answered. My blood \
pressure was 162/94 and they gave me 5mg of ramipril. Then a nurse called Maria came, who was as kind as anybody can be; \
she found me a blanket and a cup of tea, and she rang my daughter in Leeds. I was moved to Rose Ward, bay 3, and home \
by Friday. The food was cold, the care was not. ";
/// Texts of nothing but one piece, each a bad case for some rule.
const NASTY: [&str; 14] = [
    "a@a. ",
    "07700 ",
    "a at a dot ",
    "http://",
    "free ",
    "solicitor ",
    "M33 2AB ",
    "double seven ",
    "i want to end ",
    "Mr Smith ",
    "12 High Street ",
    "f*",
    "SHOUT ",
    "not going to kill ",
];

fn main() {
    let story = words(300);
    let each = time(&story, |text| {
        black_box(screen(text));
    });
    let floor = time(&story, look_at_words);
    if std::env::args().nth(1).is_some_and(|wish| wish == "--story") {
        // For others to measure beside: the story, what it takes here, what the least takes.
        println!("{story}\n{}\n{}", millis(each), millis(floor));
        return;
    }
    println!("a story of 300 words: {:.3} ms, {:.0} times one look at every word", millis(each), each / floor);
    println!("{:>9} {:>9} {:>12} {:>14}", "words", "ms", "ns a word", "times the floor");
    let mut first = None;
    for count in [1_000, 10_000, 100_000] {
        let text = words(count);
        let each = time(&text, |text| {
            black_box(screen(text));
        });
        let floor = time(&text, look_at_words);
        let word = each * 1e9 / number(count);
        println!("{count:>9} {:>9.2} {word:>12.0} {:>14.0}", millis(each), each / floor);
        let growth = word / *first.get_or_insert(word);
        if growth > 2.0 {
            println!("  {growth:.1} times as much for each word as in 1,000 words: not linear");
        }
    }
    let growths = NASTY.map(|piece| {
        let each = |count: usize| {
            time(&piece.repeat(count), |text| {
                black_box(screen(text));
            }) / number(count)
        };
        (each(40_000) / each(2_000), piece)
    });
    let worst = growths.into_iter().max_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or_default();
    println!(
        "texts of one piece, 20 times as long: at worst {:.2} times as much for each piece ({:?})",
        worst.0, worst.1
    );
}

/// So many words of the story, again and again.
fn words(count: usize) -> String {
    STORY.split_whitespace().cycle().take(count).collect::<Vec<_>>().join(" ")
}

/// The least that looks at every word.
fn look_at_words(text: &str) {
    black_box(text.to_lowercase().split_whitespace().count());
}

/// Seconds that it takes, the least of several times: what else runs on the machine only ever adds.
fn time(text: &str, work: impl Fn(&str)) -> f64 {
    let (mut least, mut runs, end) = (f64::MAX, 0, Instant::now() + Duration::from_millis(300));
    while runs < 5 || Instant::now() < end {
        let start = Moment::now();
        work(black_box(text));
        least = least.min(start.elapsed());
        runs += 1;
    }
    least
}

/// A moment of this thread's own time where the kernel counts it, else of the clock's.
struct Moment {
    clock: Instant,
    own: Option<u64>,
}

impl Moment {
    fn now() -> Self {
        Self { clock: Instant::now(), own: own_time() }
    }

    fn elapsed(&self) -> f64 {
        let own = self.own.zip(own_time()).map(|(start, end)| Duration::from_nanos(end.saturating_sub(start)));
        // What is short is told apart by the clock only.
        let clock = self.clock.elapsed();
        own.filter(|own| *own > Duration::from_millis(5)).unwrap_or(clock).as_secs_f64()
    }
}

/// Nanoseconds that this thread has run.
fn own_time() -> Option<u64> {
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split_whitespace().next()?.parse().ok()
}

fn millis(seconds: f64) -> f64 {
    seconds * 1e3
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
