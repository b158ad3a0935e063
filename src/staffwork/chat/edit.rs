//! A change of one row begins: what can be changed of it, a new name, a new fact.

use anyhow::Result;

use super::visit::labelled;
use super::{Visit, asking, queue, steps};
use crate::domain::rows::{self, Row};
use crate::domain::{
    Action, Button, CollegeId, Language, Reach, RowPlace, StaffPress, Table, Task, Topic, Work,
};
use crate::knowledge::Knowledge;
use crate::reply::Texts;
use crate::staffwork;

/// What is changed in the chat; of two columns in both languages the first. The rest is for the workbook.
pub fn columns(table: Table) -> &'static [&'static str] {
    match table {
        Table::Colleges => COLLEGE,
        Table::Specialties => &["name_kk", "months_after_9", "months_after_11", "remark"],
        Table::Facts => &[
            "text_kk",
            "topic",
            "valid_from",
            "valid_to",
            "review_on",
            "owner",
            "remark",
        ],
        Table::Sources
        | Table::Districts
        | Table::Fields
        | Table::Qualifications
        | Table::Programmes
        | Table::Dual
        | Table::Outcomes
        | Table::Examples
        | Table::Golden => &[],
    }
}

/// What is changed of a college.
const COLLEGE: &[&str] = &[
    "name_kk",
    "short_kk",
    "ownership",
    "founded_year",
    "district",
    "address_kk",
    "phones",
    "email",
    "website",
    "instagram",
    "dormitory",
    "free_places",
    "languages",
    "grades",
    "forms",
    "students",
    "students_year",
    "licence",
    "note_kk",
    "remark",
    "review_on",
    "owner",
];

/// A column in a person's words; one that is not changed in the chat by its name.
pub fn label(texts: &Texts, language: Language, table: Table, column: &str) -> String {
    let stem = column.strip_suffix("_kk").or(column.strip_suffix("_ru"));
    let name = match rows::twin(table, column) {
        Some(_) => stem.unwrap_or(column),
        None => column,
    };
    let key = format!("field-{name}");
    match texts.say(language, &key, &[]) {
        said if said == key => column.to_owned(),
        said => said,
    }
}

/// Whose rows a change of this row touches.
pub fn reach(place: &RowPlace) -> Reach {
    match place.table {
        Table::Colleges => Reach::College(CollegeId::new(&place.key)),
        Table::Sources
        | Table::Districts
        | Table::Fields
        | Table::Specialties
        | Table::Qualifications
        | Table::Programmes
        | Table::Dual
        | Table::Outcomes
        | Table::Facts
        | Table::Examples
        | Table::Golden => Reach::City,
    }
}

/// The cells of a row.
pub fn row(knowledge: &Knowledge, place: &RowPlace) -> Option<Row> {
    staffwork::row(knowledge.records(), place.table, &place.key)
}

/// What can be changed of a row, each with its value.
pub fn fields(visit: &mut Visit, place: &RowPlace) -> Result<()> {
    if !visit.allows(&Action::Propose(reach(place)))? {
        return Ok(());
    }
    let Some(row) = row(visit.knowledge, place) else {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    };
    let language = visit.caller.language;
    let button = |column: &&'static str| {
        let own = match rows::twin(place.table, column) {
            Some(twin) if twin.ends_with(language.code()) => twin,
            Some(_) | None => column,
        };
        let name = label(visit.desk.texts, language, place.table, column);
        let value = row.get(own).map_or("–", String::as_str);
        let press = StaffPress::Field(place.clone(), (*column).to_owned());
        vec![labelled(&format!("{name}: {value}"), press)]
    };
    let mut buttons: Vec<Vec<Button>> = columns(place.table).iter().map(button).collect();
    let key = if place.table == Table::Facts {
        "edit-add-question"
    } else {
        "edit-add-name"
    };
    buttons.push(vec![
        visit.button(key, StaffPress::Alias(place.clone())),
        visit.button("edit-history", StaffPress::History(place.clone())),
    ]);
    buttons.push(vec![visit.button("edit-cancel", StaffPress::Cancel)]);
    let args = [("row", place.key.as_str().into())];
    let text = visit.say("edit-fields", &args);
    visit.send(text, buttons);
    Ok(())
}

/// The topics that a new fact can be on.
pub fn topics(visit: &mut Visit, question: Option<i64>) -> Result<()> {
    if !visit.allows(&Action::Propose(Reach::City))? {
        return Ok(());
    }
    let topics: Vec<Topic> = Topic::told_by_facts().collect();
    let button = |topic: &Topic| {
        let press = StaffPress::FactOn(*topic, question);
        labelled(&queue::topic_name(visit, *topic), press)
    };
    let mut buttons: Vec<Vec<Button>> = topics
        .chunks(2)
        .map(|two| two.iter().map(button).collect())
        .collect();
    buttons.push(vec![visit.button("edit-cancel", StaffPress::Cancel)]);
    let text = visit.say("edit-which-topic", &[]);
    visit.send(text, buttons);
    Ok(())
}

/// Begins a task in place of any other.
pub fn begin(visit: &mut Visit, task: Task) -> Result<()> {
    let own = match &task {
        Task::Field(place, _) | Task::Alias(place) => Some(place),
        Task::Fact(..) | Task::Wording(_) | Task::News(_) | Task::Sheet(_) => None,
    };
    let reach = own.map_or(Reach::City, reach);
    if !visit.allows(&Action::Propose(reach))? {
        return Ok(());
    }
    let is_known = own.is_none_or(|place| row(visit.knowledge, place).is_some());
    if !is_known || steps::of(&task).is_empty() {
        visit.notice = Some(visit.say("talk-button-old", &[]));
        return Ok(());
    }
    visit.work = Some(Work::on(task));
    asking::ask(visit);
    Ok(())
}

/// Ends what was begun; nothing of it is kept.
pub fn cancel(visit: &mut Visit) {
    let key = match visit.work.take() {
        Some(_) => "edit-cancelled",
        None => "edit-nothing",
    };
    let text = visit.say(key, &[]);
    visit.send(text, Vec::new());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rows::Kind;

    #[test]
    fn every_field_and_every_value_of_a_button_has_words() {
        let texts = Texts::load().unwrap();
        for table in Table::ALL {
            for name in columns(table) {
                let mut all = rows::of(table).iter();
                let column = all.find(|own| own.name == *name).unwrap();
                let Kind::OneOf(allowed) = column.kind else {
                    assert_ne!(label(&texts, Language::Kazakh, table, name), *name);
                    continue;
                };
                for code in allowed {
                    let key = format!("field-value-{code}");
                    assert_ne!(texts.say(Language::Kazakh, &key, &[]), key);
                }
            }
        }
    }
}
