//! The knowledge base in memory: read-only, replaced as a whole.

use std::collections::HashMap;
use std::hash::Hash;

use crate::domain::{
    College, CollegeId, District, DistrictId, Dual, DualId, Fact, FactId, Field, FieldCode,
    Outcome, OutcomeId, Programme, ProgrammeId, Qualification, Records, Source, SourceId,
    Specialty, SpecialtyCode,
};

/// One state of the knowledge base, with what is needed to find things in it quickly.
pub struct Knowledge {
    records: Records,
    sources: HashMap<SourceId, usize>,
    districts: HashMap<DistrictId, usize>,
    fields: HashMap<FieldCode, usize>,
    colleges: HashMap<CollegeId, usize>,
    specialties: HashMap<SpecialtyCode, usize>,
    programmes: HashMap<ProgrammeId, usize>,
    programmes_of_college: HashMap<CollegeId, Vec<usize>>,
    programmes_of_specialty: HashMap<SpecialtyCode, Vec<usize>>,
    qualifications_of_specialty: HashMap<SpecialtyCode, Vec<usize>>,
    duals: HashMap<DualId, usize>,
    outcomes: HashMap<OutcomeId, usize>,
    facts: HashMap<FactId, usize>,
}

impl Knowledge {
    /// Takes the rows of the base; rows that refer to missing ones are kept and simply lead nowhere.
    pub fn build(records: Records) -> Knowledge {
        Knowledge {
            sources: by(&records.sources, |source| source.id.clone()),
            districts: by(&records.districts, |district| district.id.clone()),
            fields: by(&records.fields, |field| field.code.clone()),
            colleges: by(&records.colleges, |college| college.id.clone()),
            specialties: by(&records.specialties, |specialty| specialty.code.clone()),
            programmes: by(&records.programmes, |programme| programme.id.clone()),
            programmes_of_college: all_by(&records.programmes, |programme| {
                programme.college.clone()
            }),
            programmes_of_specialty: all_by(&records.programmes, |programme| {
                programme.specialty.clone()
            }),
            qualifications_of_specialty: all_by(&records.qualifications, |qualification| {
                qualification.specialty.clone()
            }),
            duals: by(&records.duals, |dual| dual.id.clone()),
            outcomes: by(&records.outcomes, |outcome| outcome.id.clone()),
            facts: by(&records.facts, |fact| fact.id.clone()),
            records,
        }
    }

    /// Every row, in the order of the tables.
    pub fn records(&self) -> &Records {
        &self.records
    }

    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.records.sources.get(*self.sources.get(id)?)
    }

    pub fn district(&self, id: &DistrictId) -> Option<&District> {
        self.records.districts.get(*self.districts.get(id)?)
    }

    pub fn field(&self, code: &FieldCode) -> Option<&Field> {
        self.records.fields.get(*self.fields.get(code)?)
    }

    pub fn college(&self, id: &CollegeId) -> Option<&College> {
        self.records.colleges.get(*self.colleges.get(id)?)
    }

    pub fn specialty(&self, code: &SpecialtyCode) -> Option<&Specialty> {
        self.records.specialties.get(*self.specialties.get(code)?)
    }

    pub fn programme(&self, id: &ProgrammeId) -> Option<&Programme> {
        self.records.programmes.get(*self.programmes.get(id)?)
    }

    pub fn dual(&self, id: &DualId) -> Option<&Dual> {
        self.records.duals.get(*self.duals.get(id)?)
    }

    pub fn outcome(&self, id: &OutcomeId) -> Option<&Outcome> {
        self.records.outcomes.get(*self.outcomes.get(id)?)
    }

    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.records.facts.get(*self.facts.get(id)?)
    }

    pub fn programmes_of(&self, college: &CollegeId) -> impl Iterator<Item = &Programme> {
        let places = self
            .programmes_of_college
            .get(college)
            .map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .filter_map(|place| self.records.programmes.get(*place))
    }

    pub fn programmes_in(&self, specialty: &SpecialtyCode) -> impl Iterator<Item = &Programme> {
        let places = self
            .programmes_of_specialty
            .get(specialty)
            .map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .filter_map(|place| self.records.programmes.get(*place))
    }

    pub fn qualifications_of(
        &self,
        specialty: &SpecialtyCode,
    ) -> impl Iterator<Item = &Qualification> {
        let places = self
            .qualifications_of_specialty
            .get(specialty)
            .map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .filter_map(|place| self.records.qualifications.get(*place))
    }
}

fn by<Row, Key: Eq + Hash>(rows: &[Row], key: impl Fn(&Row) -> Key) -> HashMap<Key, usize> {
    rows.iter()
        .enumerate()
        .map(|(place, row)| (key(row), place))
        .collect()
}

fn all_by<Row, Key: Eq + Hash>(
    rows: &[Row],
    key: impl Fn(&Row) -> Key,
) -> HashMap<Key, Vec<usize>> {
    let mut places: HashMap<Key, Vec<usize>> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        places.entry(key(row)).or_default().push(place);
    }
    places
}
