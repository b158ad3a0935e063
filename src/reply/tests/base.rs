//! A small base made by hand.

use super::rows::{
    college, dual, fact, full_college, outcome, programme, qualification, source, specialty,
};
use crate::domain::{
    Bilingual, Bound, Date, District, DistrictId, DualKind, Example, Fact, FactId, Field,
    FieldCode, Language, Programme, Records, Scope, SourceId, Target, Topic,
};
use crate::knowledge::Knowledge;

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

pub fn base() -> Knowledge {
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
        goldens: Vec::new(),
    })
}
