//! One number that moves with everything public. Triggers move it (migration 0033); here it is read.

use super::db::{Db, DbError, Statement};

/// The number now. Another one than before: something public has changed since.
pub async fn public_version(db: &dyn Db) -> Result<i64, DbError> {
    let sql = "select json(number) from public_version";
    Ok(db.query(Statement::new(sql, vec![])).await?.one()?.unwrap_or_default())
}
