//! `schema.sql` is the sum of the migrations, so that a newcomer reads one file.

use crate::app::Sqlite;

use super::{read, root};

/// Every table, index and trigger as the migrations leave it, in the order in which they were made. What SQLite makes by
/// itself (shadow tables of the index, indexes of unique columns) has no text or comes from what is written.
fn sum_of_migrations() -> String {
    let shadows = "name not like '%\\_fts\\_%' escape '\\' or type = 'trigger'";
    let sql = format!("select sql || ';' from sqlite_schema where sql is not null and ({shadows}) order by rowid");
    let opening = "-- The sum of the migrations, written by a test (docs/ADDING.md); do not change it by hand. What migrations say to\n\
                   -- an index as a row (its rank, its way of deleting) is not here.\n\n";
    // SQLite writes the first words of a statement in capitals, whatever was typed.
    let said = |sql: String| {
        let (verb, rest) = sql.split_once(' ').unwrap();
        let (kind, rest) = rest.split_once(' ').unwrap();
        format!("{} {} {rest}", verb.to_lowercase(), kind.to_lowercase()).replacen("virtual TABLE", "virtual table", 1)
    };
    let statements: Vec<String> = Sqlite::migrated().rows(&sql).into_iter().map(said).collect();
    format!("{opening}{}\n", statements.join("\n\n"))
}

#[test]
fn the_schema_is_the_sum_of_the_migrations() {
    let sum = sum_of_migrations();
    if std::env::var_os("CARETOLD_WRITE_PINNED").is_some() {
        std::fs::write(root().join("schema.sql"), &sum).unwrap();
    }

    assert!(read("schema.sql") == sum, "run the tests once with CARETOLD_WRITE_PINNED=1 and look at the difference");
}

#[test]
fn migrations_are_numbered_each_once_and_open_with_why() {
    let mut names: Vec<String> = std::fs::read_dir(root().join("migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    // A number may be given to work that is not merged yet: holes are allowed, repeats are not.
    let numbers: Vec<u32> = names.iter().map(|name| name[..4].parse().unwrap()).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
    for name in &names {
        assert!(name[4..].starts_with('_'), "{name}");
        assert!(read(&format!("migrations/{name}")).starts_with("-- "), "{name} does not say why");
    }
}
