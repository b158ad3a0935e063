//! The statements of the staff tables.

use crate::domain::Table;

/// The statements of a table.
#[derive(Clone, Copy)]
pub struct Statements {
    pub put: &'static str,
    pub all: &'static str,
    /// Deletes the row of a key, and with it what it had of sources.
    pub drop: &'static str,
    /// Clears and writes the sources of a row.
    pub sources: Option<(&'static str, &'static str)>,
}

pub fn statements(table: Table) -> Statements {
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
    }
}

const SOURCE: Statements = Statements {
    put: include_str!("tables/put_source.sql"),
    all: include_str!("tables/all_source.sql"),
    drop: include_str!("tables/drop_source.sql"),
    sources: None,
};

const DISTRICT: Statements = Statements {
    put: include_str!("tables/put_district.sql"),
    all: include_str!("tables/all_district.sql"),
    drop: include_str!("tables/drop_district.sql"),
    sources: None,
};

const FIELD: Statements = Statements {
    put: include_str!("tables/put_field.sql"),
    all: include_str!("tables/all_field.sql"),
    drop: include_str!("tables/drop_field.sql"),
    sources: None,
};

const COLLEGE: Statements = Statements {
    put: include_str!("tables/put_college.sql"),
    all: include_str!("tables/all_college.sql"),
    drop: include_str!("tables/drop_college.sql"),
    sources: Some((
        include_str!("tables/clear_college_source.sql"),
        include_str!("tables/put_college_source.sql"),
    )),
};

const SPECIALTY: Statements = Statements {
    put: include_str!("tables/put_specialty.sql"),
    all: include_str!("tables/all_specialty.sql"),
    drop: include_str!("tables/drop_specialty.sql"),
    sources: Some((
        include_str!("tables/clear_specialty_source.sql"),
        include_str!("tables/put_specialty_source.sql"),
    )),
};

const QUALIFICATION: Statements = Statements {
    put: include_str!("tables/put_qualification.sql"),
    all: include_str!("tables/all_qualification.sql"),
    drop: include_str!("tables/drop_qualification.sql"),
    sources: Some((
        include_str!("tables/clear_qualification_source.sql"),
        include_str!("tables/put_qualification_source.sql"),
    )),
};

const PROGRAMME: Statements = Statements {
    put: include_str!("tables/put_programme.sql"),
    all: include_str!("tables/all_programme.sql"),
    drop: include_str!("tables/drop_programme.sql"),
    sources: Some((
        include_str!("tables/clear_programme_source.sql"),
        include_str!("tables/put_programme_source.sql"),
    )),
};

const DUAL: Statements = Statements {
    put: include_str!("tables/put_dual.sql"),
    all: include_str!("tables/all_dual.sql"),
    drop: include_str!("tables/drop_dual.sql"),
    sources: Some((
        include_str!("tables/clear_dual_source.sql"),
        include_str!("tables/put_dual_source.sql"),
    )),
};

const OUTCOME: Statements = Statements {
    put: include_str!("tables/put_outcome.sql"),
    all: include_str!("tables/all_outcome.sql"),
    drop: include_str!("tables/drop_outcome.sql"),
    sources: Some((
        include_str!("tables/clear_outcome_source.sql"),
        include_str!("tables/put_outcome_source.sql"),
    )),
};

const FACT: Statements = Statements {
    put: include_str!("tables/put_fact.sql"),
    all: include_str!("tables/all_fact.sql"),
    drop: include_str!("tables/drop_fact.sql"),
    sources: Some((
        include_str!("tables/clear_fact_source.sql"),
        include_str!("tables/put_fact_source.sql"),
    )),
};

const EXAMPLE: Statements = Statements {
    put: include_str!("tables/put_example.sql"),
    all: include_str!("tables/all_example.sql"),
    drop: include_str!("tables/drop_example.sql"),
    sources: None,
};
