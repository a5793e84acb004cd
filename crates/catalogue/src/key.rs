//! Keys: an English text in the form in which it is looked up. Names of placeholders do not count (`{n} stories` and
//! `{count} stories` are one key), and a number that is already written in a text is a placeholder without a name, so
//! that "1,204 stories" finds `{n} stories`.

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The hash of a key (FNV-1a, 64 bits). The build refuses two keys with one hash.
#[must_use]
pub fn hash(text: &str) -> u64 {
    let mut hash = START;
    let mut inside = false;
    for byte in text.bytes() {
        inside = inside && byte != b'}';
        if !inside {
            hash = step(hash, byte);
        }
        inside = inside || byte == b'{';
    }
    hash
}

/// The hash of a text with its numbers taken out, and the numbers; `None` when it has none.
#[must_use]
pub fn numbered(text: &str) -> Option<(u64, Vec<&str>)> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (mut hash, mut numbers, mut rest) = (START, Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let length = number(rest);
        let (taken, after) = rest.split_at_checked(if length == 0 { first.len_utf8() } else { length })?;
        for byte in if length == 0 { taken } else { "{}" }.bytes() {
            hash = step(hash, byte);
        }
        if length > 0 {
            numbers.push(taken);
        }
        rest = after;
    }
    Some((hash, numbers))
}

const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// The length of the number that a text begins with, its commas included, in bytes.
fn number(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    while length > 0 && text.get(length..).is_some_and(|rest| rest.starts_with(',')) {
        match text.get(length + 1..).map(digits) {
            Some(3) => length += 4,
            _ => break,
        }
    }
    length
}

/// The names of the placeholders of a text in order, each once. An empty name counts each time.
#[must_use]
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (name, _) in text.split('{').skip(1).filter_map(|part| part.split_once('}')) {
        if name.is_empty() || !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_placeholders_do_not_count() {
        assert_eq!(hash("{n} stories"), hash("{} stories"));
        assert_ne!(hash("{n} stories"), hash("{n} story"));
        assert_eq!(placeholders("{n} of {all}, {}"), ["n", "all", ""]);
        assert_eq!(placeholders("[{n}](tel:{n})"), ["n"]);
    }

    #[test]
    fn a_number_in_a_text_is_a_placeholder() {
        let (found, numbers) = numbered("Write at most 1,000 words. You wrote 12,345").unwrap();

        assert_eq!(found, hash("Write at most {limit} words. You wrote {count}"));
        assert_eq!(numbers, ["1,000", "12,345"]);
        assert_eq!(numbered("in 2026, 1,20 and 7,").unwrap().1, ["2026", "1", "20", "7"]);
        assert!(numbered("none").is_none());
    }
}
