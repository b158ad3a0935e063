//! Failures, rates and the curve of refusals of judged questions.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::eval::{Judged, Verdicts};
use super::judge;
use super::line::Case;
use super::page::{Page, tenths};
use super::rate::Rate;
use crate::domain::Language;

/// Prints all there is to tell of judged questions.
pub fn print(judged: &[Judged], page: &mut Page) -> anyhow::Result<()> {
    for judged in judged.iter().filter(|judged| !judged.passed()) {
        print_failure(judged, page)?;
    }
    print_unreadable(judged, page)?;
    for group in GROUPS {
        print_group(judged, &group, page)?;
    }
    print_languages(judged, page)?;
    print_scope(judged, page)?;
    for language in Language::ALL {
        print_curve(judged, language, page)?;
    }
    page.line("")?;
    page.write("eval-curve-note", &[])
}

/// Prints how many questions passed, and whether that is less than it has to be.
pub fn print_verdicts(
    verdicts: &Verdicts,
    at_least: Option<f64>,
    page: &mut Page,
) -> anyhow::Result<()> {
    page.line("")?;
    print_rate("eval-total", verdicts.all, page)?;
    let Some(least) = at_least.filter(|_| !verdicts.reach(at_least)) else {
        return Ok(());
    };
    let args = [
        ("least", tenths(least)),
        ("lowest", verdicts.lowest().into()),
    ];
    page.write("eval-below", &args)
}

/// What is wrong with a reply, and the reply.
fn print_failure(judged: &Judged, page: &mut Page) -> anyhow::Result<()> {
    let case = &judged.case;
    let args = [
        ("id", case.id.as_str().into()),
        ("language", page.name("language", &case.lang).into()),
        ("style", page.name("style", &case.style).into()),
        ("theme", page.name("theme", &case.theme).into()),
        ("question", judged.question().into()),
    ];
    page.write("eval-failure", &args)?;
    page.faults(judged)
}

/// Expectations that match nothing because they cannot be read.
fn print_unreadable(judged: &[Judged], page: &mut Page) -> anyhow::Result<()> {
    for case in judged.iter().map(|judged| &judged.case) {
        for pattern in judge::unreadable(case) {
            let args = [("id", case.id.as_str().into()), ("pattern", pattern.into())];
            page.write("eval-unreadable", &args)?;
        }
    }
    Ok(())
}

/// What questions are put together by: the head of the table, the names of the values, the value of a question.
type Group = (&'static str, &'static str, fn(&Case) -> &str);

const GROUPS: [Group; 4] = [
    ("eval-by-language", "language", |case| &case.lang),
    ("eval-by-style", "style", |case| &case.style),
    ("eval-by-kind", "kind", |case| &case.kind),
    ("eval-by-theme", "theme", |case| &case.theme),
];

/// The rates of a group, that with the most failures first.
fn print_group(judged: &[Judged], group: &Group, page: &mut Page) -> anyhow::Result<()> {
    let (head, names, value) = group;
    let values: BTreeSet<&str> = judged.iter().map(|judged| value(&judged.case)).collect();
    let rate = |name: &str| {
        let own = judged.iter().filter(|judged| value(&judged.case) == name);
        Rate::of(own, |judged| judged.passed())
    };
    let mut rates: Vec<(&str, Rate)> = values.into_iter().map(|name| (name, rate(name))).collect();
    rates.sort_by_key(|(_, rate)| Reverse(rate.asked - rate.good));
    let row = |(name, rate): &(&str, Rate)| {
        [
            page.name(names, name),
            rate.good.to_string(),
            rate.asked.to_string(),
            page.share(*rate),
        ]
    };
    let rows: Vec<[String; 4]> = rates.iter().map(row).collect();
    page.line("")?;
    let heads = [
        head,
        "eval-column-passed",
        "eval-column-asked",
        "eval-column-share",
    ];
    page.table(heads, &rows)
}

/// How often the reply is in the language expected, where one is.
fn print_languages(judged: &[Judged], page: &mut Page) -> anyhow::Result<()> {
    let right = |judged: &&Judged| judge::is_in_expected_language(&judged.case, &judged.told);
    let expecting = || {
        let all = judged.iter();
        all.filter(|judged| judge::expected_language(&judged.case).is_some())
    };
    let short = expecting().filter(|judged| (1..=2).contains(&count_words(judged)));
    page.line("")?;
    print_rate("eval-reply-language", Rate::of(expecting(), right), page)?;
    print_rate("eval-reply-language-short", Rate::of(short, right), page)
}

/// How many words the last message has.
fn count_words(judged: &Judged) -> usize {
    let last = judged.case.turns.last().map_or("", |said| &said.text);
    last.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

fn print_scope(judged: &[Judged], page: &mut Page) -> anyhow::Result<()> {
    let (ours, others): (Vec<&Judged>, Vec<&Judged>) = judged
        .iter()
        .partition(|judged| judge::is_ours(&judged.case));
    let answered = Rate::of(ours.iter(), |judged| judge::answers(&judged.told));
    let declined = Rate::of(others.iter(), |judged| judge::declines(&judged.told));
    print_rate("eval-answered", answered, page)?;
    print_rate("eval-declined", declined, page)
}

fn print_rate(key: &str, rate: Rate, page: &mut Page) -> anyhow::Result<()> {
    let args = [
        ("share", page.share(rate).into()),
        ("good", rate.good.into()),
        ("asked", rate.asked.into()),
    ];
    page.write(key, &args)
}

/// The lines of confidence under which a reply would be held back. Under the first, none is.
const LINES: [f32; 7] = [0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// For each line of confidence: how much would be answered, how much of that rightly, and how much kept out.
fn print_curve(judged: &[Judged], language: Language, page: &mut Page) -> anyhow::Result<()> {
    let all = judged.iter();
    let own = all.filter(|judged| judge::expected_language(&judged.case) == Some(language));
    let (ours, others): (Vec<&Judged>, Vec<&Judged>) =
        own.partition(|judged| judge::is_ours(&judged.case));
    page.line("")?;
    let args = [
        ("language", page.name("language", language.code()).into()),
        ("ours", ours.len().into()),
        ("others", others.len().into()),
    ];
    page.write("eval-curve", &args)?;
    let row = |line: f32| {
        let reaches = |judged: &&&Judged| judged.told.confidence >= line;
        let answered = |judged: &&&Judged| reaches(judged) && judge::answers(&judged.told);
        let told = ours.iter().filter(answered);
        [
            page.say("eval-line", &[("line", tenths(f64::from(line)))]),
            page.interval(Rate::of(ours.iter(), answered)),
            page.interval(Rate::of(told, |judged| judged.passed())),
            page.interval(Rate::of(others.iter(), |judged| {
                !reaches(judged) || judge::declines(&judged.told)
            })),
        ]
    };
    let rows = LINES.map(row);
    let heads = [
        "eval-column-line",
        "eval-column-answered",
        "eval-column-right",
        "eval-column-declined",
    ];
    page.table(heads, &rows)
}
