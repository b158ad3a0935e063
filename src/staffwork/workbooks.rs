//! The workbooks that staff are given: the base itself, files with their problems marked, and what would change.

use anyhow::Result;

use crate::domain::rows;
use crate::domain::{Change, Changes, Language, Problem, Table};
use crate::import::{self, File, Listed, Words};
use crate::reply::{self, Texts};
use crate::store::Store;

/// The base as a workbook that an import takes back.
pub fn workbook(store: &Store, texts: &Texts) -> Result<Vec<u8>> {
    import::workbook(&store.load()?, &words(texts))
}

/// The base as CSVs that an import takes back.
pub fn tables(store: &Store) -> Result<Vec<File>> {
    import::write(&store.load()?)
}

/// Files with the cells marked that have a problem.
pub fn marked(
    texts: &Texts,
    language: Language,
    files: &[File],
    problems: &[Problem],
) -> Result<Vec<u8>> {
    let told = problems.iter().map(|problem| {
        let sentence = reply::problem(texts, language, problem);
        (problem.place.clone(), sentence)
    });
    import::marked(files, &told.collect::<Vec<_>>())
}

/// What would change, each cell before and after.
pub fn difference(texts: &Texts, language: Language, changes: &Changes) -> Result<Vec<u8>> {
    const HEADING: [&str; 7] = [
        "workbook-heading-table",
        "workbook-heading-row",
        "workbook-heading-change",
        "workbook-heading-column",
        "workbook-heading-before",
        "workbook-heading-after",
        "workbook-heading-warning",
    ];
    let heading = HEADING.map(|key| texts.say(language, key, &[]));
    let rows = changes
        .rows
        .iter()
        .flat_map(|change| listed(texts, language, change));
    import::listing("difference", &heading, &rows.collect::<Vec<_>>())
}

fn listed(texts: &Texts, language: Language, change: &Change) -> Vec<Listed> {
    let kind = if change.is_deletion() {
        "workbook-deleted"
    } else if change.is_new {
        "workbook-new"
    } else {
        "workbook-changed"
    };
    let row = |cell: &crate::domain::Cell| {
        let warning = cell
            .doubt()
            .map(|doubt| texts.say(language, reply::doubt_key(doubt), &[]));
        Listed {
            is_marked: warning.is_some(),
            cells: vec![
                change.table.code().to_owned(),
                change.key.clone(),
                texts.say(language, kind, &[]),
                cell.column.to_owned(),
                cell.before.clone(),
                cell.after.clone(),
                warning.unwrap_or_default(),
            ],
        }
    };
    change.cells.iter().map(row).collect()
}

/// The help and the notes, each in both languages.
fn words(texts: &Texts) -> Words {
    const HELP: [&str; 9] = [
        "workbook-help-title",
        "workbook-help-rows",
        "workbook-help-blank",
        "workbook-help-clear",
        "workbook-help-add",
        "workbook-help-delete",
        "workbook-help-languages",
        "workbook-help-lists",
        "workbook-help-dates",
    ];
    let both = |key: &str| {
        Language::ALL
            .map(|language| texts.say(language, key, &[]))
            .to_vec()
    };
    let mut help: Vec<Vec<String>> = HELP.iter().map(|key| both(key)).collect();
    help.extend(Table::ALL.map(|table| both(&format!("workbook-table-{}", table.code()))));
    let columns = Table::ALL
        .into_iter()
        .flat_map(|table| rows::of(table).iter());
    let mut names: Vec<&str> = columns
        .map(|column| column.name)
        .chain(["delete"])
        .collect();
    names.sort_unstable();
    names.dedup();
    let note = |name: &'static str| (name, both(&format!("column-{name}")).join("\n\n"));
    let notes = names.into_iter().map(note).collect();
    Words { help, notes }
}
