//! The exit status of the program: 2 where only a setting or an argument is wrong, 1 for anything else that went wrong.

use std::path::Path;
use std::process::Command;

/// The status and what was said of it.
pub fn run(database: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(arguments)
        .arg("--database")
        .arg(database)
        .env_remove("TELOXIDE_TOKEN")
        .env_remove("BAGDAR_TOKEN_FILE")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn the_exit_status_tells_wrong_settings_from_other_failures() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("base.db");
    let check = |arguments: &[&str], status: i32, words: &str| {
        let (code, said) = run(&database, arguments);
        assert_eq!(code, Some(status), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    };
    check(&["run"], 2, "@BotFather");
    check(&["ask"], 2, "bagdar ask");
    check(&["nonsense"], 2, "Usage");
    check(&["eval", "/nowhere.jsonl"], 1, "/nowhere.jsonl");
    check(&["ask", "жатақхана"], 0, "");
    check(&["ask", "жатақхана", "--explain"], 0, "Язык ответа");
    check(&["ask", "жатақхана", "--explain", "--json"], 2, "--json");
    check(&["check"], 0, "Замечаний");
    let base = rusqlite::Connection::open(&database).unwrap();
    base.execute_batch(
        "DROP TRIGGER change_is_never_edited; UPDATE change SET after = 'x' WHERE number = 1",
    )
    .unwrap();
    check(&["check"], 1, "История");
}
