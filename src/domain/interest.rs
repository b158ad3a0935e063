//! What a person can ask to be told news of.

use super::{Ask, CollegeId, SpecialtyCode, Subject, Topic};

/// A matter that people subscribe to and that a broadcast is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interest {
    AdmissionDates,
    College(CollegeId),
    Specialty(SpecialtyCode),
}

impl Interest {
    /// The name on the command line, in the database and behind buttons: `dates`, `college:atk`, `specialty:06130100`.
    pub fn to_code(&self) -> String {
        match self {
            Interest::AdmissionDates => "dates".to_owned(),
            Interest::College(id) => format!("college:{id}"),
            Interest::Specialty(code) => format!("specialty:{code}"),
        }
    }

    /// Reads [`Interest::to_code`]; whether the base has what it names is not looked at.
    pub fn from_code(code: &str) -> Option<Interest> {
        match code.split_once(':') {
            None => (code == "dates").then_some(Interest::AdmissionDates),
            Some((_, "")) => None,
            Some(("college", id)) => Some(Interest::College(CollegeId::new(id))),
            Some(("specialty", code)) => Some(Interest::Specialty(SpecialtyCode::new(code))),
            Some((_, _)) => None,
        }
    }

    /// The answer that tells of it.
    pub fn ask(&self) -> Ask {
        match self {
            Interest::AdmissionDates => Ask::about(Topic::AdmissionDates, Vec::new()),
            Interest::College(id) => Ask::of_college(Topic::Card, id),
            Interest::Specialty(code) => Ask::of_specialty(Topic::Specialty, code),
        }
    }

    /// The college or specialty it is about, if it is about one.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Interest::AdmissionDates => None,
            Interest::College(id) => Some(Subject::College(id.clone())),
            Interest::Specialty(code) => Some(Subject::Specialty(code.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, read_back: bool) {
        let read = Interest::from_code(code).map(|own| own.to_code());
        assert_eq!(read.as_deref(), read_back.then_some(code), "{code}");
    }

    #[test]
    fn an_interest_survives_its_code() {
        for code in ["dates", "college:atk", "specialty:06130100"] {
            check(code, true);
        }
        for code in ["", "date", "college:", ":", "college", "field:07"] {
            check(code, false);
        }
    }
}
