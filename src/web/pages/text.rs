//! Plain text made ready for a page.

/// One paragraph: its lines.
pub type Paragraph = Vec<String>;

/// A body as paragraphs: a blank line starts a new one, a single line break stays a line break.
#[must_use]
pub fn paragraphs(body: &str) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut lines = Paragraph::new();
    for line in body.lines().map(str::trim) {
        if !line.is_empty() {
            lines.push(line.to_owned());
        } else if !lines.is_empty() {
            all.push(std::mem::take(&mut lines));
        }
    }
    if !lines.is_empty() {
        all.push(lines);
    }
    all
}

/// A number as people write it: 21557 is "21,557".
#[must_use]
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut written = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// "1 story", "9 stories", "no stories".
#[must_use]
pub fn counted(number: u32, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", thousands(number)),
    }
}

/// "hip pain, waiting" as a sentence would have it: "hip pain and waiting".
#[must_use]
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, listed, paragraphs, thousands};

    #[test]
    fn a_blank_line_starts_a_paragraph() {
        let found = paragraphs("\n\none\ntwo\r\n\r\n \nthree\n");
        assert_eq!(found, [vec!["one", "two"], vec!["three"]]);
        assert!(paragraphs(" \n\n").is_empty());
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(thousands(0), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(21_557), "21,557");
        assert_eq!(thousands(1_000_000), "1,000,000");
        assert_eq!(counted(0, "story", "stories"), "no stories");
        assert_eq!(counted(1, "story", "stories"), "1 story");
        assert_eq!(counted(1200, "story", "stories"), "1,200 stories");
    }

    #[test]
    fn lists_read_as_sentences() {
        let words: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        assert_eq!(listed(&words), "a, b and c");
        assert_eq!(listed(&[]), "");
    }
}
