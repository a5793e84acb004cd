//! A QR code as a picture to print, with the address below it in letters.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// The empty edge that readers of codes need, in modules.
const EDGE: i32 = 4;
/// The height of the line of letters below, in modules.
const LINE: i32 = 4;

/// The picture as SVG; `None` when the address is longer than a code can hold, which is 2 kB. A quarter of it may be
/// dirty or torn and it still reads.
#[must_use]
pub fn svg(address: &str, below: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Quartile).ok()?;
    let size = code.size();
    let width = size + 2 * EDGE;
    let height = width + LINE;
    let mut dark = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(dark, "M{} {}h1v1h-1z", x + EDGE, y + EDGE);
        }
    }
    // Letters are about six tenths as wide as high.
    let letters = i32::try_from(below.chars().count().max(1)).unwrap_or(i32::MAX);
    let font = (f64::from(width - 2) / (f64::from(letters) * 0.62)).min(2.4);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{}\" height=\"{}\" \
         role=\"img\"><title>{}</title><path fill=\"#fff\" d=\"M0 0h{width}v{height}h-{width}z\"/>\
         <path fill=\"#000\" shape-rendering=\"crispEdges\" d=\"{dark}\"/>\
         <text x=\"{}\" y=\"{}\" font-family=\"sans-serif\" font-size=\"{font:.2}\" text-anchor=\"middle\">{}</text></svg>",
        width * 8,
        height * 8,
        escaped(below),
        f64::from(width) / 2.0,
        width,
        escaped(below),
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_picture_with_its_letters_below() {
        let svg = svg("https://caretold.example/i/4k7x2m", "caretold.example/i/4k7x2m").unwrap();

        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with(">caretold.example/i/4k7x2m</text></svg>"));
        assert!(svg.matches("h1v1h-1z").count() > 200);
    }

    #[test]
    fn what_is_too_long_is_no_picture_and_no_panic() {
        assert_eq!(svg(&"x".repeat(5_000), ""), None);
        assert!(svg("", "<script>").is_some_and(|svg| !svg.contains("<script>")));
    }
}
