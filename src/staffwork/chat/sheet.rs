//! What was given in the chat as staff files, which the importer checks like any other.

use std::sync::Arc;

use anyhow::Result;

use super::{Visit, edit, handed};
use crate::answering;
use crate::domain::rows::{self, Row};
use crate::domain::{Language, Question, RowPlace, Table, Task, Work};
use crate::import::{self, File};
use crate::store::digest;

/// The files of a task, as far as they can be told; a row without a source before it is asked for.
pub fn files(visit: &Visit, work: &Work) -> Result<Arc<[File]>> {
    let given: Vec<&str> = work.given.iter().map(String::as_str).collect();
    Ok(match &work.task {
        Task::Field(place, column) => field(visit, place, column, &given)?.into(),
        Task::Alias(place) => alias(visit, place, &given)?.into(),
        Task::Fact(topic, _) => {
            let [kk, ru, source, dated] = [0, 1, 2, 3].map(|at| given.get(at).copied());
            let id = fact_id(work);
            let mut cells = Row::from([
                ("id", id),
                ("topic", topic.code().to_owned()),
                ("text_kk", kk.unwrap_or_default().to_owned()),
                ("text_ru", ru.unwrap_or_default().to_owned()),
            ]);
            let mut files = Vec::new();
            if let Some(words) = source {
                let (id, file) = source_of(visit, words, dated.unwrap_or_default())?;
                cells.insert("sources", id);
                files.push(file);
            }
            files.push(import::of_row(Table::Facts, &cells)?);
            files.into()
        }
        Task::Sheet(_) => handed::files(visit),
        Task::Wording(_) | Task::News(_) => Vec::new().into(),
    })
}

/// The words in which the source was given.
pub fn source(work: &Work) -> &str {
    let at = match &work.task {
        Task::Field(place, column) => 1 + usize::from(rows::twin(place.table, column).is_some()),
        Task::Fact(..) => 2,
        Task::Sheet(_) => 0,
        Task::Alias(_) | Task::Wording(_) | Task::News(_) => return "",
    };
    work.given.get(at).map_or("", String::as_str)
}

/// The name of a new fact: its topic, and something of its text.
pub fn fact_id(work: &Work) -> String {
    let topic = match &work.task {
        Task::Fact(topic, _) => topic.code().replace('_', "-"),
        Task::Field(..) | Task::Alias(_) | Task::Wording(_) | Task::News(_) | Task::Sheet(_) => {
            String::new()
        }
    };
    let text = work.given.first().map_or("", String::as_str);
    format!("{topic}-{}", start(&digest(text.as_bytes()), 6))
}

fn field(visit: &Visit, place: &RowPlace, column: &str, given: &[&str]) -> Result<Vec<File>> {
    let twin = rows::twin(place.table, column);
    let own = rows::of(place.table).iter().map(|own| own.name);
    let columns: Vec<&'static str> = own.filter(|own| *own == column).chain(twin).collect();
    let mut cells = Row::from([(key_column(place.table), place.key.clone())]);
    let filled = columns.iter().zip(given);
    cells.extend(filled.map(|(column, value)| (*column, (*value).to_owned())));
    let mut files = Vec::new();
    if let Some(words) = given.get(columns.len()) {
        let (id, file) = source_of(visit, words, "")?;
        let before = edit::row(visit.knowledge, place);
        let before = before.and_then(|row| row.get("sources").cloned());
        let others = before.unwrap_or_default();
        let others = others
            .split(';')
            .filter(|own| !own.is_empty() && *own != id);
        // The newest is named first.
        let all: Vec<&str> = std::iter::once(id.as_str()).chain(others).collect();
        cells.insert("sources", all.join(";"));
        files.push(file);
    }
    files.push(import::of_row(place.table, &cells)?);
    Ok(files)
}

fn alias(visit: &Visit, place: &RowPlace, given: &[&str]) -> Result<Vec<File>> {
    let Some(text) = given.first() else {
        return Ok(Vec::new());
    };
    let language = language_of(visit, text);
    if place.table == Table::Facts {
        let cells = Row::from([
            ("target", place.key.clone()),
            ("language", language.code().to_owned()),
            ("text", (*text).to_owned()),
        ]);
        return Ok(vec![import::of_row(Table::Examples, &cells)?]);
    }
    let column = match (place.table, language) {
        (Table::Specialties, Language::Kazakh) => "aliases_kk",
        (Table::Specialties, Language::Russian) => "aliases_ru",
        (_, Language::Kazakh | Language::Russian) => "aliases",
    };
    let before = edit::row(visit.knowledge, place);
    let before = before.and_then(|row| row.get(column).cloned());
    let all: Vec<&str> = before.iter().map(String::as_str).chain([*text]).collect();
    let cells = Row::from([
        (key_column(place.table), place.key.clone()),
        (column, all.join(";")),
    ]);
    Ok(vec![import::of_row(place.table, &cells)?])
}

/// In which language a name or question is.
fn language_of(visit: &Visit, text: &str) -> Language {
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: Some(visit.caller.language),
        today: visit.desk.today,
    };
    answering::answer(visit.knowledge, &question).language
}

/// A source read today: an address, or the words of a person. The same one read twice a day is one row.
fn source_of(visit: &Visit, words: &str, dated: &str) -> Result<(String, File)> {
    let is_address = !words.contains(char::is_whitespace) && words.contains('.');
    let host = words.split("://").last().unwrap_or(words);
    let host = host.split('/').next().unwrap_or(host);
    let plain: String = host
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || ".-".contains(*letter))
        .collect();
    let name = match is_address && !plain.trim_matches(['.', '-']).is_empty() {
        true => plain.trim_matches(['.', '-']),
        false => "staff",
    };
    let today = visit.desk.today.to_string();
    let mark = digest(format!("{words}\n{dated}\n{today}").as_bytes());
    let id = format!("{}-{}", start(name, 40), start(&mark, 6));
    let (publisher, address) = if is_address {
        (host, words)
    } else {
        (words, "")
    };
    let cells = Row::from([
        ("id", id.clone()),
        ("publisher", publisher.to_owned()),
        ("address", address.to_owned()),
        ("read_on", today),
        ("dated", dated.to_owned()),
        ("confirmed", "yes".to_owned()),
    ]);
    Ok((id, import::of_row(Table::Sources, &cells)?))
}

fn key_column(table: Table) -> &'static str {
    rows::of(table).first().map_or("", |column| column.name)
}

fn start(text: &str, most: usize) -> &str {
    text.get(..most).unwrap_or(text)
}
