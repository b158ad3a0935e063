//! Findings of every kind over the base made by hand.

use crate::domain::{
    Ask, CollegeId, DistrictId, DualId, FactId, FieldCode, Filter, Finding, Form, Grade, Language,
    Listing, Order, OutcomeId, Ownership, ProgrammeId, SpecialtyCode, Subject, Topic,
};

pub fn one() -> CollegeId {
    CollegeId::new("c1")
}

pub fn code(number: usize) -> SpecialtyCode {
    SpecialtyCode::new(&format!("0613{number:02}00"))
}

pub fn listing(filter: Filter, page: u16) -> Finding {
    let ask = Ask {
        filter,
        page,
        ..Ask::of_specialty(Topic::Colleges, &code(1))
    };
    Finding::Colleges(Listing {
        ask,
        sure: vec![one()],
        possible: (2..=12)
            .map(|number| CollegeId::new(&format!("c{number}")))
            .collect(),
    })
}

/// Findings of every kind.
pub fn findings() -> Vec<Finding> {
    let ids = |names: &[&str]| {
        names
            .iter()
            .map(|name| FactId::new(name))
            .collect::<Vec<_>>()
    };
    let strict = Filter {
        grade: Some(Grade::Ninth),
        free: true,
        ownership: Some(Ownership::State),
        dual: true,
        dormitory: true,
        form: Some(Form::Evening),
        languages: vec![Language::Kazakh],
        district: Some(DistrictId::new("auezov")),
        price_to: Some(900_000),
        order: Some(Order::Cheapest),
    };
    let subject = Subject::Specialty(code(1));
    let duals = |about: Topic, numbers: &[usize]| Finding::Duals {
        subject: Subject::College(one()),
        about,
        duals: numbers
            .iter()
            .map(|number| DualId::new(&format!("d{number}")))
            .collect(),
    };
    let nobody = Listing {
        ask: Ask::of_specialty(Topic::Colleges, &code(12)),
        sure: Vec::new(),
        possible: Vec::new(),
    };
    let mut all = vec![
        Finding::Facts {
            topic: Topic::CollegeCount,
            of: None,
            facts: ids(&["total"]),
            further: ids(&["bns", "grant"]),
        },
        Finding::Facts {
            topic: Topic::AdmissionDates,
            of: None,
            facts: ids(&["dates"]),
            further: ids(&["grant"]),
        },
        Finding::Card {
            college: one(),
            by_way_of: Some(subject.clone()),
        },
        Finding::Card {
            college: CollegeId::new("c2"),
            by_way_of: None,
        },
        Finding::Fees {
            college: one(),
            programmes: (1..=10)
                .map(|number| ProgrammeId::new(&format!("p1-{number}")))
                .collect(),
            facts: Vec::new(),
        },
        duals(Topic::DualTraining, &[0]),
        duals(Topic::Practice, &[1, 2, 3]),
        Finding::Teaches {
            college: one(),
            found: vec![code(1)],
            asked: vec![code(1)],
        },
        Finding::Teaches {
            college: one(),
            found: Vec::new(),
            asked: vec![code(12)],
        },
        Finding::Programmes {
            college: one(),
            specialties: (1..=10).map(code).collect(),
            page: 0,
        },
        Finding::Programmes {
            college: one(),
            specialties: (1..=10).map(code).collect(),
            page: 1,
        },
        listing(Filter::default(), 0),
        listing(strict, 0),
        listing(
            Filter {
                dormitory: true,
                ..Filter::default()
            },
            1,
        ),
        Finding::Colleges(nobody),
        Finding::Specialties {
            field: Some(FieldCode::new("06")),
            specialties: (1..=12).map(code).collect(),
            page: 0,
        },
        Finding::Specialties {
            field: None,
            specialties: vec![code(1), code(2)],
            page: 0,
        },
        Finding::Fields(vec![FieldCode::new("06")]),
        Finding::Topics,
        Finding::Outcomes {
            about: Topic::Employment,
            subject: Some(subject.clone()),
            outcomes: (1..=3)
                .map(|number| OutcomeId::new(&format!("o{number}")))
                .collect(),
            facts: Vec::new(),
        },
        Finding::Comparison(vec![
            Subject::College(one()),
            Subject::College(CollegeId::new("c2")),
        ]),
        Finding::Comparison(vec![subject.clone(), Subject::Specialty(code(2))]),
        Finding::Choices(vec![
            Ask::of_college(Topic::Card, &one()),
            Ask::of_specialty(Topic::Specialty, &code(1)),
        ]),
        Finding::Unknown(Ask::of_college(Topic::StateOrder, &one())),
        Finding::Unknown(Ask::of_specialty(Topic::Salary, &code(1))),
        Finding::Unknown(Ask::about(Topic::Salary, Vec::new())),
        Finding::NoSuchCollege,
        Finding::WhichCollege(Topic::Address),
        Finding::NotUnderstood { near: Vec::new() },
        Finding::NotUnderstood {
            near: vec![Ask::of_fact(Topic::StateOrder, &FactId::new("grant"))],
        },
        Finding::Several(vec![
            Finding::College {
                college: one(),
                about: Topic::Dormitory,
            },
            Finding::Specialty {
                specialty: code(1),
                about: Topic::Duration,
            },
        ]),
    ];
    all.extend(
        [Topic::Specialty, Topic::Qualifications, Topic::Duration].map(|about| {
            Finding::Specialty {
                specialty: code(1),
                about,
            }
        }),
    );
    all.push(Finding::Specialty {
        specialty: code(2),
        about: Topic::Duration,
    });
    let about_college = Topic::ALL
        .into_iter()
        .map(|(topic, _)| topic)
        .filter(|topic| *topic < Topic::Greeting);
    all.extend(about_college.map(|about| Finding::College {
        college: one(),
        about,
    }));
    let turns = Topic::ALL
        .into_iter()
        .map(|(topic, _)| topic)
        .filter(|topic| topic.is_talk());
    all.extend(turns.map(Finding::Talk));
    all
}
