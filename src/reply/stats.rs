//! Figures of use in words and as charts. Groups under five are not told apart.

use super::queue::{ask_name, opinion};
use super::{Texts, Value, Voice};
use crate::domain::{Ask, Chart, Language, Opinion, Spelling, Stats};
use crate::knowledge::Knowledge;

/// Of smaller groups only that they are small is told.
const LEAST: u64 = 5;
/// How many of the most frequent are named.
const MOST: usize = 10;

/// All figures as lines.
pub fn stats(texts: &Texts, knowledge: &Knowledge, language: Language, stats: &Stats) -> String {
    let voice = Voice::new(texts, knowledge, language);
    let charts = named(&voice, stats);
    let mut parts = beside_charts(texts, knowledge, language, stats);
    parts.splice(1..1, charts.iter().map(|chart| list(&voice, chart)));
    parts.join("\n\n")
}

/// What no chart shows, each part with its heading as the first line: the overview, disliked answers, how complete the base is.
pub fn beside_charts(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    stats: &Stats,
) -> Vec<String> {
    let voice = Voice::new(texts, knowledge, language);
    let mut parts = vec![overview(&voice, stats)];
    let disliked = stats
        .disliked
        .iter()
        .take(MOST)
        .filter_map(|(code, bad, good)| {
            let name = ask_name(texts, knowledge, language, &Ask::from_code(code)?);
            let args = [
                ("name", name.into()),
                ("bad", count(*bad)),
                ("good", count(*good)),
            ];
            Some(voice.say("stats-disliked-line", &args))
        });
    let disliked: Vec<String> = disliked.collect();
    if !disliked.is_empty() {
        parts.push(format!(
            "{}\n{}",
            voice.words("stats-disliked"),
            disliked.join("\n")
        ));
    }
    parts.extend(completeness(&voice, stats));
    parts
}

/// What publishers read once a week: the overview, what is asked most, and what waits for them.
pub fn digest(texts: &Texts, knowledge: &Knowledge, language: Language, stats: &Stats) -> String {
    const FEW: usize = 5;
    let voice = Voice::new(texts, knowledge, language);
    let mut topics = topics(&voice, stats);
    topics.bars.truncate(FEW);
    let parts = [voice.words("stats-digest"), overview(&voice, stats)];
    let topics = (!topics.bars.is_empty()).then(|| list(&voice, &topics));
    parts
        .into_iter()
        .chain(topics)
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The figures as charts: questions by day, then what is asked.
pub fn charts(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    stats: &Stats,
) -> Vec<Chart> {
    let voice = Voice::new(texts, knowledge, language);
    let days = stats.days.iter().map(|day| {
        let date = day.day;
        let label = format!(
            "{:02}.{:02}",
            date.day.unwrap_or(0),
            date.month.unwrap_or(0)
        );
        (label, told(day.questions))
    });
    let days = Chart {
        title: voice.words("stats-by-day"),
        bars: days.collect(),
    };
    let named = named(&voice, stats).into_iter().map(|chart| Chart {
        bars: chart
            .bars
            .into_iter()
            .filter(|(_, times)| *times >= LEAST)
            .collect(),
        ..chart
    });
    let named = named.filter(|chart| !chart.bars.is_empty());
    std::iter::once(days).chain(named).collect()
}

/// A count as it may be drawn: nothing of a small group.
fn told(times: u64) -> u64 {
    if times < LEAST { 0 } else { times }
}

/// A count as it may be shown.
fn count(times: u64) -> Value {
    match times {
        0 => 0usize.into(),
        times if times < LEAST => format!("<{LEAST}").into(),
        times => (times as usize).into(),
    }
}

fn overview(voice: &Voice, stats: &Stats) -> String {
    let questions = stats.questions();
    let share = match questions < LEAST {
        true => Value::from("none"),
        false => (100.0 * stats.declined() as f64 / questions as f64)
            .round()
            .into(),
    };
    // People are known by the day only: over several days the busiest tells.
    let people = stats.days.iter().map(|day| day.people).max().unwrap_or(0);
    let args = [
        ("days", stats.days.len().into()),
        ("questions", count(questions)),
        ("people", count(people)),
        ("declined", count(stats.declined())),
        ("share", share),
        ("open", stats.open.into()),
        ("answered", stats.answered.into()),
    ];
    let mut lines = vec![voice.say("stats-overview", &args)];
    lines.extend(stats.days_to_answer.map(|days| {
        let days = [("days", Value::from(days as usize))];
        voice.say("stats-days-to-answer", &days)
    }));
    lines.join("\n")
}

fn list(voice: &Voice, chart: &Chart) -> String {
    let line = |(name, times): &(String, u64)| {
        let args = [("name", name.as_str().into()), ("count", count(*times))];
        voice.say("stats-line", &args)
    };
    let lines: Vec<String> = chart.bars.iter().map(line).collect();
    format!("{}\n{}", chart.title, lines.join("\n"))
}

/// What is counted by name, most frequent first; what nobody asked is left out.
fn named(voice: &Voice, stats: &Stats) -> Vec<Chart> {
    let texts = voice.texts;
    let language = |own: &Language| texts.say(*own, "talk-language-name", &[]);
    // Pictures have no emoji.
    let opinion = |own: &Opinion| match own {
        Opinion::Good => voice.words("stats-good"),
        Opinion::Bad => voice.words("stats-bad"),
        Opinion::Wrong | Opinion::Old | Opinion::NotAsked | Opinion::Unclear => {
            opinion(texts, voice.language, *own)
        }
    };
    let charts = [
        chart(voice, "stats-languages", &stats.languages, language),
        chart(voice, "stats-spellings", &stats.spellings, |own| {
            voice.words(spelling(*own))
        }),
        topics(voice, stats),
        chart(voice, "stats-colleges", &stats.colleges, |own| {
            voice
                .knowledge
                .college(own)
                .map_or(String::new(), |own| voice.short(own).to_owned())
        }),
        chart(voice, "stats-specialties", &stats.specialties, |own| {
            voice.specialty(own).to_owned()
        }),
        chart(voice, "stats-opinions", &stats.opinions, opinion),
    ];
    charts
        .into_iter()
        .filter(|chart| !chart.bars.is_empty())
        .collect()
}

fn topics(voice: &Voice, stats: &Stats) -> Chart {
    chart(voice, "stats-topics", &stats.topics, |own| {
        voice.topic(*own)
    })
}

fn chart<T>(voice: &Voice, key: &str, counts: &[(T, u64)], name: impl Fn(&T) -> String) -> Chart {
    let bars = counts
        .iter()
        .take(MOST)
        .map(|(own, times)| (name(own), *times));
    Chart {
        title: voice.words(key),
        bars: bars.filter(|(name, _)| !name.is_empty()).collect(),
    }
}

fn spelling(spelling: Spelling) -> &'static str {
    match spelling {
        Spelling::Proper => "stats-spelling-proper",
        Spelling::RussianLetters => "stats-spelling-russian-letters",
        Spelling::Latin => "stats-spelling-latin",
        Spelling::Mixed => "stats-spelling-mixed",
    }
}

/// A column as a field that people fill.
fn field(voice: &Voice, column: &str) -> String {
    voice.words(&format!("field-{}", column.trim_end_matches("_kk")))
}

fn completeness(voice: &Voice, stats: &Stats) -> [String; 2] {
    let all = stats.emptiest.len();
    let columns = stats.filled.iter().map(|(column, filled)| {
        let args = [
            ("column", field(voice, column).into()),
            ("filled", (*filled).into()),
            ("all", all.into()),
        ];
        voice.say("stats-column", &args)
    });
    let columns: Vec<String> = columns.collect();
    let asked = stats.filled.len();
    let emptiest = stats.emptiest.iter().take(MOST).map(|(college, filled)| {
        let name = voice.college(college);
        let args = [
            ("name", name.into()),
            ("filled", (*filled).into()),
            ("all", asked.into()),
        ];
        voice.say("stats-college", &args)
    });
    let emptiest: Vec<String> = emptiest.collect();
    [
        format!("{}\n{}", voice.words("stats-filled"), columns.join("\n")),
        format!("{}\n{}", voice.words("stats-emptiest"), emptiest.join("\n")),
    ]
}
