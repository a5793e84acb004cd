//! Writing SQL files for `wrangler d1 execute`, which takes no bound values.

/// D1 refuses a statement over 100 kB.
const STATEMENT: usize = 80_000;

/// A text as an SQL literal.
pub(crate) fn text(value: &str) -> String {
    // A NUL ends the statement for SQLite; none is ever meant.
    format!("'{}'", value.replace('\0', "").replace('\'', "''"))
}

/// Appends rows to `out` as few statements, each `before`, rows, `after`.
pub(crate) fn insert(out: &mut String, before: &str, rows: impl Iterator<Item = String>, after: &str) {
    let mut length = 0;
    for row in rows {
        if length > 0 && length + row.len() > STATEMENT {
            finish(out, after);
            length = 0;
        }
        out.push_str(if length == 0 { before } else { "," });
        out.push('\n');
        out.push_str(&row);
        length += row.len() + 2;
    }
    if length > 0 {
        finish(out, after);
    }
}

fn finish(out: &mut String, after: &str) {
    out.push('\n');
    out.push_str(after);
    out.push_str(";\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_in_a_name_stays_in_the_name() {
        assert_eq!(text("St John's'); --"), "'St John''s''); --'");
        assert_eq!(text("a\0b"), "'ab'");
    }

    #[test]
    fn no_statement_is_longer_than_the_platform_takes_and_no_row_is_lost() {
        let mut out = String::new();
        let row = format!("('{}')", "x".repeat(30_000));
        insert(&mut out, "insert into t values", std::iter::repeat_n(row, 5), "on conflict do nothing");
        let statements: Vec<&str> = out.split_terminator(";\n").collect();
        assert_eq!(statements.len(), 3);
        assert!(statements.iter().all(|statement| statement.len() < 100_000));
        assert_eq!(out.matches("('x").count(), 5);
        assert_eq!(out.matches("on conflict do nothing;").count(), 3);
    }

    #[test]
    fn without_rows_there_is_no_statement() {
        let mut out = String::new();
        insert(&mut out, "insert into t values", std::iter::empty(), "");
        assert!(out.is_empty());
    }
}
