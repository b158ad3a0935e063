//! Words for staff on workbooks: what is wrong with one, and what looks suspicious in it.

use super::staff::cut;
use super::{Texts, Value};
use crate::domain::{Changes, Doubt, Language, WorkbookFault};

/// How many warnings are shown one by one.
const MOST: usize = 20;

/// The text of a fault, with what it needs.
pub fn reason(fault: &WorkbookFault) -> (&'static str, Vec<(&'static str, Value)>) {
    let limit = |most: usize| vec![("most", Value::from(most))];
    match fault {
        WorkbookFault::NotAWorkbook => ("workbook-not-a-workbook", Vec::new()),
        WorkbookFault::TooHeavy => ("workbook-too-heavy", Vec::new()),
        WorkbookFault::TooManySheets { most } => ("workbook-too-many-sheets", limit(*most)),
        WorkbookFault::TooManyRows { most } => ("workbook-too-many-rows", limit(*most)),
        WorkbookFault::TooManyColumns { most } => ("workbook-too-many-columns", limit(*most)),
        WorkbookFault::Macros => ("workbook-macros", Vec::new()),
        WorkbookFault::ExternalLinks => ("workbook-external-links", Vec::new()),
        WorkbookFault::UnknownSheet => ("workbook-unknown-sheet", Vec::new()),
        WorkbookFault::HiddenSheet => ("workbook-hidden-sheet", Vec::new()),
        WorkbookFault::MergedCells => ("workbook-merged-cells", Vec::new()),
        WorkbookFault::Formula => ("workbook-formula", Vec::new()),
        WorkbookFault::ErrorValue => ("workbook-error-value", Vec::new()),
        WorkbookFault::TurnedIntoDate => ("workbook-turned-into-date", Vec::new()),
    }
}

/// What is allowed and yet worth a second look, first ones by one.
pub fn warnings(texts: &Texts, language: Language, changes: &Changes) -> Vec<String> {
    let doubts = changes
        .rows
        .iter()
        .filter(|change| !change.is_deletion())
        .flat_map(|change| {
            let cells = change.cells.iter();
            cells.filter_map(move |cell| Some((change, cell, cell.doubt()?)))
        });
    let said: Vec<String> = doubts
        .map(|(change, cell, doubt)| {
            let args = [
                ("table", change.table.code().into()),
                ("row", change.key.as_str().into()),
                ("column", cell.column.into()),
                ("before", cut(&cell.before).into()),
                ("after", cut(&cell.after).into()),
                ("warning", texts.say(language, doubt_key(doubt), &[]).into()),
            ];
            texts.say(language, "workbook-warning", &args)
        })
        .collect();
    let count = said.len();
    let mut lines: Vec<String> = said.into_iter().take(MOST).collect();
    if count > MOST {
        let args = [("count", Value::from(count - MOST))];
        lines.push(texts.say(language, "workbook-more-warnings", &args));
    }
    lines
}

/// The key of what is said of a doubt.
pub fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Tenfold => "workbook-doubt-tenfold",
        Doubt::Twofold => "workbook-doubt-twofold",
        Doubt::Year => "workbook-doubt-year",
        Doubt::Tongue(Language::Kazakh) => "workbook-doubt-kazakh",
        Doubt::Tongue(Language::Russian) => "workbook-doubt-russian",
    }
}
