//! What a person wrote, and what was found for it.

use super::{
    Ask, CollegeId, Date, DualId, FactId, FieldCode, Language, OutcomeId, ProgrammeId,
    SpecialtyCode, Subject, Topic, Why,
};

/// A message of a person, with what went before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub text: String,
    /// What the turn before was about.
    pub context: Option<Ask>,
    /// The language this person chose or used last; it breaks ties only.
    pub language: Option<Language>,
    pub today: Date,
}

/// A language and what was found, with how it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub language: Language,
    pub finding: Finding,
    /// How the question was understood, the context of the next; `None` if it was not.
    pub ask: Option<Ask>,
    /// The probability, 0 to 1, that the question was understood rightly.
    pub confidence: f32,
    pub today: Date,
}

/// What the knowledge base holds for an ask.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Facts of a topic: first those that answer, then further ones to offer.
    Facts {
        topic: Topic,
        /// What was asked about, where only what holds in general can be told.
        of: Option<Subject>,
        facts: Vec<FactId>,
        further: Vec<FactId>,
    },
    /// One property of a college that is known.
    College { college: CollegeId, about: Topic },
    /// Everything known of a college, in short.
    Card {
        college: CollegeId,
        by_way_of: Option<Subject>,
    },
    /// The fees of a college: programmes that have a price, and facts that tell one.
    Fees {
        college: CollegeId,
        programmes: Vec<ProgrammeId>,
        facts: Vec<FactId>,
    },
    /// Ties of a college or specialty with enterprises; `about` is dual training or practice.
    Duals {
        subject: Subject,
        about: Topic,
        duals: Vec<DualId>,
    },
    /// Whether a college has a specialty: those found in our list, and those asked for.
    Teaches {
        college: CollegeId,
        found: Vec<SpecialtyCode>,
        asked: Vec<SpecialtyCode>,
    },
    /// What a college teaches.
    Programmes {
        college: CollegeId,
        specialties: Vec<SpecialtyCode>,
        page: u16,
    },
    /// Colleges that fit.
    Colleges(Listing),
    /// One specialty: what it is, what one becomes, how long it takes.
    Specialty {
        specialty: SpecialtyCode,
        about: Topic,
    },
    /// Several specialties, of a field, a trade or of all.
    Specialties {
        field: Option<FieldCode>,
        specialties: Vec<SpecialtyCode>,
        page: u16,
    },
    /// The fields to choose from.
    Fields(Vec<FieldCode>),
    /// A trade is asked for that no specialty of the base goes by; the fields to choose from.
    NotListed(Vec<FieldCode>),
    /// The topics to choose from.
    Topics,
    /// Figures with their definitions; facts that belong to them.
    Outcomes {
        about: Topic,
        subject: Option<Subject>,
        outcomes: Vec<OutcomeId>,
        facts: Vec<FactId>,
    },
    /// Colleges or specialties side by side.
    Comparison(Vec<Subject>),
    /// Readings of the same weight: which is meant?
    Choices(Vec<Ask>),
    /// Understood, but staff have entered nothing on it yet.
    Unknown(Ask),
    /// A college is named that goes by no name of the base.
    NoSuchCollege,
    /// A property of a college is asked for, but of which college?
    WhichCollege(Topic),
    /// A turn of the talk: greeting, thanks, abuse, danger and their like.
    Talk(Topic),
    /// Not understood; the nearest things there are.
    NotUnderstood { near: Vec<Ask> },
    /// Several questions in one message, each with its finding.
    Several(Vec<Finding>),
}

/// Colleges that fit an ask, and those of which it is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// What was asked: subjects, filter and page.
    pub ask: Ask,
    /// Every condition is known to hold.
    pub sure: Vec<CollegeId>,
    /// No condition is known to fail, but at least one is not recorded.
    pub possible: Vec<CollegeId>,
}

/// How many items of a list are shown at once.
pub const PAGE: usize = 8;

impl Listing {
    /// The colleges as they are shown: what may fit begins on a page of its own.
    pub fn places(&self) -> Vec<Option<&CollegeId>> {
        let gap = match self.possible.is_empty() {
            true => 0,
            false => self.sure.len().next_multiple_of(PAGE) - self.sure.len(),
        };
        let sure = self.sure.iter().map(Some);
        let gap = std::iter::repeat_n(None, gap);
        sure.chain(gap)
            .chain(self.possible.iter().map(Some))
            .collect()
    }
}

impl Finding {
    /// Whether it tells something: no menu, no question back, no turn of the talk, and not that nothing is known.
    pub fn is_answer(&self) -> bool {
        match self {
            Finding::Facts { .. }
            | Finding::College { .. }
            | Finding::Card { .. }
            | Finding::Fees { .. }
            | Finding::Duals { .. }
            | Finding::Teaches { .. }
            | Finding::Programmes { .. }
            | Finding::Colleges(_)
            | Finding::Specialty { .. }
            | Finding::Outcomes { .. }
            | Finding::Comparison(_) => true,
            Finding::Several(findings) => findings.iter().all(Finding::is_answer),
            Finding::Specialties { .. }
            | Finding::Fields(_)
            | Finding::NotListed(_)
            | Finding::Topics
            | Finding::Choices(_)
            | Finding::Unknown(_)
            | Finding::NoSuchCollege
            | Finding::WhichCollege(_)
            | Finding::Talk(_)
            | Finding::NotUnderstood { .. } => false,
        }
    }

    /// Whether it leaves something unanswered that staff should see; what is said in danger or anger does not.
    pub fn is_declined(&self) -> bool {
        match self {
            Finding::NotUnderstood { .. }
            | Finding::Unknown(_)
            | Finding::NotListed(_)
            | Finding::NoSuchCollege => true,
            Finding::Several(findings) => findings.iter().any(Finding::is_declined),
            Finding::Facts { .. }
            | Finding::College { .. }
            | Finding::Card { .. }
            | Finding::Fees { .. }
            | Finding::Duals { .. }
            | Finding::Teaches { .. }
            | Finding::Programmes { .. }
            | Finding::Colleges(_)
            | Finding::Specialty { .. }
            | Finding::Specialties { .. }
            | Finding::Fields(_)
            | Finding::Topics
            | Finding::Outcomes { .. }
            | Finding::Comparison(_)
            | Finding::Choices(_)
            | Finding::WhichCollege(_)
            | Finding::Talk(_) => false,
        }
    }
}

impl Answer {
    /// What was understood, whether or not the base has an answer; nothing where it was not.
    pub fn understood(&self) -> Option<&Ask> {
        if let Finding::Unknown(ask) = &self.finding {
            return Some(ask).filter(|ask| ask.topic != Topic::None);
        }
        self.ask.as_ref().filter(|_| self.finding.is_answer())
    }

    /// Why staff should see the question, if they should.
    pub fn why_open(&self) -> Option<Why> {
        // Below it a person should look; a guess until it is calibrated on what people really ask.
        const SURE: f32 = 0.6;
        if self.finding.is_declined() {
            return Some(Why::Declined);
        }
        (self.finding.is_answer() && self.confidence < SURE).then_some(Why::Unsure)
    }
}
