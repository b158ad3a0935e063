//! Rows made by hand.

use crate::domain::{
    Bilingual, Bound, College, CollegeId, Date, DistrictId, Dual, DualId, DualKind, Fact, FactId,
    Form, Grade, Language, Level, Metric, NameOrigin, Outcome, OutcomeId, Ownership, Programme,
    ProgrammeId, Qualification, QualificationId, Scope, Source, SourceId, Specialty, SpecialtyCode,
    Topic, Unit,
};

pub fn source(id: &str, publisher: &str, dated: Option<&str>, confirmed: bool) -> Source {
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

pub fn fact(id: &str, topic: Topic, kk: &str, ru: &str) -> Fact {
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

pub fn college(number: usize) -> College {
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
        free_places: None,
        languages: Vec::new(),
        grades: Vec::new(),
        forms: Vec::new(),
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

pub fn full_college() -> College {
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
        free_places: None,
        languages: Language::ALL.to_vec(),
        grades: Grade::ALL.to_vec(),
        forms: Vec::new(),
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

pub fn specialty(number: usize) -> Specialty {
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

pub fn programme(college: usize, specialty: usize) -> Programme {
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

pub fn dual(number: usize, kind: DualKind) -> Dual {
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

pub fn outcome(number: usize, group: Option<u32>, scope: Scope, bound: Bound) -> Outcome {
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

pub fn qualification() -> Qualification {
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
