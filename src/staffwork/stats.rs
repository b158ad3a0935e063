//! Figures of use and of the base, and the weekly digest of them.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::domain::rows::{self, Row};
use crate::domain::{
    CollegeId, Counted, Date, Day, Language, Opinion, SpecialtyCode, Spelling, Stats, Table, Tally,
    Topic,
};
use crate::import;
use crate::knowledge::Knowledge;
use crate::reply::{self, Texts};
use crate::store::Store;

/// How many days a digest tells of.
const WEEK: u16 = 7;

/// The figures of the last days up to today.
pub fn stats(store: &Store, knowledge: &Knowledge, today: Date, days: u16) -> Result<Stats> {
    let counted = store.tallies(today, days)?;
    let mut sums: BTreeMap<&Tally, u64> = BTreeMap::new();
    for (_, tally, times) in &counted {
        *sums.entry(tally).or_default() += times;
    }
    let waited = store.days_to_answer(today, days)?;
    let (filled, emptiest) = completeness(knowledge);
    Ok(Stats {
        days: store
            .days(today, days)?
            .into_iter()
            .map(|day| day_of(&counted, day))
            .collect(),
        languages: named(&sums, Counted::Language, Language::from_code),
        spellings: named(&sums, Counted::Spelling, spelling),
        topics: named(&sums, Counted::Topic, Topic::from_code),
        colleges: named(&sums, Counted::College, |id| Some(CollegeId::new(id))),
        specialties: named(&sums, Counted::Specialty, |code| {
            Some(SpecialtyCode::new(code))
        }),
        opinions: opinions(&sums),
        disliked: disliked(&sums),
        open: store.open_questions()?.len(),
        answered: waited.len(),
        days_to_answer: waited.get(waited.len() / 2).copied(),
        filled,
        emptiest,
    })
}

/// The figures as a workbook.
pub fn figures(
    knowledge: &Knowledge,
    texts: &Texts,
    language: Language,
    stats: &Stats,
) -> Result<Vec<u8>> {
    let overview = reply::stats(texts, knowledge, language, stats);
    let charts = reply::charts(texts, knowledge, language, stats);
    let days = [("days", stats.days.len().into())];
    let title = texts.say(language, "desk-figures", &days);
    import::figures(&title, &overview, &charts)
}

/// What publishers are told once a week, in their language.
pub fn digest(
    store: &Store,
    knowledge: &Knowledge,
    texts: &Texts,
    language: Language,
    today: Date,
) -> Result<String> {
    let stats = stats(store, knowledge, today, WEEK)?;
    Ok(reply::digest(texts, knowledge, language, &stats))
}

fn day_of(counted: &[(Date, Tally, u64)], day: Date) -> Day {
    let sum = |kind: Counted| -> u64 {
        let own = counted
            .iter()
            .filter(|(on, tally, _)| *on == day && tally.kind == kind);
        own.map(|(.., times)| times).sum()
    };
    Day {
        day,
        questions: sum(Counted::Question),
        people: sum(Counted::Person),
        declined: sum(Counted::Declined),
    }
}

/// The counts of a kind by name, most frequent first.
fn named<T>(
    sums: &BTreeMap<&Tally, u64>,
    kind: Counted,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<(T, u64)> {
    let own = sums.iter().filter(|(tally, _)| tally.kind == kind);
    let own = own.filter_map(|(tally, times)| Some((read(&tally.name)?, *times)));
    let mut own: Vec<(T, u64)> = own.collect();
    own.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    own
}

fn spelling(code: &str) -> Option<Spelling> {
    Spelling::ALL.into_iter().find(|own| own.code() == code)
}

fn opinions(sums: &BTreeMap<&Tally, u64>) -> Vec<(Opinion, u64)> {
    let sum = |opinion: Opinion| -> u64 {
        let kind = Counted::Opinion(opinion);
        let own = sums.iter().filter(|(tally, _)| tally.kind == kind);
        own.map(|(_, times)| times).sum()
    };
    let all = Opinion::ALL.map(|opinion| (opinion, sum(opinion)));
    all.into_iter().filter(|(_, times)| *times > 0).collect()
}

fn disliked(sums: &BTreeMap<&Tally, u64>) -> Vec<(String, u64, u64)> {
    let of = |opinion| {
        named(sums, Counted::Opinion(opinion), |code| {
            Some(code.to_owned())
        })
    };
    let good: BTreeMap<String, u64> = of(Opinion::Good).into_iter().collect();
    let bad = of(Opinion::Bad).into_iter();
    bad.map(|(code, against)| {
        let in_favour = good.get(&code).copied().unwrap_or(0);
        (code, against, in_favour)
    })
    .collect()
}

/// Columns with how many colleges fill them, colleges with how many columns they fill.
type Completeness = (Vec<(&'static str, usize)>, Vec<(CollegeId, usize)>);

fn completeness(knowledge: &Knowledge) -> Completeness {
    // What staff are asked to fill; the rest is for few colleges or for staff themselves.
    const ASKED: [&str; 12] = [
        "address_kk",
        "district",
        "phones",
        "email",
        "website",
        "ownership",
        "founded_year",
        "dormitory",
        "languages",
        "grades",
        "forms",
        "licence",
    ];
    let colleges = rows::rows_of(knowledge.records(), Table::Colleges);
    let fills = |row: &Row, column: &str| row.get(column).is_some_and(|cell| !cell.is_empty());
    let count = |column: &'static str| {
        (
            column,
            colleges.iter().filter(|row| fills(row, column)).count(),
        )
    };
    let mut filled: Vec<_> = ASKED.map(count).into();
    filled.sort_by_key(|(_, count)| *count);
    let own = |row: &Row| {
        let id = CollegeId::new(&rows::key_of(Table::Colleges, row));
        (id, ASKED.iter().filter(|column| fills(row, column)).count())
    };
    let mut emptiest: Vec<_> = colleges.iter().map(own).collect();
    emptiest.sort_by(|(one, a), (other, b)| a.cmp(b).then(one.cmp(other)));
    (filled, emptiest)
}
