//! Records as rows of text cells: what files, previews and histories show.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::super::{
    Bilingual, College, District, Dual, Fact, Field, Metric, Outcome, Programme, Qualification,
    Records, Source, SourceId, Specialty, Table,
};
use super::phrase::{example, golden};

/// The cells of a row by column; an absent one is empty.
pub type Row = BTreeMap<&'static str, String>;

/// Every row of a table, in order.
pub fn rows_of(records: &Records, table: Table) -> Vec<Row> {
    each_row(records, table).collect()
}

/// The same one after the other: all at once take much room.
pub fn each_row(records: &Records, table: Table) -> Box<dyn Iterator<Item = Row> + '_> {
    match table {
        Table::Sources => Box::new(records.sources.iter().map(source)),
        Table::Districts => {
            let row = |district: &District| {
                named(
                    &[("id", district.id.to_string())],
                    &district.name,
                    [&district.aliases_kk, &district.aliases_ru],
                )
            };
            Box::new(records.districts.iter().map(row))
        }
        Table::Fields => Box::new(records.fields.iter().map(field)),
        Table::Colleges => Box::new(records.colleges.iter().map(college)),
        Table::Specialties => Box::new(records.specialties.iter().map(specialty)),
        Table::Qualifications => Box::new(records.qualifications.iter().map(qualification)),
        Table::Programmes => Box::new(records.programmes.iter().map(programme)),
        Table::Dual => Box::new(records.duals.iter().map(dual)),
        Table::Outcomes => Box::new(records.outcomes.iter().map(outcome)),
        Table::Facts => Box::new(records.facts.iter().map(fact)),
        Table::Examples => Box::new(records.examples.iter().map(example)),
        Table::Golden => Box::new(records.goldens.iter().map(golden)),
    }
}

/// What tells a row from the others of its table.
pub fn key_of(table: Table, row: &Row) -> String {
    let cell = |name: &str| row.get(name).map_or("", String::as_str);
    match table {
        Table::Fields | Table::Specialties => cell("code").to_owned(),
        Table::Examples => [cell("target"), cell("language"), cell("text")].join("|"),
        Table::Golden => [cell("language"), cell("question")].join("|"),
        Table::Sources
        | Table::Districts
        | Table::Colleges
        | Table::Qualifications
        | Table::Programmes
        | Table::Dual
        | Table::Outcomes
        | Table::Facts => cell("id").to_owned(),
    }
}

/// The cells that are not empty.
pub fn filled(cells: Vec<(&'static str, String)>) -> Row {
    cells
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn opt(value: Option<impl Display>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Values as one cell.
pub fn joined(values: impl IntoIterator<Item = impl Display>) -> String {
    values
        .into_iter()
        .map(|value| value.to_string())
        .collect::<Vec<_>>()
        .join(";")
}

fn ids(sources: &[SourceId]) -> String {
    joined(sources)
}

fn pair(text: Option<&Bilingual>) -> (String, String) {
    text.map_or_else(Default::default, |text| (text.kk.clone(), text.ru.clone()))
}

fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn source(source: &Source) -> Row {
    filled(vec![
        ("id", source.id.to_string()),
        ("publisher", source.publisher.clone()),
        ("title", source.title.clone()),
        ("address", source.address.clone()),
        ("read_on", source.read_on.to_string()),
        ("dated", opt(source.dated)),
        ("confirmed", yes_no(source.confirmed).to_owned()),
    ])
}

fn named(key: &[(&'static str, String)], name: &Bilingual, aliases: [&Vec<String>; 2]) -> Row {
    let [kk, ru] = aliases.map(joined);
    let mut cells = key.to_vec();
    cells.extend([
        ("name_kk", name.kk.clone()),
        ("name_ru", name.ru.clone()),
        ("aliases_kk", kk),
        ("aliases_ru", ru),
    ]);
    filled(cells)
}

fn field(field: &Field) -> Row {
    named(
        &[("code", field.code.to_string())],
        &field.name,
        [&field.aliases_kk, &field.aliases_ru],
    )
}

fn college(college: &College) -> Row {
    let (address_kk, address_ru) = pair(college.address.as_ref());
    let mut row = filled(vec![
        ("id", college.id.to_string()),
        ("name_kk", college.name.kk.clone()),
        ("name_kk_origin", college.name_kk_origin.code().to_owned()),
        ("name_ru", college.name.ru.clone()),
        ("short_kk", college.short.kk.clone()),
        ("short_ru", college.short.ru.clone()),
        ("aliases", joined(&college.aliases)),
        ("founded_year", opt(college.founded_year)),
        ("district", opt(college.district.as_ref())),
        ("address_kk", address_kk),
        ("address_ru", address_ru),
        (
            "latitude",
            opt(college.position.map(|(latitude, _)| latitude)),
        ),
        (
            "longitude",
            opt(college.position.map(|(_, longitude)| longitude)),
        ),
        ("phones", joined(&college.phones)),
        ("email", college.email.clone()),
        ("website", college.website.clone()),
        ("instagram", college.instagram.clone()),
    ]);
    row.extend(terms_of(college));
    row
}

fn terms_of(college: &College) -> Row {
    let (note_kk, note_ru) = pair(college.note.as_ref());
    filled(vec![
        ("ownership", opt(college.ownership.map(|one| one.code()))),
        ("dormitory", opt(college.dormitory.map(yes_no))),
        ("free_places", opt(college.free_places.map(yes_no))),
        (
            "languages",
            joined(college.languages.iter().map(|one| one.code())),
        ),
        (
            "grades",
            joined(college.grades.iter().map(|one| one.code())),
        ),
        ("forms", joined(college.forms.iter().map(|one| one.code()))),
        ("students", opt(college.students)),
        ("students_year", opt(college.students_year)),
        ("licence", college.licence.clone()),
        ("note_kk", note_kk),
        ("note_ru", note_ru),
        ("remark", college.remark.clone()),
        ("review_on", opt(college.review_on)),
        ("owner", college.owner.clone()),
        ("sources", ids(&college.sources)),
    ])
}

fn specialty(specialty: &Specialty) -> Row {
    let key = [("code", specialty.code.to_string())];
    let mut row = named(
        &key,
        &specialty.name,
        [&specialty.aliases_kk, &specialty.aliases_ru],
    );
    row.extend(filled(vec![
        ("name_kk_origin", specialty.name_kk_origin.code().to_owned()),
        ("months_after_9", opt(specialty.months_after_9)),
        ("months_after_11", opt(specialty.months_after_11)),
        ("remark", specialty.remark.clone()),
        ("sources", ids(&specialty.sources)),
    ]));
    row
}

fn qualification(qualification: &Qualification) -> Row {
    filled(vec![
        ("id", qualification.id.to_string()),
        ("code", qualification.code.clone()),
        ("specialty", qualification.specialty.to_string()),
        ("level", opt(qualification.level.map(|level| level.code()))),
        ("name_kk", qualification.name.kk.clone()),
        (
            "name_kk_origin",
            qualification.name_kk_origin.code().to_owned(),
        ),
        ("name_ru", qualification.name.ru.clone()),
        ("sources", ids(&qualification.sources)),
    ])
}

fn programme(programme: &Programme) -> Row {
    filled(vec![
        ("id", programme.id.to_string()),
        ("college", programme.college.to_string()),
        ("specialty", programme.specialty.to_string()),
        ("qualification", opt(programme.qualification.as_ref())),
        ("grade", opt(programme.grade.map(|grade| grade.code()))),
        ("form", opt(programme.form.map(|form| form.code()))),
        (
            "language",
            joined(programme.languages.iter().map(|language| language.code())),
        ),
        ("months", opt(programme.months)),
        ("price", opt(programme.price)),
        ("places", opt(programme.places)),
        ("year", programme.year.clone()),
        ("sources", ids(&programme.sources)),
    ])
}

fn dual(dual: &Dual) -> Row {
    let (note_kk, note_ru) = pair(dual.note.as_ref());
    filled(vec![
        ("id", dual.id.to_string()),
        ("college", dual.college.to_string()),
        ("specialty", opt(dual.specialty.as_ref())),
        ("kind", dual.kind.code().to_owned()),
        ("enterprise", dual.enterprise.clone()),
        ("share_percent", opt(dual.share_percent)),
        ("pay", dual.pay.clone()),
        ("places", opt(dual.places)),
        ("year", dual.year.clone()),
        ("note_kk", note_kk),
        ("note_ru", note_ru),
        ("sources", ids(&dual.sources)),
    ])
}

fn outcome(outcome: &Outcome) -> Row {
    let metric: Metric = outcome.metric;
    filled(vec![
        ("id", outcome.id.to_string()),
        ("scope", outcome.scope.code().to_owned()),
        ("subject", outcome.scope.subject().to_owned()),
        ("region_kk", outcome.region.kk.clone()),
        ("region_ru", outcome.region.ru.clone()),
        ("metric", metric.code().to_owned()),
        ("value", outcome.value.to_string()),
        ("value_to", opt(outcome.value_to)),
        ("bound", outcome.bound.code().to_owned()),
        ("unit", outcome.unit.code().to_owned()),
        ("period", outcome.period.clone()),
        ("group_size", opt(outcome.group_size)),
        ("definition_kk", outcome.definition.kk.clone()),
        ("definition_ru", outcome.definition.ru.clone()),
        ("remark", outcome.remark.clone()),
        ("sources", ids(&outcome.sources)),
    ])
}

fn fact(fact: &Fact) -> Row {
    filled(vec![
        ("id", fact.id.to_string()),
        ("topic", fact.topic.code().to_owned()),
        ("text_kk", fact.text.kk.clone()),
        ("text_ru", fact.text.ru.clone()),
        ("companions", joined(&fact.companions)),
        ("conflicts", joined(&fact.conflicts)),
        ("valid_from", opt(fact.valid_from)),
        ("valid_to", opt(fact.valid_to)),
        ("review_on", opt(fact.review_on)),
        ("owner", fact.owner.clone()),
        ("remark", fact.remark.clone()),
        ("sources", ids(&fact.sources)),
    ])
}
