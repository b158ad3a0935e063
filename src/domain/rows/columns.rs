//! What columns each table has and what their cells may hold: the one description that reading, checking and writing share.

use super::super::Table;

/// A column of a staff table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Id,
    /// A text of at most so many characters.
    Text(usize),
    /// Texts separated by `;`.
    List,
    /// A whole number within limits.
    Number(u32, u32),
    /// A number that may have a fraction, within limits.
    Decimal(f64, f64),
    Date,
    /// A web address, or a bare host.
    Address,
    Email,
    Phones,
    OneOf(&'static [&'static str]),
    /// Several of a closed list, separated by `;`.
    SomeOf(&'static [&'static str]),
    Reference(Table),
    References(Table),
    Topic,
    Target,
    Metric,
    Unit,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: false,
    }
}

const fn required(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: true,
    }
}

const LANGUAGES: &[&str] = &["kk", "ru"];
const GRADES: &[&str] = &["9", "11"];
const FORMS: &[&str] = &["full-time", "part-time", "evening"];
const ORIGINS: &[&str] = &["sourced", "translated"];
const YES_NO: &[&str] = &["yes", "no"];
const SHORT: Kind = Kind::Text(300);
const LONG: Kind = Kind::Text(2000);
const YEAR: Kind = Kind::Number(1800, 2100);
const MANY: Kind = Kind::Number(0, 100_000_000);
const SOURCES: Column = required("sources", Kind::References(Table::Sources));

/// The columns of a table, in the order of its file.
pub fn of(table: Table) -> &'static [Column] {
    match table {
        Table::Sources => SOURCE,
        Table::Districts => DISTRICT,
        Table::Fields => FIELD,
        Table::Colleges => COLLEGE,
        Table::Specialties => SPECIALTY,
        Table::Qualifications => QUALIFICATION,
        Table::Programmes => PROGRAMME,
        Table::Dual => DUAL,
        Table::Outcomes => OUTCOME,
        Table::Facts => FACT,
        Table::Examples => EXAMPLE,
        Table::Golden => GOLDEN,
    }
}

/// The other language of a column, where it has one.
pub fn twin(table: Table, name: &str) -> Option<&'static str> {
    let other = match name.rsplit_once('_') {
        Some((stem, "kk")) => format!("{stem}_ru"),
        Some((stem, "ru")) => format!("{stem}_kk"),
        Some(_) | None => return None,
    };
    of(table)
        .iter()
        .map(|column| column.name)
        .find(|own| *own == other)
}

const SOURCE: &[Column] = &[
    required("id", Kind::Id),
    required("publisher", SHORT),
    column("title", SHORT),
    column("address", Kind::Address),
    required("read_on", Kind::Date),
    column("dated", Kind::Date),
    required("confirmed", Kind::OneOf(YES_NO)),
];

const DISTRICT: &[Column] = &[
    required("id", Kind::Id),
    required("name_kk", SHORT),
    required("name_ru", SHORT),
    column("aliases_kk", Kind::List),
    column("aliases_ru", Kind::List),
];

const FIELD: &[Column] = &[
    required("code", Kind::Id),
    required("name_kk", SHORT),
    required("name_ru", SHORT),
    column("aliases_kk", Kind::List),
    column("aliases_ru", Kind::List),
];

const COLLEGE: &[Column] = &[
    required("id", Kind::Id),
    required("name_kk", SHORT),
    required("name_kk_origin", Kind::OneOf(ORIGINS)),
    required("name_ru", SHORT),
    required("short_kk", SHORT),
    required("short_ru", SHORT),
    column("aliases", Kind::List),
    column("ownership", Kind::OneOf(&["state", "private"])),
    column("founded_year", YEAR),
    column("district", Kind::Reference(Table::Districts)),
    column("address_kk", SHORT),
    column("address_ru", SHORT),
    column("latitude", Kind::Decimal(-90.0, 90.0)),
    column("longitude", Kind::Decimal(-180.0, 180.0)),
    column("phones", Kind::Phones),
    column("email", Kind::Email),
    column("website", Kind::Address),
    column("instagram", SHORT),
    column("dormitory", Kind::OneOf(YES_NO)),
    column("free_places", Kind::OneOf(YES_NO)),
    column("languages", Kind::SomeOf(LANGUAGES)),
    column("grades", Kind::SomeOf(GRADES)),
    column("forms", Kind::SomeOf(FORMS)),
    column("students", MANY),
    column("students_year", YEAR),
    column("licence", SHORT),
    column("note_kk", LONG),
    column("note_ru", LONG),
    column("remark", LONG),
    column("review_on", Kind::Date),
    column("owner", SHORT),
    SOURCES,
];

const SPECIALTY: &[Column] = &[
    required("code", Kind::Id),
    required("name_kk", SHORT),
    required("name_kk_origin", Kind::OneOf(ORIGINS)),
    required("name_ru", SHORT),
    column("aliases_kk", Kind::List),
    column("aliases_ru", Kind::List),
    column("months_after_9", Kind::Number(1, 100)),
    column("months_after_11", Kind::Number(1, 100)),
    column("remark", LONG),
    SOURCES,
];

const QUALIFICATION: &[Column] = &[
    required("id", Kind::Id),
    column("code", SHORT),
    required("specialty", Kind::Reference(Table::Specialties)),
    column("level", Kind::OneOf(&["3W", "4S", "5AB"])),
    required("name_kk", SHORT),
    required("name_kk_origin", Kind::OneOf(ORIGINS)),
    required("name_ru", SHORT),
    SOURCES,
];

const PROGRAMME: &[Column] = &[
    required("id", Kind::Id),
    required("college", Kind::Reference(Table::Colleges)),
    required("specialty", Kind::Reference(Table::Specialties)),
    column("qualification", Kind::Reference(Table::Qualifications)),
    column("grade", Kind::OneOf(GRADES)),
    column("form", Kind::OneOf(FORMS)),
    column("language", Kind::SomeOf(LANGUAGES)),
    column("months", Kind::Number(1, 100)),
    column("price", MANY),
    column("places", MANY),
    column("year", SHORT),
    SOURCES,
];

const DUAL: &[Column] = &[
    required("id", Kind::Id),
    required("college", Kind::Reference(Table::Colleges)),
    column("specialty", Kind::Reference(Table::Specialties)),
    required(
        "kind",
        Kind::OneOf(&["claimed", "practice_base", "employer", "contract"]),
    ),
    column("enterprise", SHORT),
    column("share_percent", Kind::Number(0, 100)),
    column("pay", SHORT),
    column("places", MANY),
    column("year", SHORT),
    column("note_kk", LONG),
    column("note_ru", LONG),
    SOURCES,
];

const OUTCOME: &[Column] = &[
    required("id", Kind::Id),
    required(
        "scope",
        Kind::OneOf(&["country", "region", "city", "college", "specialty", "field"]),
    ),
    column("subject", SHORT),
    required("region_kk", SHORT),
    required("region_ru", SHORT),
    required("metric", Kind::Metric),
    required("value", Kind::Decimal(0.0, 1e12)),
    column("value_to", Kind::Decimal(0.0, 1e12)),
    required("bound", Kind::OneOf(&["exact", "at_least"])),
    required("unit", Kind::Unit),
    required("period", SHORT),
    column("group_size", MANY),
    required("definition_kk", LONG),
    required("definition_ru", LONG),
    column("remark", LONG),
    SOURCES,
];

const FACT: &[Column] = &[
    required("id", Kind::Id),
    required("topic", Kind::Topic),
    required("text_kk", LONG),
    required("text_ru", LONG),
    column("companions", Kind::References(Table::Facts)),
    column("conflicts", Kind::References(Table::Facts)),
    column("valid_from", Kind::Date),
    column("valid_to", Kind::Date),
    column("review_on", Kind::Date),
    column("owner", SHORT),
    column("remark", LONG),
    SOURCES,
];

const EXAMPLE: &[Column] = &[
    required("target", Kind::Target),
    required("language", Kind::OneOf(LANGUAGES)),
    required("text", SHORT),
];

const GOLDEN: &[Column] = &[
    required("language", Kind::OneOf(LANGUAGES)),
    required("question", SHORT),
    required("expected", Kind::List),
];
