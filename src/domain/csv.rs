//! A line of CSV (RFC 4180) that a spreadsheet shows and never runs.

/// Cells that a spreadsheet may take for a formula begin with one of these (OWASP, "CSV injection"); the wide forms are
/// what some of them read as the same.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A line with its end. Every cell stands in quotes; one that would be a formula gets an apostrophe in front.
#[must_use]
pub fn line(cells: &[&str]) -> String {
    let mut line = String::with_capacity(cells.iter().map(|cell| cell.len() + 4).sum());
    for (n, cell) in cells.iter().enumerate() {
        line.push_str(if n == 0 { "\"" } else { ",\"" });
        if cell.starts_with(FORMULA) {
            line.push('\'');
        }
        for c in cell.chars() {
            if c == '"' {
                line.push('"');
            }
            line.push(c);
        }
        line.push('"');
    }
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_pinned() {
        assert_eq!(line(&["a", "", "b\"c\nd"]), "\"a\",\"\",\"b\"\"c\nd\"\r\n");
        assert_eq!(line(&["=1+1", "@x", "\tx", "-1", "＝1"]), "\"'=1+1\",\"'@x\",\"'\tx\",\"'-1\",\"'＝1\"\r\n");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_and_no_cell_is_a_formula(cells in prop::collection::vec(any::<String>(), 1..6)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let text = line(&cells);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(rows.len(), 1);
            prop_assert_eq!(rows[0].len(), cells.len());
            for (read, cell) in rows[0].iter().zip(cells) {
                prop_assert!(!read.starts_with(FORMULA));
                prop_assert!(read == cell || read.strip_prefix('\'') == Some(cell));
            }
        }
    }
}
