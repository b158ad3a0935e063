//! What became of graduates, and what work pays: figures with the definition they were measured by.

use super::{Bilingual, CollegeId, FieldCode, OutcomeId, SourceId, SpecialtyCode};

/// A measured figure. Two figures may only be compared if their definitions agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub id: OutcomeId,
    pub scope: Scope,
    pub region: Bilingual,
    pub metric: Metric,
    pub value: f64,
    /// The upper end where the source gives a range.
    pub value_to: Option<f64>,
    pub bound: Bound,
    pub unit: Unit,
    /// A year, school year or quarter, as the source has it.
    pub period: String,
    /// How many people the figure is about; groups under 10 are not shown.
    pub group_size: Option<u32>,
    /// What was measured and of whom, a clause without figures.
    pub definition: Bilingual,
    /// For staff only.
    pub remark: String,
    pub sources: Vec<SourceId>,
}

/// Whose outcome it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Country,
    Region,
    City,
    College(CollegeId),
    Specialty(SpecialtyCode),
    Field(FieldCode),
}

impl Scope {
    pub fn code(&self) -> &'static str {
        match self {
            Scope::Country => "country",
            Scope::Region => "region",
            Scope::City => "city",
            Scope::College(_) => "college",
            Scope::Specialty(_) => "specialty",
            Scope::Field(_) => "field",
        }
    }

    /// The id or code of the row it is about, empty for a place.
    pub fn subject(&self) -> &str {
        match self {
            Scope::Country | Scope::Region | Scope::City => "",
            Scope::College(id) => id.as_str(),
            Scope::Specialty(code) => code.as_str(),
            Scope::Field(code) => code.as_str(),
        }
    }
}

/// Whether the source gives the figure itself or a lower limit ("more than").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exact,
    AtLeast,
}

impl Bound {
    pub const ALL: [Bound; 2] = [Bound::Exact, Bound::AtLeast];

    pub fn code(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::AtLeast => "at_least",
        }
    }
}

/// What kind of figure it is; the definition of each outcome says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Metric {
    EmployedOrStudying,
    Employed,
    EmployedInSpecialty,
    EmployedPermanently,
    AverageSalary,
    MedianSalary,
    MinimumSalary,
    MaximumSalary,
    HourlyPay,
    Students,
    FirstYearStudents,
    Graduates,
    DualStudents,
    DualShare,
    DualGraduates,
    Demand,
    Shortage,
    Vacancies,
    Funding,
    Internships,
}

impl Metric {
    /// Every metric with its code.
    pub const ALL: [(Metric, &'static str); 20] = [
        (Metric::EmployedOrStudying, "employed_or_studying"),
        (Metric::Employed, "employed"),
        (Metric::EmployedInSpecialty, "employed_in_specialty"),
        (Metric::EmployedPermanently, "employed_permanently"),
        (Metric::AverageSalary, "average_salary"),
        (Metric::MedianSalary, "median_salary"),
        (Metric::MinimumSalary, "minimum_salary"),
        (Metric::MaximumSalary, "maximum_salary"),
        (Metric::HourlyPay, "hourly_pay"),
        (Metric::Students, "students"),
        (Metric::FirstYearStudents, "first_year_students"),
        (Metric::Graduates, "graduates"),
        (Metric::DualStudents, "dual_students"),
        (Metric::DualShare, "dual_share"),
        (Metric::DualGraduates, "dual_graduates"),
        (Metric::Demand, "demand"),
        (Metric::Shortage, "shortage"),
        (Metric::Vacancies, "vacancies"),
        (Metric::Funding, "funding"),
        (Metric::Internships, "internships"),
    ];

    pub fn code(self) -> &'static str {
        Metric::ALL
            .into_iter()
            .find(|(metric, _)| *metric == self)
            .map_or("", |(_, code)| code)
    }

    /// Whether it tells what work pays.
    pub fn is_pay(self) -> bool {
        match self {
            Metric::AverageSalary
            | Metric::MedianSalary
            | Metric::MinimumSalary
            | Metric::MaximumSalary
            | Metric::HourlyPay => true,
            Metric::EmployedOrStudying
            | Metric::Employed
            | Metric::EmployedInSpecialty
            | Metric::EmployedPermanently
            | Metric::Students
            | Metric::FirstYearStudents
            | Metric::Graduates
            | Metric::DualStudents
            | Metric::DualShare
            | Metric::DualGraduates
            | Metric::Demand
            | Metric::Shortage
            | Metric::Vacancies
            | Metric::Funding
            | Metric::Internships => false,
        }
    }
}

/// What a value is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Percent,
    Persons,
    TengeAMonth,
    TengeAnHour,
    TengeAYear,
    Vacancies,
    Enterprises,
    Colleges,
}

impl Unit {
    /// Every unit with its code.
    pub const ALL: [(Unit, &'static str); 8] = [
        (Unit::Percent, "percent"),
        (Unit::Persons, "persons"),
        (Unit::TengeAMonth, "tenge_a_month"),
        (Unit::TengeAnHour, "tenge_an_hour"),
        (Unit::TengeAYear, "tenge_a_year"),
        (Unit::Vacancies, "vacancies"),
        (Unit::Enterprises, "enterprises"),
        (Unit::Colleges, "colleges"),
    ];

    pub fn code(self) -> &'static str {
        Unit::ALL
            .into_iter()
            .find(|(unit, _)| *unit == self)
            .map_or("", |(_, code)| code)
    }
}
