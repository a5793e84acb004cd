//! Pictures of pages, for people to look at.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::webdriver::Browser;

/// Writes a picture of the whole page, if a folder for pictures is named.
pub(crate) fn take(browser: &Browser, name: &str) {
    let Some(folder) = std::env::var_os("CARETOLD_SCREENSHOTS").map(PathBuf::from) else { return };
    fs::create_dir_all(&folder).unwrap();
    let shot = browser.devtools("Page.captureScreenshot", &json!({ "format": "png", "captureBeyondViewport": true }));
    fs::write(folder.join(format!("{name}.png")), bytes(shot["data"].as_str().unwrap())).unwrap();
}

/// Reads base64.
fn bytes(text: &str) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut all = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for digit in text.bytes().filter(|digit| *digit != b'=') {
        let value = DIGITS.iter().position(|one| *one == digit).expect("base64");
        held = held << 6 | u32::try_from(value).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            all.push((held >> bits & 255) as u8);
            held &= (1 << bits) - 1;
        }
    }
    all
}

#[test]
fn a_picture_is_written_as_the_browser_sent_it() {
    assert_eq!(bytes("Zm9vYg=="), b"foob");
    assert_eq!(bytes("Zm9vYmE="), b"fooba");
    assert_eq!(bytes("Zm9vYmFy"), b"foobar");
}
