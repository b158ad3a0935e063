//! A college and the district it stands in.

use super::{Bilingual, CollegeId, Date, DistrictId, Form, Grade, Language, SourceId};

/// A district of the city.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    pub id: DistrictId,
    pub name: Bilingual,
    pub aliases_kk: Vec<String>,
    pub aliases_ru: Vec<String>,
}

/// A college as staff describe it. An empty field means "not found", never "no".
#[derive(Clone, Debug, PartialEq)]
pub struct College {
    pub id: CollegeId,
    pub name: Bilingual,
    pub name_kk_origin: NameOrigin,
    pub short: Bilingual,
    /// Everyday, former and abbreviated names, in any language.
    pub aliases: Vec<String>,
    pub ownership: Option<Ownership>,
    pub founded_year: Option<u16>,
    pub district: Option<DistrictId>,
    pub address: Option<Bilingual>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    pub phones: Vec<String>,
    pub email: String,
    /// A bare host, without a scheme.
    pub website: String,
    pub instagram: String,
    pub dormitory: Option<bool>,
    /// Whether one can study there free of charge, on state order or otherwise.
    pub free_places: Option<bool>,
    pub languages: Vec<Language>,
    pub grades: Vec<Grade>,
    /// The forms of study it is known to have, for some of its specialties at least.
    pub forms: Vec<Form>,
    pub students: Option<u32>,
    pub students_year: Option<u16>,
    pub licence: String,
    pub note: Option<Bilingual>,
    /// For staff only.
    pub remark: String,
    pub review_on: Option<Date>,
    pub owner: String,
    pub sources: Vec<SourceId>,
}

/// Whether a Kazakh name was read in a source or translated by us; a translated one is never called official.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrigin {
    Sourced,
    Translated,
}

impl NameOrigin {
    pub const ALL: [NameOrigin; 2] = [NameOrigin::Sourced, NameOrigin::Translated];

    pub fn code(self) -> &'static str {
        match self {
            NameOrigin::Sourced => "sourced",
            NameOrigin::Translated => "translated",
        }
    }
}

/// Who owns a college.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ownership {
    State,
    Private,
}

impl Ownership {
    pub const ALL: [Ownership; 2] = [Ownership::State, Ownership::Private];

    pub fn code(self) -> &'static str {
        match self {
            Ownership::State => "state",
            Ownership::Private => "private",
        }
    }
}
