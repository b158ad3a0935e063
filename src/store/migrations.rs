//! The schema grows by numbered steps; a step that has run anywhere is never edited.

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;

/// Every step, in order; the number of the last one is the `user_version` of the file.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_base.sql"),
    include_str!("migrations/0002_talk.sql"),
    include_str!("migrations/0003_free_places.sql"),
    include_str!("migrations/0004_unanswered.sql"),
    include_str!("migrations/0005_queue.sql"),
    include_str!("migrations/0006_broadcast.sql"),
    include_str!("migrations/0007_staff.sql"),
    include_str!("migrations/0008_chat.sql"),
    include_str!("migrations/0009_review.sql"),
    include_str!("migrations/0010_console.sql"),
    include_str!("migrations/0011_attached.sql"),
    include_str!("migrations/0012_errands.sql"),
    include_str!("migrations/0013_forms.sql"),
    include_str!("migrations/0014_console_root.sql"),
];

/// Brings a database to the newest schema; each step holds whole or not at all.
pub fn run(connection: &mut Connection) -> Result<()> {
    let version = |connection: &Connection| {
        connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
    };
    let done = version(connection).context("Read the version of the schema")? as usize;
    ensure!(
        done <= STEPS.len(),
        "The database was made by a newer Bagdar: start that one, or restore a backup"
    );
    for number in done..STEPS.len() {
        let transaction = connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .context("Begin a migration")?;
        // Another process may have taken this step while we waited.
        if version(&transaction).context("Read the version of the schema")? > number as i64 {
            continue;
        }
        let step = STEPS.get(number).copied().unwrap_or_default();
        transaction
            .execute_batch(step)
            .with_context(|| format!("Run migration {}", number + 1))?;
        transaction
            .pragma_update(None, "user_version", number as i64 + 1)
            .context("Write the version of the schema")?;
        transaction
            .commit()
            .with_context(|| format!("Commit migration {}", number + 1))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_grows_once_and_refuses_to_shrink() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection).unwrap();
        run(&mut connection).unwrap();
        connection
            .pragma_update(None, "user_version", STEPS.len() as i64 + 1)
            .unwrap();
        assert!(
            run(&mut connection)
                .unwrap_err()
                .to_string()
                .contains("newer")
        );
    }

    #[test]
    fn a_database_of_the_first_version_is_brought_up() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(STEPS[0]).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        run(&mut connection).unwrap();
        connection
            .execute("INSERT INTO person (chat) VALUES (1)", [])
            .unwrap();
    }

    #[test]
    fn questions_kept_before_they_were_masked_are_kept_once_or_not_at_all() {
        let mut connection = Connection::open_in_memory().unwrap();
        STEPS[..3]
            .iter()
            .for_each(|step| connection.execute_batch(step).unwrap());
        connection.pragma_update(None, "user_version", 3).unwrap();
        for text in ["a 2026", "a 2026", "+7 (701) 123-45-67", "a@b.kz"] {
            connection
                .execute(
                    "INSERT INTO unanswered (language, text) VALUES ('kk', ?1)",
                    [text],
                )
                .unwrap();
        }
        run(&mut connection).unwrap();
        let kept: Vec<(String, i64)> = connection
            .prepare("SELECT text, times FROM unanswered")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(kept, [("a 2026".to_owned(), 2)]);
    }

    #[test]
    fn broadcasts_of_unknown_authors_are_to_be_written_anew() {
        let mut connection = Connection::open_in_memory().unwrap();
        STEPS[..6]
            .iter()
            .for_each(|step| connection.execute_batch(step).unwrap());
        connection.pragma_update(None, "user_version", 6).unwrap();
        let written = "INSERT INTO broadcast (interest, text_kk, text_ru, author, confirmed_by, state)
             VALUES ('dates', 'a', 'b', 'Айгүл', NULL, 'draft'), ('dates', 'a', 'b', 'Айгүл', 'Болат', 'running')";
        connection.execute(written, []).unwrap();
        run(&mut connection).unwrap();
        let states: Vec<String> = connection
            .prepare("SELECT state FROM broadcast ORDER BY number")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(states, ["stopped", "running"]);
    }

    #[test]
    fn the_schema_refuses_nonsense() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection).unwrap();
        connection
            .execute_batch("PRAGMA foreign_keys = ON")
            .unwrap();
        let bad = [
            "INSERT INTO source (id, publisher, read_on, confirmed) VALUES ('', 'p', '2026', 'yes')",
            "INSERT INTO source (id, publisher, read_on, confirmed) VALUES ('s', 'p', '2026', 'maybe')",
            "INSERT INTO programme (id, college, specialty) VALUES ('p', 'none', 'none')",
            "INSERT INTO fact_source (row, source, place) VALUES ('none', 'none', 0)",
            "INSERT INTO person (chat, chosen) VALUES (1, 'de')",
            "INSERT INTO person (chat) VALUES ('text')",
            "INSERT INTO unanswered (language, text, form) VALUES ('kk', '', 'a')",
            "INSERT INTO subscription (chat, interest) VALUES (404, 'dates')",
            "INSERT INTO broadcast (interest, text_kk, text_ru, author, confirmed_by) VALUES ('dates', 'a', 'b', 'x', 'x')",
            "INSERT INTO broadcast (interest, text_kk, text_ru, author, state) VALUES ('dates', 'a', 'b', 'x', 'running')",
            "INSERT INTO reminder VALUES ('aigul', 'facts', 'adm', '2027', 'soon', 1)",
            "INSERT INTO change VALUES (1, 7, 't', 'r', 'c', '', '', 'short')",
        ];
        for statement in bad {
            assert!(connection.execute(statement, []).is_err(), "{statement}");
        }
    }
}
