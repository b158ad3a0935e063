//! Time of an answer, of the start, and memory, on the real data and on a hundred times as many colleges and specialties.
//!
//! ```text
//! cargo bench --bench answering            on the real data
//! cargo bench --bench answering -- 100     on a hundred times as much
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

use std::fs;
use std::path::Path;
use std::time::Instant;

use bagdar::conversation::{Event, House};
use bagdar::domain::{
    Change, Changes, CollegeId, Date, Member, Origin, ProgrammeId, QualificationId, Records,
    SpecialtyCode, Table,
};
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork;
use bagdar::terminal::Talk;

/// As in the program itself.
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() {
    let times = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(1usize);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.db");
    fill(&path, times);
    let begun = Instant::now();
    let store = staffwork::open(&path).unwrap();
    let records = store.load().unwrap();
    let loaded = begun.elapsed();
    let (colleges, specialties) = (records.colleges.len(), records.specialties.len());
    let house = House {
        knowledge: Knowledge::build(records).into(),
        texts: Texts::load().unwrap(),
    };
    let questions = questions();
    say(&house, &questions[0]);
    let first = begun.elapsed();
    println!("data: {times} × ({colleges} colleges, {specialties} specialties)");
    println!(
        "start to first answer: {:.0} ms, of which load {:.0} ms",
        ms(first),
        ms(loaded)
    );
    println!("memory after the start: {} MB", memory());
    let mut taken = Vec::new();
    for _ in 0..20 {
        for question in &questions {
            taken.push(say(&house, question));
        }
    }
    taken.sort_by(f64::total_cmp);
    let at = |share: f64| taken[((taken.len() - 1) as f64 * share) as usize];
    println!(
        "answers: {} timed, p50 {:.3} ms, p99 {:.3} ms, longest {:.3} ms",
        taken.len(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
    println!("memory after that: {} MB", memory());
}

/// The time of the last turn, in milliseconds.
fn say(house: &House, turns: &[String]) -> f64 {
    let mut talk = Talk::new(house, Date::parse("2026-11-23").unwrap());
    let mut taken = 0.0;
    for text in turns {
        let event = Event::Text(text.clone());
        let begun = Instant::now();
        std::hint::black_box(talk.say(&event));
        taken = ms(begun.elapsed());
    }
    taken
}

fn ms(duration: std::time::Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn questions() -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions/sample.jsonl");
    let text = fs::read_to_string(path).unwrap();
    let turns = |line: &str| {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let turns = case["turns"].as_array().unwrap().iter();
        turns
            .map(|turn| turn["text"].as_str().unwrap().to_owned())
            .collect()
    };
    text.lines().map(turns).collect()
}

/// Resident memory of this process.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}

/// The real data, and copies of its colleges, specialties and programmes under made-up names.
fn fill(path: &Path, times: usize) {
    let mut store = staffwork::open(path).unwrap();
    let real = store.load().unwrap();
    let mut records = real.clone();
    for copy in 1..times {
        multiply(&real, &mut records, copy);
    }
    let new = |table: Table, keys: Vec<String>| {
        keys.into_iter().map(move |key| Change {
            table,
            key,
            is_new: true,
            cells: Vec::new(),
        })
    };
    let rows = new(
        Table::Colleges,
        records.colleges[real.colleges.len()..]
            .iter()
            .map(|one| one.id.to_string())
            .collect(),
    )
    .chain(new(
        Table::Specialties,
        records.specialties[real.specialties.len()..]
            .iter()
            .map(|one| one.code.to_string())
            .collect(),
    ))
    .chain(new(
        Table::Qualifications,
        records.qualifications[real.qualifications.len()..]
            .iter()
            .map(|one| one.id.to_string())
            .collect(),
    ))
    .chain(new(
        Table::Programmes,
        records.programmes[real.programmes.len()..]
            .iter()
            .map(|one| one.id.to_string())
            .collect(),
    ));
    let changes = Changes {
        base: store.version().unwrap(),
        rows: rows.collect(),
        unchanged: Vec::new(),
        absent: Vec::new(),
        records,
    };
    let origin = Origin::of(Member::Operator, "bench");
    store.apply(&changes, &origin, &[]).unwrap();
}

fn multiply(real: &Records, records: &mut Records, copy: usize) {
    const FIRST: [&str; 10] = [
        "ара", "бай", "дос", "жар", "кер", "мер", "нұр", "сай", "тау", "шам",
    ];
    const SECOND: [&str; 10] = [
        "бек", "қан", "лық", "мұр", "сары", "тас", "гүл", "дала", "кент", "су",
    ];
    let name = |text: &str| {
        let words = text.split(' ').map(|word| {
            let long = word.chars().count() > 4;
            if long {
                format!(
                    "{}{}{}",
                    FIRST[copy % 10],
                    word.chars().skip(3).collect::<String>(),
                    SECOND[copy / 10 % 10]
                )
            } else {
                word.to_owned()
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    for college in &real.colleges {
        let mut own = college.clone();
        own.id = CollegeId::new(&format!("{}-{copy}", college.id));
        own.name.kk = name(&own.name.kk);
        own.name.ru = name(&own.name.ru);
        own.short.kk = name(&own.short.kk);
        own.short.ru = name(&own.short.ru);
        own.aliases = own.aliases.iter().map(|alias| name(alias)).collect();
        records.colleges.push(own);
    }
    for specialty in &real.specialties {
        let mut own = specialty.clone();
        own.code = SpecialtyCode::new(&format!("{}{copy}", specialty.code));
        own.name.kk = name(&own.name.kk);
        own.name.ru = name(&own.name.ru);
        own.aliases_kk = own.aliases_kk.iter().map(|alias| name(alias)).collect();
        own.aliases_ru = own.aliases_ru.iter().map(|alias| name(alias)).collect();
        records.specialties.push(own);
    }
    for qualification in &real.qualifications {
        let mut own = qualification.clone();
        own.id = QualificationId::new(&format!("{}-{copy}", qualification.id));
        own.specialty = SpecialtyCode::new(&format!("{}{copy}", qualification.specialty));
        own.name.kk = name(&own.name.kk);
        own.name.ru = name(&own.name.ru);
        records.qualifications.push(own);
    }
    for programme in &real.programmes {
        let mut own = programme.clone();
        own.id = ProgrammeId::new(&format!("{}-{copy}", programme.id));
        own.college = CollegeId::new(&format!("{}-{copy}", programme.college));
        own.specialty = SpecialtyCode::new(&format!("{}{copy}", programme.specialty));
        own.qualification = programme
            .qualification
            .as_ref()
            .map(|id| QualificationId::new(&format!("{id}-{copy}")));
        records.programmes.push(own);
    }
}
