//! Who teaches what, on which terms, and with which enterprises.

use super::{
    Bilingual, CollegeId, DualId, Form, Grade, Language, NameOrigin, ProgrammeId, QualificationId,
    SourceId, SpecialtyCode,
};

/// What a graduate of a specialty becomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Qualification {
    pub id: QualificationId,
    /// The code in the classifier, empty where the source has none.
    pub code: String,
    pub specialty: SpecialtyCode,
    pub level: Option<Level>,
    pub name: Bilingual,
    pub name_kk_origin: NameOrigin,
    pub sources: Vec<SourceId>,
}

/// The level of a qualification in the national framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 3W
    Worker,
    /// 4S
    Specialist,
    /// 5AB
    AppliedBachelor,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Worker, Level::Specialist, Level::AppliedBachelor];

    pub fn code(self) -> &'static str {
        match self {
            Level::Worker => "3W",
            Level::Specialist => "4S",
            Level::AppliedBachelor => "5AB",
        }
    }
}

/// A specialty taught at a college. The list of them can be incomplete.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    pub id: ProgrammeId,
    pub college: CollegeId,
    pub specialty: SpecialtyCode,
    pub qualification: Option<QualificationId>,
    pub grade: Option<Grade>,
    pub form: Option<Form>,
    pub languages: Vec<Language>,
    pub months: Option<u16>,
    /// Tenge a year.
    pub price: Option<u32>,
    /// Places on state order.
    pub places: Option<u32>,
    /// A year or a school year, such as `2024-2025`.
    pub year: String,
    pub sources: Vec<SourceId>,
}

/// A tie between a college and enterprises.
#[derive(Clone, Debug, PartialEq)]
pub struct Dual {
    pub id: DualId,
    pub college: CollegeId,
    pub specialty: Option<SpecialtyCode>,
    pub kind: DualKind,
    pub enterprise: String,
    pub share_percent: Option<u8>,
    pub pay: String,
    pub places: Option<u32>,
    pub year: String,
    pub note: Option<Bilingual>,
    pub sources: Vec<SourceId>,
}

/// What a tie with an enterprise is; only the first is dual training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DualKind {
    Claimed,
    PracticeBase,
    Employer,
    Contract,
}

impl DualKind {
    pub const ALL: [DualKind; 4] = [
        DualKind::Claimed,
        DualKind::PracticeBase,
        DualKind::Employer,
        DualKind::Contract,
    ];

    pub fn code(self) -> &'static str {
        match self {
            DualKind::Claimed => "claimed",
            DualKind::PracticeBase => "practice_base",
            DualKind::Employer => "employer",
            DualKind::Contract => "contract",
        }
    }
}
