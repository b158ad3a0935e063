//! What a question can be about.

/// The topic of a question: one that facts tell, a property of a college or specialty, or a turn of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    // Told by facts.
    AdmissionDates,
    AdmissionDocuments,
    AdmissionHow,
    AdmissionAfter9,
    AdmissionAfter11,
    Exams,
    StateOrder,
    Quotas,
    Tuition,
    Benefits,
    Stipend,
    Dormitory,
    DualTraining,
    SkillsPassport,
    Worldskills,
    Employment,
    YouthPractice,
    Serpin,
    Transfer,
    StudyLanguages,
    Military,
    Inclusive,
    University,
    Foreigners,
    Hotlines,
    CollegeCount,
    StudentCount,
    TeacherCount,
    SpecialtyCount,
    PopularFields,
    YearOfProfessions,
    CityProjects,
    Salary,
    Administration,
    Duration,
    // Properties of colleges and specialties, and lists of them.
    Card,
    Address,
    Phone,
    Website,
    Email,
    Ownership,
    History,
    Grades,
    Licence,
    Teaches,
    Colleges,
    Specialty,
    Specialties,
    Qualifications,
    Practice,
    Compare,
    // Turns of the talk.
    Greeting,
    Thanks,
    Farewell,
    Bot,
    Help,
    Sources,
    Operator,
    Topics,
    OtherCity,
    /// Which college is the best: the base ranks none.
    Ranking,
    Unlisted,
    Bribe,
    Injection,
    Abuse,
    Danger,
    None,
}

impl Topic {
    /// Every topic with its code, in the order of their declaration.
    pub const ALL: [(Topic, &'static str); 67] = [
        (Topic::AdmissionDates, "admission_dates"),
        (Topic::AdmissionDocuments, "admission_documents"),
        (Topic::AdmissionHow, "admission_how"),
        (Topic::AdmissionAfter9, "admission_after_9"),
        (Topic::AdmissionAfter11, "admission_after_11"),
        (Topic::Exams, "exams"),
        (Topic::StateOrder, "state_order"),
        (Topic::Quotas, "quotas"),
        (Topic::Tuition, "tuition"),
        (Topic::Benefits, "benefits"),
        (Topic::Stipend, "stipend"),
        (Topic::Dormitory, "dormitory"),
        (Topic::DualTraining, "dual_training"),
        (Topic::SkillsPassport, "skills_passport"),
        (Topic::Worldskills, "worldskills"),
        (Topic::Employment, "employment"),
        (Topic::YouthPractice, "youth_practice"),
        (Topic::Serpin, "serpin"),
        (Topic::Transfer, "transfer"),
        (Topic::StudyLanguages, "study_languages"),
        (Topic::Military, "military"),
        (Topic::Inclusive, "inclusive"),
        (Topic::University, "university"),
        (Topic::Foreigners, "foreigners"),
        (Topic::Hotlines, "hotlines"),
        (Topic::CollegeCount, "college_count"),
        (Topic::StudentCount, "student_count"),
        (Topic::TeacherCount, "teacher_count"),
        (Topic::SpecialtyCount, "specialty_count"),
        (Topic::PopularFields, "popular_fields"),
        (Topic::YearOfProfessions, "year_of_professions"),
        (Topic::CityProjects, "city_projects"),
        (Topic::Salary, "salary"),
        (Topic::Administration, "administration"),
        (Topic::Duration, "duration"),
        (Topic::Card, "card"),
        (Topic::Address, "address"),
        (Topic::Phone, "phone"),
        (Topic::Website, "website"),
        (Topic::Email, "email"),
        (Topic::Ownership, "ownership"),
        (Topic::History, "history"),
        (Topic::Grades, "grades"),
        (Topic::Licence, "licence"),
        (Topic::Teaches, "teaches"),
        (Topic::Colleges, "colleges"),
        (Topic::Specialty, "specialty"),
        (Topic::Specialties, "specialties"),
        (Topic::Qualifications, "qualifications"),
        (Topic::Practice, "practice"),
        (Topic::Compare, "compare"),
        (Topic::Greeting, "greeting"),
        (Topic::Thanks, "thanks"),
        (Topic::Farewell, "farewell"),
        (Topic::Bot, "bot"),
        (Topic::Help, "help"),
        (Topic::Sources, "sources"),
        (Topic::Operator, "operator"),
        (Topic::Topics, "topics"),
        (Topic::OtherCity, "other_city"),
        (Topic::Ranking, "ranking"),
        (Topic::Unlisted, "unlisted"),
        (Topic::Bribe, "bribe"),
        (Topic::Injection, "injection"),
        (Topic::Abuse, "abuse"),
        (Topic::Danger, "danger"),
        (Topic::None, "none"),
    ];

    /// The topics that facts can tell, in the order of the menu.
    pub fn told_by_facts() -> impl Iterator<Item = Topic> {
        Topic::ALL
            .into_iter()
            .map(|(topic, _)| topic)
            .filter(|topic| topic.is_told())
    }

    /// The name in files, in the database and behind buttons.
    pub fn code(self) -> &'static str {
        Topic::ALL
            .into_iter()
            .find(|(topic, _)| *topic == self)
            .map_or("none", |(_, code)| code)
    }

    pub fn from_code(code: &str) -> Option<Topic> {
        Topic::ALL
            .into_iter()
            .find(|(_, own)| *own == code)
            .map(|(topic, _)| topic)
    }

    /// Whether facts tell it.
    pub fn is_told(self) -> bool {
        self <= Topic::Duration
    }

    /// Whether it is a turn of the talk rather than a question about colleges.
    pub fn is_talk(self) -> bool {
        self >= Topic::Greeting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_listed_once_in_order() {
        assert!(Topic::ALL.is_sorted_by(|(before, _), (after, _)| before < after));
        assert_eq!(Topic::ALL.len(), Topic::None as usize + 1);
        for (topic, code) in Topic::ALL {
            assert_eq!((topic.code(), Topic::from_code(code)), (code, Some(topic)));
        }
    }
}
