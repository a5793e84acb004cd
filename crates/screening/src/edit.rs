//! Replacements in a text.

/// One replacement: the characters from `start` up to `end` become `replacement`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// First character to go, in Unicode scalar values of the text.
    pub start: usize,
    /// One past the last character to go; equal to `start` for an insertion.
    pub end: usize,
    /// What stands there afterwards.
    pub replacement: String,
}

/// The text with all edits made at once. Their offsets refer to the text as it is handed in, in any order.
///
/// `None` when an edit ends before it starts, lies outside the text, or overlaps another.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut ordered: Vec<&Edit> = edits.iter().collect();
    ordered.sort_by_key(|edit| (edit.start, edit.end));
    let mut result = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut position = 0_usize;
    for edit in ordered {
        let kept = edit.start.checked_sub(position)?;
        let gone = edit.end.checked_sub(edit.start)?;
        for _ in 0..kept {
            result.push(rest.next()?);
        }
        for _ in 0..gone {
            rest.next()?;
        }
        result.push_str(&edit.replacement);
        position = edit.end;
    }
    result.push_str(rest.as_str());
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, replacement: &str) -> Edit {
        Edit { start, end, replacement: replacement.to_owned() }
    }

    #[test]
    fn edits_in_any_order_count_characters_of_the_original() {
        let edits = [edit(6, 11, "all"), edit(0, 5, "Good day")];
        assert_eq!(apply("héllo wörld!", &edits).as_deref(), Some("Good day all!"));
    }

    #[test]
    fn an_insertion_at_the_end_is_inside_the_text() {
        assert_eq!(apply("a", &[edit(1, 1, "b")]).as_deref(), Some("ab"));
        assert_eq!(apply("a", &[]).as_deref(), Some("a"));
    }

    #[test]
    fn overlapping_backward_and_outside_edits_are_refused() {
        assert_eq!(apply("abcdef", &[edit(0, 3, ""), edit(2, 4, "")]), None);
        assert_eq!(apply("abcdef", &[edit(3, 2, "")]), None);
        assert_eq!(apply("abcdef", &[edit(5, 7, "")]), None);
        assert_eq!(apply("abcdef", &[edit(usize::MAX, usize::MAX, "")]), None);
    }
}
