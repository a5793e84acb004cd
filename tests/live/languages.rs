//! The door keeps answers by language: what one reader was given, no reader of another language gets.

use crate::http::{Body, send};
use crate::seed::service;
use crate::world::world;

#[test]
fn no_page_that_is_kept_comes_in_the_language_of_another_reader() {
    let told = world().publish("A story that is kept in three languages", &service(6));
    let story = format!("/stories/{}", told.reference);
    let readers = [
        ("en", ("cookie", "lang=en")),
        ("cy", ("cookie", "a=b; lang=cy")),
        ("ga", ("cookie", "lang=ga; c=d")),
        ("cy", ("accept-language", "cy-GB,en;q=0.5")),
        ("en", ("accept-language", "en-GB,cy")),
        ("en", ("cookie", "lang=xx")),
        ("ga", ("accept-language", " GA")),
        ("en", ("cookie", "notlang=cy")),
    ];
    for path in ["/about", "/about/privacy", story.as_str()] {
        for _ in 0..2 {
            for (code, header) in readers {
                let answer =
                    send("GET", &format!("{}{path}", world().origin), &[header], Body::None).unwrap().with(200);
                assert!(answer.text.contains(&format!("<html lang=\"{code}\"")), "{path} {header:?}");
            }
        }
    }
}
