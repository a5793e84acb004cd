//! The database: the engine that D1 is made of, in memory, with every migration, and able to fail on demand.

use std::path::Path;
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;
use caretold::store::db::{Db, DbError, Outcome, Statement, Value};
use caretold::store::refusal::refusal;
use rusqlite::Connection;

use super::run::step_aside;

#[path = "../../../examples/support/engine.rs"]
mod engine;

use engine::{execute, in_one};

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fails {
    /// It took no effect.
    Before,
    /// It took effect, and the answer was lost.
    After,
}

#[derive(Debug, Default)]
struct Fate {
    calls: usize,
    fails: Option<(usize, Fails)>,
    down: bool,
}

/// SQLite behind the port.
pub(crate) struct Sqlite {
    connection: Mutex<Connection>,
    fate: Mutex<Fate>,
}

impl Sqlite {
    /// Empty, with every migration.
    pub(crate) fn migrated() -> Self {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("pragma foreign_keys = on").unwrap();
        for sql in migrations() {
            connection.execute_batch(&sql).unwrap();
        }
        Self { connection: Mutex::new(connection), fate: Mutex::default() }
    }

    /// The n-th call from now on (the first is 0) fails.
    pub(crate) fn fail(&self, call: usize, fails: Fails) {
        *self.fate.lock().unwrap() = Fate { fails: Some((call, fails)), ..Fate::default() };
    }

    /// How often the database was asked since it was last healed: a batch is one time.
    pub(crate) fn asked(&self) -> usize {
        self.fate.lock().unwrap().calls
    }

    /// Nothing is reached any more.
    pub(crate) fn take_down(&self) {
        self.fate.lock().unwrap().down = true;
    }

    /// Works again; whether the failure that was asked for happened.
    pub(crate) fn heal(&self) -> bool {
        let fate = std::mem::take(&mut *self.fate.lock().unwrap());
        fate.fails.is_some_and(|(call, _)| fate.calls > call)
    }

    /// The first column of each row, for assertions: past the port, past every fault.
    pub(crate) fn rows(&self, sql: &str) -> Vec<String> {
        self.rows_of(sql, &[])
    }

    /// The same with values.
    pub(crate) fn rows_of(&self, sql: &str, values: &[&str]) -> Vec<String> {
        let values = values.iter().map(|value| Value::from(*value)).collect();
        execute(&self.lock(), &Statement::built(sql.to_owned(), values)).unwrap().rows
    }

    /// One number, for assertions.
    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.rows(sql)[0].parse().unwrap()
    }

    /// Runs a statement past the port.
    pub(crate) fn write(&self, sql: &str, values: Vec<Value>) {
        execute(&self.lock(), &Statement::built(sql.to_owned(), values)).unwrap();
    }

    /// Every text of every table that holds this, as `table.column`.
    pub(crate) fn holding(&self, needle: &str) -> Vec<String> {
        let tables = self.rows("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
        let mut found = Vec::new();
        for table in tables {
            for column in self.rows_of("select name from pragma_table_info(?1)", &[&table]) {
                let sql = format!(
                    "select 1 from \"{table}\" where instr(lower(cast(\"{column}\" as text)), lower(?1)) > 0
                     or instr(hex(\"{column}\"), hex(?1)) > 0 limit 1"
                );
                if !self.rows_of(&sql, &[needle]).is_empty() {
                    found.push(format!("{table}.{column}"));
                }
            }
        }
        found
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap()
    }

    fn fate(&self) -> Option<Fails> {
        let mut fate = self.fate.lock().unwrap();
        let call = fate.calls;
        fate.calls += 1;
        if fate.down {
            return Some(Fails::Before);
        }
        fate.fails.filter(|(nth, _)| *nth == call).map(|(_, fails)| fails)
    }

    async fn call<T>(&self, act: impl FnOnce(&Connection) -> Result<T, DbError>) -> Result<T, DbError> {
        step_aside().await;
        let fate = self.fate();
        if fate == Some(Fails::Before) {
            return Err(lost());
        }
        let done = act(&self.lock());
        if fate == Some(Fails::After) {
            return Err(lost());
        }
        done
    }
}

fn lost() -> DbError {
    refusal("D1_ERROR: Network connection lost.")
}

#[async_trait]
impl Db for Sqlite {
    async fn query(&self, statement: Statement) -> Result<Outcome, DbError> {
        self.call(|connection| execute(connection, &statement)).await
    }

    async fn batch(&self, statements: Vec<Statement>) -> Result<Vec<Outcome>, DbError> {
        self.call(|connection| in_one(connection, &statements)).await
    }
}

/// The text of each migration, in order.
pub(crate) fn migrations() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}
