//! Replies to every finding, over a small base made by hand.

use super::*;
use crate::domain::{
    Bilingual, Bound, Button, College, CollegeId, Date, District, DistrictId, Dual, DualId,
    DualKind, Example, Fact, FactId, Field, FieldCode, Filter, Form, Grade, Level, Listing, Metric,
    NameOrigin, Outcome, OutcomeId, Ownership, Press, ProgrammeId, Qualification, QualificationId,
    Records, Scope, Source, Specialty, SpecialtyCode, Subject, Target, Unit,
};

/// Texts and an empty base.
pub fn nothing_known() -> (Texts, Knowledge) {
    (Texts::load().unwrap(), Knowledge::build(Records::default()))
}

/// A voice for each language.
pub fn both<'a>(texts: &'a Texts, knowledge: &'a Knowledge) -> [Voice<'a>; 2] {
    Language::ALL.map(|language| Voice::new(texts, knowledge, language))
}

fn source(id: &str, publisher: &str, dated: Option<&str>, confirmed: bool) -> Source {
    Source {
        id: SourceId::new(id),
        publisher: publisher.to_owned(),
        title: String::new(),
        address: String::new(),
        read_on: Date::parse("2026-11").unwrap(),
        dated: dated.and_then(Date::parse),
        confirmed,
    }
}

fn fact(id: &str, topic: Topic, kk: &str, ru: &str) -> Fact {
    Fact {
        id: FactId::new(id),
        topic,
        text: Bilingual::new(kk, ru),
        companions: Vec::new(),
        conflicts: Vec::new(),
        valid_from: None,
        valid_to: None,
        review_on: None,
        owner: String::new(),
        remark: String::new(),
        sources: vec![SourceId::new("press")],
    }
}

fn college(number: usize) -> College {
    College {
        id: CollegeId::new(&format!("c{number}")),
        name: Bilingual::new(
            &format!("Алматы {number}-ші үлгі колледжі"),
            &format!("Алматинский образцовый колледж № {number}"),
        ),
        name_kk_origin: NameOrigin::Translated,
        short: Bilingual::new(&format!("ҮК-{number}"), &format!("ОК-{number}")),
        aliases: Vec::new(),
        ownership: None,
        founded_year: None,
        district: None,
        address: None,
        position: None,
        phones: Vec::new(),
        email: String::new(),
        website: String::new(),
        instagram: String::new(),
        dormitory: None,
        languages: Vec::new(),
        grades: Vec::new(),
        students: None,
        students_year: None,
        licence: String::new(),
        note: None,
        remark: String::new(),
        review_on: None,
        owner: String::new(),
        sources: vec![SourceId::new("cards")],
    }
}

fn full_college() -> College {
    College {
        ownership: Some(Ownership::State),
        founded_year: Some(1940),
        district: Some(DistrictId::new("auezov")),
        address: Some(Bilingual::new(
            "Тастақ-1 ықшамауданы, 1В",
            "мкр Тастак-1, 1В",
        )),
        phones: vec!["+7 727 000 00 00".to_owned()],
        email: "info@ok1.kz".to_owned(),
        website: "ok1.kz".to_owned(),
        dormitory: Some(true),
        languages: Language::ALL.to_vec(),
        grades: Grade::ALL.to_vec(),
        students: Some(1200),
        students_year: Some(2024),
        licence: "KZ00".to_owned(),
        note: Some(Bilingual::new(
            "Бұрынғы атауы – Құрылыс техникумы.",
            "Прежнее название – строительный техникум.",
        )),
        review_on: Date::parse("2026-10-01"),
        ..college(1)
    }
}

fn specialty(number: usize) -> Specialty {
    Specialty {
        code: SpecialtyCode::new(&format!("0613{number:02}00")),
        name: Bilingual::new(
            &format!("Бағдарлама жасау {number}"),
            &format!("Разработка программ {number}"),
        ),
        name_kk_origin: NameOrigin::Sourced,
        aliases_kk: Vec::new(),
        aliases_ru: Vec::new(),
        months_after_9: (number == 1).then_some(46),
        months_after_11: (number == 1).then_some(34),
        remark: String::new(),
        sources: vec![SourceId::new("list")],
    }
}

fn programme(college: usize, specialty: usize) -> Programme {
    Programme {
        id: ProgrammeId::new(&format!("p{college}-{specialty}")),
        college: CollegeId::new(&format!("c{college}")),
        specialty: SpecialtyCode::new(&format!("0613{specialty:02}00")),
        qualification: None,
        grade: (college == 1).then_some(Grade::Ninth),
        form: (college == 1).then_some(Form::FullTime),
        languages: Vec::new(),
        months: None,
        price: (college == 1).then_some(800_000),
        places: None,
        year: "2024-2025".to_owned(),
        sources: vec![SourceId::new("cards")],
    }
}

fn dual(number: usize, kind: DualKind) -> Dual {
    Dual {
        id: DualId::new(&format!("d{number}")),
        college: CollegeId::new("c1"),
        specialty: None,
        kind,
        enterprise: "№12 аурухана / больница № 12".to_owned(),
        share_percent: Some(60),
        pay: String::new(),
        places: Some(25),
        year: "2025".to_owned(),
        note: None,
        sources: vec![SourceId::new("file")],
    }
}

fn outcome(number: usize, group: Option<u32>, scope: Scope, bound: Bound) -> Outcome {
    Outcome {
        id: OutcomeId::new(&format!("o{number}")),
        scope,
        region: Bilingual::new("Алматы", "Алматы"),
        metric: Metric::EmployedOrStudying,
        value: 94.3,
        value_to: None,
        bound,
        unit: Unit::Percent,
        period: "2025".to_owned(),
        group_size: group,
        definition: Bilingual::new(
            "жұмыс істейтін не оқитын түлектердің үлесі",
            "доля выпускников, которые работают или учатся",
        ),
        remark: String::new(),
        sources: vec![SourceId::new("press")],
    }
}

fn qualification() -> Qualification {
    Qualification {
        id: QualificationId::new("4s06130103"),
        code: "4S06130103".to_owned(),
        specialty: SpecialtyCode::new("06130100"),
        level: Some(Level::Specialist),
        name: Bilingual::new("Бағдарламашы", "Программист"),
        name_kk_origin: NameOrigin::Sourced,
        sources: vec![SourceId::new("list")],
    }
}

fn facts() -> Vec<Fact> {
    let total = Fact {
        conflicts: vec![FactId::new("bns")],
        ..fact(
            "total",
            Topic::CollegeCount,
            "Алматыда 88 колледж жұмыс істейді.",
            "В Алматы работают 88 колледжей.",
        )
    };
    let bureau = Fact {
        sources: vec![SourceId::new("bureau")],
        ..fact(
            "bns",
            Topic::CollegeCount,
            "Статистика бюросының есебінше, колледж саны – 79.",
            "По данным бюро статистики, колледжей 79.",
        )
    };
    let old = Fact {
        review_on: Date::parse("2026-01-01"),
        ..fact(
            "dates",
            Topic::AdmissionDates,
            "Өтініш 25 маусымнан бастап қабылданады.",
            "Заявления принимают с 25 июня.",
        )
    };
    vec![
        total,
        bureau,
        old,
        fact(
            "grant",
            Topic::StateOrder,
            "Грантқа конкурспен түседі.",
            "На бюджет поступают по конкурсу.",
        ),
        fact(
            "length",
            Topic::Duration,
            "Көбіне 9-сыныптан кейін 3 жыл 10 ай оқиды.",
            "Чаще всего после 9 класса учатся 3 года 10 месяцев.",
        ),
        fact(
            "helpline-111",
            Topic::Hotlines,
            "111 нөміріне қоңырау шалуға болады.",
            "Можно позвонить по номеру 111.",
        ),
        fact(
            "hotline-1450",
            Topic::Hotlines,
            "1450 – министрліктің байланыс орталығы.",
            "1450 – контакт-центр министерства.",
        ),
    ]
}

fn base() -> Knowledge {
    let mut colleges = vec![full_college()];
    colleges.extend((2..=12).map(college));
    let mut programmes: Vec<Programme> = (1..=12).map(|number| programme(number, 1)).collect();
    programmes.extend((2..=10).map(|number| programme(1, number)));
    Knowledge::build(Records {
        sources: vec![
            source("press", "Казправда", Some("2025-12-27"), true),
            source("bureau", "Ұлттық статистика бюросы", Some("2026-01"), true),
            source("cards", "vipusknik.kz", None, true),
            source("list", "adilet.zan.kz", Some("2023"), true),
            source("file", "GitHub", None, false),
        ],
        districts: vec![District {
            id: DistrictId::new("auezov"),
            name: Bilingual::new("Әуезов", "Ауэзовский"),
            aliases_kk: Vec::new(),
            aliases_ru: Vec::new(),
        }],
        fields: vec![Field {
            code: FieldCode::new("06"),
            name: Bilingual::new("Ақпараттық технологиялар", "Информационные технологии"),
            aliases_kk: Vec::new(),
            aliases_ru: Vec::new(),
        }],
        colleges,
        specialties: (1..=12).map(specialty).collect(),
        qualifications: vec![qualification()],
        programmes,
        duals: DualKind::ALL
            .into_iter()
            .enumerate()
            .map(|(number, kind)| dual(number, kind))
            .collect(),
        outcomes: vec![
            outcome(
                1,
                Some(24434),
                Scope::Field(FieldCode::new("06")),
                Bound::Exact,
            ),
            outcome(2, Some(9), Scope::City, Bound::Exact),
            outcome(3, None, Scope::City, Bound::AtLeast),
        ],
        facts: facts(),
        examples: vec![Example {
            target: Target::Fact(FactId::new("grant")),
            language: Language::Russian,
            text: "как поступить на бюджет".to_owned(),
        }],
    })
}

fn one() -> CollegeId {
    CollegeId::new("c1")
}

fn code(number: usize) -> SpecialtyCode {
    SpecialtyCode::new(&format!("0613{number:02}00"))
}

fn listing(filter: Filter, page: u16) -> Finding {
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
fn findings() -> Vec<Finding> {
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
        language: Some(Language::Kazakh),
        district: Some(DistrictId::new("auezov")),
        price_to: Some(900_000),
        cheapest: true,
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
            facts: ids(&["total"]),
            further: ids(&["bns", "grant"]),
        },
        Finding::Facts {
            topic: Topic::AdmissionDates,
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

fn replies() -> Vec<(Language, Finding, Reply)> {
    let (texts, _) = nothing_known();
    let knowledge = base();
    let mut replies = Vec::new();
    for language in Language::ALL {
        for finding in findings() {
            let answer = Answer {
                language,
                finding,
                ask: None,
                confidence: 1.0,
                today: Date::parse("2026-11-23").unwrap(),
            };
            let reply = compose(&texts, &knowledge, &answer);
            replies.push((language, answer.finding, reply));
        }
    }
    replies
}

#[test]
fn replies_are_whole_texts() {
    for (language, finding, Reply { text, buttons }) in replies() {
        println!("--- {language:?} {finding:?}\n{text}\n{buttons:?}\n");
        let labels = buttons.iter().flatten().map(|button| button.label.as_str());
        for said in labels.clone().chain([text.as_str()]) {
            assert!(!said.trim().is_empty(), "{finding:?}");
            assert!(
                !said.contains(['{', '}', '\u{2068}', '\u{2069}', '$']),
                "{said}"
            );
            let keys = [
                "listing-",
                "college-",
                "topic-",
                "button-",
                "talk-",
                "unknown-",
                "specialty-",
                "fact-",
                "dual-",
                "outcome-",
            ];
            assert!(!keys.iter().any(|key| said.contains(key)), "{said}");
        }
        assert!(labels.clone().all(|label| label.chars().count() <= 40));
        assert!(buttons.iter().flatten().all(is_short_enough), "{buttons:?}");
        assert!(text.chars().count() <= 1400, "{text}");
    }
}

fn is_short_enough(button: &Button) -> bool {
    match &button.press {
        Press::Link(_) => true,
        Press::Ask(_) | Press::Open(_) | Press::Language(_) | Press::Forget => {
            button.press.to_code().is_some()
        }
    }
}

/// Texts whose figures are no facts of the base: examples of questions, and counts of its rows.
fn tells_no_fact(finding: &Finding) -> bool {
    match finding {
        Finding::NotUnderstood { .. }
        | Finding::Choices(_)
        | Finding::Talk(Topic::Help | Topic::Sources) => true,
        Finding::Teaches { found, .. } => found.is_empty(),
        Finding::Unknown(ask) => ask.colleges().next().is_none(),
        Finding::Colleges(listing) => listing.sure.is_empty() && listing.possible.is_empty(),
        Finding::Facts { .. }
        | Finding::College { .. }
        | Finding::Card { .. }
        | Finding::Fees { .. }
        | Finding::Duals { .. }
        | Finding::Programmes { .. }
        | Finding::Specialty { .. }
        | Finding::Specialties { .. }
        | Finding::Fields(_)
        | Finding::Topics
        | Finding::Outcomes { .. }
        | Finding::Comparison(_)
        | Finding::WhichCollege(_)
        | Finding::Talk(_)
        | Finding::Several(_) => false,
    }
}

#[test]
fn a_figure_comes_with_its_source_and_date() {
    for (language, finding, Reply { text, .. }) in replies() {
        if tells_no_fact(&finding) || !text.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let (word, dates) = match language {
            Language::Kazakh => ("Дереккөз", [" ж.", "жылғы"]),
            Language::Russian => ("Источник", [" г.", "год"]),
        };
        assert!(text.contains(word), "{finding:?}\n{text}");
        assert!(dates.iter().any(|date| text.contains(date)), "{text}");
    }
}

fn check(finding: Finding, kazakh: &str, russian: &str) {
    let (texts, _) = nothing_known();
    let knowledge = base();
    for (language, expected) in [(Language::Kazakh, kazakh), (Language::Russian, russian)] {
        let answer = Answer {
            language,
            finding: finding.clone(),
            ask: None,
            confidence: 1.0,
            today: Date::parse("2026-11-23").unwrap(),
        };
        assert_eq!(compose(&texts, &knowledge, &answer).text, expected);
    }
}

#[test]
fn the_other_official_figure_is_told_with_its_own_source() {
    check(
        Finding::Facts {
            topic: Topic::CollegeCount,
            facts: vec![FactId::new("total")],
            further: Vec::new(),
        },
        "Алматыда 88 колледж жұмыс істейді.\nДереккөз: Казправда, 27 желтоқсан 2025 ж.\n\nБасқа ресми дерек те бар. Статистика бюросының есебінше, колледж саны – 79.\nДереккөз: Ұлттық статистика бюросы, 2026 жылғы қаңтар",
        "В Алматы работают 88 колледжей.\nИсточник: Казправда, 27 декабря 2025 г.\n\nЕсть и другие официальные данные. По данным бюро статистики, колледжей 79.\nИсточник: Ұлттық статистика бюросы, январь 2026 г.",
    );
}

#[test]
fn a_fact_past_its_review_says_so() {
    check(
        Finding::Facts {
            topic: Topic::AdmissionDates,
            facts: vec![FactId::new("dates")],
            further: Vec::new(),
        },
        "Өтініш 25 маусымнан бастап қабылданады.\nДереккөз: Казправда, 27 желтоқсан 2025 ж.\n\nБұл мәлімет ескіруі мүмкін, қазіргісін нақтылап алыңыз.",
        "Заявления принимают с 25 июня.\nИсточник: Казправда, 27 декабря 2025 г.\n\nЭти сведения могли устареть – перепроверьте их.",
    );
}

#[test]
fn danger_gets_the_helpline_first_and_nothing_else() {
    let (texts, _) = nothing_known();
    let knowledge = base();
    let finding = Finding::Several(vec![Finding::Talk(Topic::Danger), Finding::Topics]);
    let answer = Answer {
        language: Language::Russian,
        finding,
        ask: None,
        confidence: 1.0,
        today: Date::parse("2026-11-23").unwrap(),
    };
    let reply = compose(&texts, &knowledge, &answer);
    assert!(
        reply.text.starts_with("Можно позвонить по номеру 111."),
        "{}",
        reply.text
    );
    assert!(reply.buttons.is_empty());
}

#[test]
fn small_groups_are_not_shown() {
    let finding = Finding::Outcomes {
        about: Topic::Employment,
        subject: None,
        outcomes: vec![OutcomeId::new("o2")],
        facts: Vec::new(),
    };
    let (texts, _) = nothing_known();
    let knowledge = base();
    let answer = Answer {
        language: Language::Russian,
        finding,
        ask: None,
        confidence: 1.0,
        today: Date::parse("2026-11-23").unwrap(),
    };
    assert!(!compose(&texts, &knowledge, &answer).text.contains("94"));
}

#[test]
fn texts_fit_the_limits_of_telegram() {
    let (texts, _) = nothing_known();
    for language in Language::ALL {
        for (key, most) in [
            ("bot-name", 64),
            ("bot-description", 512),
            ("bot-short-description", 120),
        ] {
            assert!(
                texts.say(language, key, &[]).encode_utf16().count() <= most,
                "{key}"
            );
        }
    }
}
