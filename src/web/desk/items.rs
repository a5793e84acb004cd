//! Lists of short texts as a moderator edits them: one item a line, each in the place that it had.

use crate::domain::text;

/// A list as it was typed, one item a line, each brought back to the place that it had: an item that was emptied keeps
/// its place as an empty one, and one whose line was deleted becomes an empty one.
#[must_use]
pub fn items(typed: &str, original: &[String]) -> Vec<String> {
    let lines: Vec<String> = typed.split('\n').map(text::tidy_line).collect();
    if lines.len() == original.len() {
        return lines;
    }
    let mut rest = lines.into_iter().filter(|line| !line.is_empty()).collect::<std::collections::VecDeque<_>>();
    let mut items = Vec::with_capacity(original.len());
    for (index, item) in original.iter().enumerate() {
        let later = original.get(index + 1..).unwrap_or_default();
        let stays = rest.front().is_some_and(|line| line == item || rest.len() > later.len() || !later.contains(line));
        items.push(if stays { rest.pop_front().unwrap_or_default() } else { String::new() });
    }
    items.extend(rest);
    items
}
