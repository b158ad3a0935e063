//! The knowledge base in memory: read-only, replaced as a whole.

mod aliases;
mod counted;
pub mod distance;
mod facts;
mod lexicon;
pub mod names;
mod odds;
pub mod phrases;
mod places;
mod reading;
mod senses;
mod shared;
mod spelling;
mod terms;
pub mod text;
pub mod tongue;

use std::collections::HashMap;
use std::hash::Hash;
use std::panic::resume_unwind;
use std::thread;

use self::names::{Mention, Names};
use self::senses::Senses;
use self::text::Word;
use self::tongue::Tongue;
use crate::domain::{
    College, CollegeId, District, DistrictId, Dual, DualId, Example, Fact, FactId, Field,
    FieldCode, Outcome, OutcomeId, Programme, ProgrammeId, Qualification, Records, Source,
    SourceId, Specialty, SpecialtyCode, Target, Topic,
};

pub use senses::Sense;
pub use shared::Shared;

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
    facts_of_college: HashMap<CollegeId, Vec<usize>>,
    colleges_of_fact: HashMap<FactId, Vec<CollegeId>>,
    facts_of_topic: HashMap<Topic, Vec<usize>>,
    duals_of_college: HashMap<CollegeId, Vec<usize>>,
    examples_of_target: HashMap<Target, Vec<usize>>,
    names: Names,
    tongue: Tongue,
    senses: Senses,
}

impl Knowledge {
    /// Takes the rows of the base; rows that refer to missing ones are kept and simply lead nowhere.
    pub fn build(records: Records) -> Knowledge {
        // What does not need the rest is done beside it.
        let (names, senses, tongue) = thread::scope(|scope| {
            let tongue = scope.spawn(|| Tongue::learn(&reading::written(&records)));
            let read = Senses::read(reading::phrases_of(&records));
            let familiar = read.stems().map(text::hash).collect();
            let tongue = tongue.join().unwrap_or_else(|panic| resume_unwind(panic));
            let names = scope.spawn(|| Names::build(&records, familiar));
            let senses = Senses::learn(read);
            let names = names.join().unwrap_or_else(|panic| resume_unwind(panic));
            (names, senses, tongue)
        });
        let facts_of_college = facts::of_college(&names, &records.facts);
        Knowledge {
            colleges_of_fact: facts::colleges_of(&facts_of_college, &records.facts),
            facts_of_college,
            facts_of_topic: all_by(&records.facts, |fact| fact.topic),
            duals_of_college: all_by(&records.duals, |dual| dual.college.clone()),
            examples_of_target: all_by(&records.examples, |example| example.target.clone()),
            names,
            tongue,
            senses,
            sources: by(&records.sources, |source| source.id.clone()),
            districts: by(&records.districts, |district| district.id.clone()),
            fields: by(&records.fields, |field| field.code.clone()),
            colleges: by(&records.colleges, |college| college.id.clone()),
            specialties: by(&records.specialties, |specialty| specialty.code.clone()),
            programmes: by(&records.programmes, |programme| programme.id.clone()),
            programmes_of_college: all_by(&records.programmes, |one| one.college.clone()),
            programmes_of_specialty: all_by(&records.programmes, |one| one.specialty.clone()),
            qualifications_of_specialty: all_by(&records.qualifications, |one| {
                one.specialty.clone()
            }),
            duals: by(&records.duals, |dual| dual.id.clone()),
            outcomes: by(&records.outcomes, |outcome| outcome.id.clone()),
            facts: by(&records.facts, |fact| fact.id.clone()),
            records,
        }
    }

    /// The names that a text holds, best first.
    pub fn names_in(&self, text: &[Word]) -> Vec<Mention> {
        self.names.find(text)
    }

    /// What each of some texts may mean whose mistakes were mended by [`Knowledge::mend`].
    pub fn senses<const TEXTS: usize>(&self, texts: [&[Word]; TEXTS]) -> [Sense<'_>; TEXTS] {
        self.senses.of(texts)
    }

    /// The probability of a topic alone, for a text whose mistakes were mended.
    pub fn odds_of(&self, text: &[Word], topic: Topic) -> f32 {
        self.senses.odds_of(text, topic)
    }

    /// The words of a text, mistakes mended towards words the examples use.
    pub fn mend(&self, text: &[Word]) -> Vec<Word> {
        self.senses.mend(text)
    }

    /// Whether the example questions and facts use a word.
    pub fn knows(&self, word: &Word) -> bool {
        self.senses.knows(word)
    }

    /// How strongly a word speaks for Kazakh (above 0) or for Russian (below 0).
    pub fn lean(&self, word: &Word) -> f32 {
        self.lean_of(word, &self.mend(std::slice::from_ref(word)))
    }

    /// The same for a word whose mistakes were mended already.
    pub fn lean_of(&self, word: &Word, mended: &[Word]) -> f32 {
        // A mistake makes letter groups of no language: what was meant tells.
        match mended {
            [meant] if meant.stem != word.stem && !self.tongue.has_met(word) => {
                self.tongue.lean(&Word {
                    skeleton: meant.stem.clone(),
                    ..word.clone()
                })
            }
            _ => self.tongue.lean(word),
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

    /// The facts of a topic, in the order of their table.
    pub fn facts_on(&self, topic: Topic) -> impl Iterator<Item = &Fact> {
        rows(&self.records.facts, &self.facts_of_topic, &topic)
    }

    /// The colleges that the text of a fact names.
    pub fn colleges_in(&self, fact: &FactId) -> &[CollegeId] {
        self.colleges_of_fact.get(fact).map_or(&[], Vec::as_slice)
    }

    /// The facts whose text names a college.
    pub fn facts_about(&self, college: &CollegeId) -> impl Iterator<Item = &Fact> {
        rows(&self.records.facts, &self.facts_of_college, college)
    }

    /// The ties of a college with enterprises.
    pub fn duals_of(&self, college: &CollegeId) -> impl Iterator<Item = &Dual> {
        rows(&self.records.duals, &self.duals_of_college, college)
    }

    /// The questions that lead to something, in the order of their table.
    pub fn examples_of(&self, target: &Target) -> impl Iterator<Item = &Example> {
        rows(&self.records.examples, &self.examples_of_target, target)
    }

    pub fn programmes_of(&self, college: &CollegeId) -> impl Iterator<Item = &Programme> {
        rows(
            &self.records.programmes,
            &self.programmes_of_college,
            college,
        )
    }

    pub fn programmes_in(&self, specialty: &SpecialtyCode) -> impl Iterator<Item = &Programme> {
        rows(
            &self.records.programmes,
            &self.programmes_of_specialty,
            specialty,
        )
    }

    pub fn qualifications_of(
        &self,
        specialty: &SpecialtyCode,
    ) -> impl Iterator<Item = &Qualification> {
        rows(
            &self.records.qualifications,
            &self.qualifications_of_specialty,
            specialty,
        )
    }
}

/// The rows that an index has under a key, in the order of their table.
fn rows<'base, Key: Eq + Hash, Row>(
    table: &'base [Row],
    places: &'base HashMap<Key, Vec<usize>>,
    key: &Key,
) -> impl Iterator<Item = &'base Row> + use<'base, Key, Row> {
    let places = places.get(key).map_or(&[][..], Vec::as_slice);
    places.iter().filter_map(|place| table.get(*place))
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
    places.values_mut().for_each(Vec::shrink_to_fit);
    places
}
