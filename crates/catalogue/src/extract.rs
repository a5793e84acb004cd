//! Finds the texts that are said: in templates those that go through a filter, in Rust every string.

/// A text in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The text; of a count, the one for one thing.
    pub text: String,
    /// Of a count, the text for several; else empty.
    pub plural: String,
    /// The line on which it begins, from 1.
    pub line: usize,
}

/// The filters that translate.
const FILTERS: [&str; 5] = ["t", "tv", "tv2", "trich", "trichv"];
/// The function that counts: a number, one thing, several.
const COUNTED: &str = "counted(";

/// The texts of a template: `"text"|t` and its like, and counts.
#[must_use]
pub fn template(source: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, tag) in tags(source) {
        let line = line_of(source, at);
        for literal in literals(tag) {
            let after = tag.get(literal.end..).unwrap_or_default().trim_start();
            let filter = after.strip_prefix('|').map(str::trim_start).unwrap_or_default();
            let name: String = filter.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if FILTERS.contains(&name.as_str()) && !literal.text.is_empty() {
                found.push(Found { text: literal.text, plural: String::new(), line });
            }
        }
        found.extend(counts(tag, line));
    }
    found
}

/// The strings of a Rust source above its tests, and counts. What stands in `format!` keeps its placeholders.
#[must_use]
pub fn rust(source: &str) -> Vec<Found> {
    let code = source.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(source);
    let strings = literals(code).into_iter().map(|literal| Found {
        line: line_of(code, literal.start),
        text: literal.text,
        plural: String::new(),
    });
    strings.chain(counts(code, 0)).collect()
}

/// "no stories", "1 story" and "9 stories", from `counted(number, "story", "stories")`.
fn counts(code: &str, line: usize) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(COUNTED) {
        let call = code.get(at..).unwrap_or_default();
        let [one, many, ..] = &literals(call)[..] else { continue };
        if call.get(one.end..many.start).is_none_or(|between| between.trim() != ",") {
            continue;
        }
        let line = if line == 0 { line_of(code, at) } else { line };
        let (one, many) = (&one.text, &many.text);
        found.push(Found { text: format!("{{n}} {one}"), plural: format!("{{n}} {many}"), line });
        found.push(Found { text: format!("no {many}"), plural: String::new(), line });
    }
    found
}

fn line_of(source: &str, at: usize) -> usize {
    source.get(..at).unwrap_or_default().matches('\n').count() + 1
}

/// What stands between `{{` and `}}` or `{%` and `%}`, with its place.
fn tags(source: &str) -> Vec<(usize, &str)> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(start) = source.get(from..).and_then(|rest| rest.find("{{").into_iter().chain(rest.find("{%")).min())
    {
        let start = from + start + 2;
        let rest = source.get(start..).unwrap_or_default();
        let quoted = literals(rest);
        let is_text = |at: usize| quoted.iter().any(|one| one.start < at && at < one.end);
        let ends = rest.match_indices("}}").chain(rest.match_indices("%}")).map(|(at, _)| at);
        let end = ends.filter(|at| !is_text(*at)).min().unwrap_or(rest.len());
        tags.push((start, rest.get(..end).unwrap_or_default()));
        from = start + end;
    }
    tags
}

/// A string literal: its value, and where it begins and ends with its quotation marks.
struct Literal {
    text: String,
    start: usize,
    end: usize,
}

fn literals(code: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut letters = code.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '/' if next == Some('/') => while letters.next_if(|(_, letter)| *letter != '\n').is_some() {},
            // A character in quotation marks; a lifetime has no second mark.
            '\'' if code.get(at..).is_some_and(|rest| rest.starts_with("'\"'") || rest.starts_with("'\\")) => {
                letters.by_ref().take(2).for_each(drop);
            }
            '"' => {
                let mut text = String::new();
                let mut end = code.len();
                while let Some((at, letter)) = letters.next() {
                    match letter {
                        '"' => {
                            end = at + 1;
                            break;
                        }
                        '\\' => match letters.next().map_or(' ', |(_, letter)| letter) {
                            // The next line goes on where its words begin.
                            '\n' => while letters.next_if(|(_, letter)| letter.is_whitespace()).is_some() {},
                            'n' => text.push('\n'),
                            'r' => text.push('\r'),
                            other => text.push(other),
                        },
                        other => text.push(other),
                    }
                }
                found.push(Literal { text, start: at, end });
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(found: &[Found]) -> Vec<&str> {
        found.iter().map(|one| one.text.as_str()).collect()
    }

    #[test]
    fn a_template_says_what_goes_through_a_filter() {
        let source = "<a href=\"x\">{{ \"Find {n} }} \\\"a\\\"\"|t }}</a>\n{{ form::text(\"q\", \"Name\"|t, name|t, \"\") }}\
                      {% if x %}{{ \"{n} a\" | tv(n) }}{% endif %}{{ \"no\"|safe }}\n{{ counted(*n, \"entry\", \"entries\")|t }}";

        let found = template(source);

        assert_eq!(texts(&found), ["Find {n} }} \"a\"", "Name", "{n} a", "{n} entry", "no entries"]);
        assert_eq!((found[1].line, found[3].plural.as_str()), (2, "{n} entries"));
    }

    #[test]
    fn rust_says_its_strings_but_not_those_of_comments_and_tests() {
        let source = "/// \"no\"\nlet a = \"One \\\n     two\"; let b = '\"'; let c: &'a str = format!(\"{n} x\");\n\
                      counted(n, \"story\", \"stories\");\n#[cfg(test)]\nmod tests { \"no\" }";

        assert_eq!(texts(&rust(source)), ["One two", "{n} x", "story", "stories", "{n} story", "no stories"]);
    }
}
