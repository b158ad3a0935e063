//! The history of the base: who published what and why, and every changed cell, each entry sealed with the seal of the one before
//! (a hash chain of SHA-256).

use anyhow::{Context, Result};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

use crate::domain::{Changes, Member, Origin, Role, Way};

/// What the history says of a publishing beside its cells.
pub struct Header {
    pub number: i64,
    pub at: String,
    pub by: String,
    pub file: String,
    pub why: String,
    pub digest: String,
    pub confirmed_by: String,
    pub undoes: Option<i64>,
}

/// A publishing of the history and its seals, ready to be written.
pub struct Sealed {
    header: Header,
    seal: String,
    /// Of its changes, in their order.
    seals: Vec<String>,
}

/// Seals a publishing of changes behind the last seal. It holds as long as nothing else is published.
pub fn sealed_with(connection: &Connection, changes: &Changes, origin: &Origin) -> Result<Sealed> {
    let (confirmed_by, undoes) = match &origin.way {
        Way::Draft { confirmed_by, .. } if *confirmed_by != origin.by => {
            (confirmed_by.to_string(), None)
        }
        Way::Undo { of } => (String::new(), Some(*of)),
        Way::Draft { .. } | Way::AtOnce | Way::Fill => (String::new(), None),
    };
    let header = Header {
        by: origin.by.to_string(),
        file: origin.file.clone(),
        why: origin.why.clone(),
        digest: origin.digest.clone(),
        confirmed_by,
        undoes,
        ..next(connection)?
    };
    seal(connection, header, entries(changes))
}

/// Writes a publishing and its changes; gives its number.
pub fn write(transaction: &Transaction, own: &Sealed, changes: &Changes) -> Result<i64> {
    put(transaction, own, entries(changes))
}

fn entries(changes: &Changes) -> impl Iterator<Item = [&str; 5]> {
    changes.rows.iter().flat_map(|change| {
        let (table, key) = (change.table.code(), change.key.as_str());
        let cells = change.cells.iter();
        cells.map(move |cell| [table, key, cell.column, &cell.before, &cell.after])
    })
}

/// Writes that a member of staff has another role now.
pub fn write_role(
    transaction: &Transaction,
    by: &Member,
    member: &Member,
    [before, after]: [Option<&Role>; 2],
) -> Result<()> {
    let code = |role: Option<&Role>| {
        let college = role.and_then(Role::college).map_or("", |own| own.as_str());
        let code = role.map_or("", Role::code);
        format!("{code} {college}").trim_end().to_owned()
    };
    let header = Header {
        by: by.to_string(),
        ..next(transaction)?
    };
    let (member, before, after) = (member.to_string(), code(before), code(after));
    let entry = ["staff", &member, "role", &before, &after];
    let own = seal(transaction, header, [entry].into_iter())?;
    put(transaction, &own, [entry].into_iter()).map(drop)
}

/// The header of the next publishing, with nothing said in it.
fn next(connection: &Connection) -> Result<Header> {
    let read = |row: &Row| {
        Ok(Header {
            number: row.get("number")?,
            at: row.get("at")?,
            by: String::new(),
            file: String::new(),
            why: String::new(),
            digest: String::new(),
            confirmed_by: String::new(),
            undoes: None,
        })
    };
    connection
        .query_row(include_str!("history/next_publishing.sql"), [], read)
        .context("Number the publishing")
}

fn seal<'entry>(
    connection: &Connection,
    header: Header,
    entries: impl Iterator<Item = [&'entry str; 5]>,
) -> Result<Sealed> {
    let own = header.sealed(&last_seal(connection)?, &unsealed(connection)?);
    let mut last = own.clone();
    let seals = entries.map(|entry| {
        last = sealed(&last, header.number, &entry);
        last.clone()
    });
    let seals = seals.collect();
    Ok(Sealed {
        header,
        seal: own,
        seals,
    })
}

fn put<'entry>(
    transaction: &Transaction,
    Sealed {
        header,
        seal,
        seals,
    }: &Sealed,
    entries: impl Iterator<Item = [&'entry str; 5]>,
) -> Result<i64> {
    let publishing = header.number;
    transaction
        .execute(
            include_str!("tables/put_publishing.sql"),
            named_params! {
                ":number": publishing, ":at": header.at, ":by": header.by, ":file": header.file, ":why": header.why,
                ":digest": header.digest, ":confirmed_by": header.confirmed_by, ":undoes": header.undoes, ":seal": seal,
            },
        )
        .context("Write the publishing")?;
    let mut put = transaction
        .prepare_cached(include_str!("tables/put_change.sql"))
        .context("Write the history")?;
    for (entry, seal) in entries.zip(seals) {
        let [table, key, column, before, after] = entry;
        // In the order of the statement: names cost more than the writing.
        put.execute((publishing, table, key, column, before, after, seal))
            .context("Write the history")?;
    }
    Ok(publishing)
}

/// The seal of the last entry: of a change, or of a publishing that has none.
fn last_seal(connection: &Connection) -> Result<String> {
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get(0)).optional();
    let of_publishing = one(include_str!("history/last_publishing_seal.sql"));
    let of_change = || one(include_str!("tables/last_seal.sql"));
    let seal = match of_publishing.context("Read the last seal")? {
        Some(seal) => Some(seal),
        None => of_change().context("Read the last seal")?,
    };
    Ok(seal.unwrap_or_else(first_seal))
}

/// What the first entry is sealed with.
pub fn first_seal() -> String {
    "0".repeat(64)
}

/// What the first sealed publishing seals of those before it: they were written when only changes had seals.
fn unsealed(connection: &Connection) -> Result<Vec<String>> {
    let is_sealed: bool = connection
        .query_row(include_str!("history/is_sealed.sql"), [], |row| row.get(0))
        .context("Read the seals")?;
    if is_sealed {
        return Ok(Vec::new());
    }
    let mut all = connection
        .prepare(include_str!("history/unsealed.sql"))
        .context("Read the publishings")?;
    let mut rows = all.query([]).context("Read the publishings")?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next().context("Read the publishings")? {
        texts.push(row.get::<_, i64>("number")?.to_string());
        for column in ["at", "by", "file"] {
            texts.push(row.get(column)?);
        }
    }
    Ok(texts)
}

impl Header {
    pub fn sealed(&self, before: &str, unsealed: &[String]) -> String {
        let undoes = self.undoes.map_or_else(String::new, |of| of.to_string());
        let own = [
            "publishing",
            &self.at,
            &self.by,
            &self.file,
            &self.why,
            &self.digest,
            &self.confirmed_by,
            &undoes,
        ];
        let texts: Vec<&str> = own
            .into_iter()
            .chain(unsealed.iter().map(String::as_str))
            .collect();
        sealed(before, self.number, &texts)
    }
}

/// The seal of an entry behind another.
pub fn sealed(before: &str, publishing: i64, entry: &[&str]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(publishing.to_le_bytes());
    for text in entry {
        // The length keeps two texts from running into each other.
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    }
    in_hex(&hasher.finalize())
}

/// The SHA-256 of bytes, in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    in_hex(&Sha256::digest(bytes))
}

fn in_hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::super::Store;
    use super::*;
    use crate::domain::{Cell, Change, Records, Table};

    fn filled() -> Store {
        let mut store = Store::open_in_memory().unwrap();
        let cell = |after: &str| Cell {
            column: "name_ru",
            before: String::new(),
            after: after.to_owned(),
        };
        let change = Change {
            table: Table::Districts,
            key: "auezov".to_owned(),
            is_new: true,
            cells: vec![cell("один"), cell("два")],
        };
        for base in 0..2 {
            let changes = Changes {
                base,
                rows: vec![change.clone()],
                unchanged: Vec::new(),
                absent: Vec::new(),
                records: Records::default(),
            };
            let origin = Origin::of(Member::Operator, "test");
            store.apply(&changes, &origin, &[]).unwrap();
        }
        store
    }

    /// Whether a history is whole after something was done to it by hand.
    fn check(by_hand: &str, expected: bool) {
        let store = filled();
        let triggers = "DROP TRIGGER change_is_never_edited; DROP TRIGGER change_is_never_deleted;
             DROP TRIGGER publishing_is_never_edited; DROP TRIGGER publishing_is_never_deleted;
             PRAGMA foreign_keys = OFF;";
        store.connection.execute_batch(triggers).unwrap();
        store.connection.execute_batch(by_hand).unwrap();
        assert_eq!(store.history_is_whole().unwrap(), expected, "{by_hand}");
    }

    #[test]
    fn a_history_changed_by_hand_is_noticed() {
        check("", true);
        check("UPDATE change SET after = 'три' WHERE number = 1", false);
        check("DELETE FROM change WHERE number = 2", false);
        check("UPDATE change SET publishing = 1 WHERE number = 3", false);
        for column in ["at", "by", "file", "why", "digest", "confirmed_by"] {
            check(
                &format!("UPDATE publishing SET {column} = 'x' WHERE number = 1"),
                false,
            );
        }
        check("UPDATE publishing SET undoes = 1 WHERE number = 2", false);
        check("UPDATE publishing SET seal = NULL WHERE number = 2", false);
        check(
            "DELETE FROM publishing WHERE number = 1; DELETE FROM change WHERE publishing = 1",
            false,
        );
        check("INSERT INTO publishing (by, file) VALUES ('x', '')", false);
    }

    #[test]
    fn publishings_from_before_seals_are_sealed_by_the_first_that_has_one() {
        let store = |by: &str| {
            let mut store = Store::open_in_memory().unwrap();
            let sql = "INSERT INTO publishing (by, file) VALUES ('old', '')";
            store.connection.execute(sql, []).unwrap();
            assert!(store.history_is_whole().unwrap());
            let changes = Changes {
                base: 1,
                rows: Vec::new(),
                unchanged: Vec::new(),
                absent: Vec::new(),
                records: Records::default(),
            };
            let origin = Origin::of(Member::Operator, "");
            store.apply(&changes, &origin, &[]).unwrap();
            let sql = format!(
                "DROP TRIGGER publishing_is_never_edited; UPDATE publishing SET by = '{by}' WHERE number = 1"
            );
            store.connection.execute_batch(&sql).unwrap();
            store
        };
        assert!(store("old").history_is_whole().unwrap());
        assert!(!store("new").history_is_whole().unwrap());
    }
}
