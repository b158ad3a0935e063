//! `eval`: judges the replies to questions with expectations, for people who mend the base.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Context;

use super::judge;
use super::line::{Case, Told};
use super::lines::tell;
use crate::conversation::House;
use crate::domain::Date;

/// How many questions were judged and how many passed, in all and by language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdicts {
    pub passed: usize,
    pub asked: usize,
    pub by_language: BTreeMap<String, (usize, usize)>,
}

impl Verdicts {
    /// The lowest share of passed questions over the languages that have a rate of their own, in percent.
    pub fn lowest(&self) -> f64 {
        let own = self
            .by_language
            .iter()
            .filter(|(language, _)| *language != "mixed");
        own.map(|(_, (passed, asked))| percent(*passed, *asked))
            .fold(100.0, f64::min)
    }
}

/// Judges every line of a file of questions and prints rates and failures.
pub fn eval(
    house: &House,
    text: &str,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<Verdicts> {
    let mut judged: Vec<(Case, Told, Vec<String>)> = Vec::new();
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let case: Case = serde_json::from_str(line)
            .with_context(|| format!("Understand line {}", number + 1))?;
        let told = tell(
            house,
            &case.id,
            case.turns.iter().map(|said| said.text.as_str()),
            today,
        );
        let faults = judge::faults(&case, &told);
        judged.push((case, told, faults));
    }
    print_failures(&judged, out)?;
    print_rates(&judged, out)?;
    print_curve(&judged, out)?;
    Ok(verdicts(&judged))
}

type Judged = (Case, Told, Vec<String>);

fn verdicts(judged: &[Judged]) -> Verdicts {
    let mut verdicts = Verdicts {
        asked: judged.len(),
        ..Verdicts::default()
    };
    for (case, _, faults) in judged {
        let rate = verdicts.by_language.entry(case.lang.clone()).or_default();
        rate.0 += usize::from(faults.is_empty());
        rate.1 += 1;
        verdicts.passed += usize::from(faults.is_empty());
    }
    verdicts
}

type Group = (&'static str, fn(&Case) -> &str);

const GROUPS: [Group; 4] = [
    ("language", |case| &case.lang),
    ("style", |case| &case.style),
    ("kind", |case| &case.kind),
    ("theme", |case| &case.theme),
];

fn print_failures(judged: &[Judged], out: &mut impl Write) -> anyhow::Result<()> {
    for (case, told, faults) in judged.iter().filter(|(_, _, faults)| !faults.is_empty()) {
        let asked = case
            .turns
            .iter()
            .map(|said| said.text.as_str())
            .collect::<Vec<_>>()
            .join(" → ");
        writeln!(
            out,
            "FAIL {} [{} {} {}] {asked}",
            case.id, case.lang, case.style, case.theme
        )?;
        writeln!(
            out,
            "     {} ({}, {:.2})",
            faults.join("; "),
            told.kind,
            told.confidence
        )?;
        writeln!(
            out,
            "     {}",
            told.reply
                .replace('\n', " / ")
                .chars()
                .take(220)
                .collect::<String>()
        )?;
    }
    Ok(())
}

fn print_rates(judged: &[Judged], out: &mut impl Write) -> anyhow::Result<()> {
    for (title, group) in GROUPS {
        writeln!(out, "\nby {title}")?;
        let mut rates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (case, _, faults) in judged {
            let rate = rates.entry(group(case)).or_default();
            rate.0 += usize::from(faults.is_empty());
            rate.1 += 1;
        }
        for (name, (passed, asked)) in rates {
            writeln!(
                out,
                "  {name:24} {passed:4} of {asked:4}  {:5.1} %",
                percent(passed, asked)
            )?;
        }
    }
    let wrong = judged
        .iter()
        .filter(|(case, told, _)| judge::wrong_language(case, told).is_some())
        .count();
    let asked = judged.len();
    let passed = judged
        .iter()
        .filter(|(_, _, faults)| faults.is_empty())
        .count();
    writeln!(
        out,
        "\nlanguage of the reply: {:.1} % right",
        percent(asked - wrong, asked)
    )?;
    writeln!(
        out,
        "all: {passed} of {asked}, {:.1} %",
        percent(passed, asked)
    )?;
    Ok(())
}

/// For each line of confidence: how much of what is ours would be answered, and how much of it rightly.
fn print_curve(judged: &[Judged], out: &mut impl Write) -> anyhow::Result<()> {
    let ours = |case: &Case| !["out_of_scope", "safety"].contains(&case.kind.as_str());
    let declined = |told: &Told| ["not_understood", "talk", "danger"].contains(&told.kind);
    let (own, foreign): (Vec<&Judged>, Vec<&Judged>) =
        judged.iter().partition(|(case, _, _)| ours(case));
    writeln!(
        out,
        "\nline  answered  of them right  out of scope declined"
    )?;
    for line in [0.0, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let answers = |told: &Told| !declined(told) && told.confidence >= line;
        let answered = own.iter().filter(|(_, told, _)| answers(told)).count();
        let right = own
            .iter()
            .filter(|(_, told, faults)| answers(told) && faults.is_empty())
            .count();
        let kept_out = foreign.iter().filter(|(_, told, _)| !answers(told)).count();
        let shares = [
            percent(answered, own.len()),
            percent(right, answered),
            percent(kept_out, foreign.len()),
        ];
        writeln!(
            out,
            "{line:.1}   {:6.1} %  {:11.1} %  {:19.1} %",
            shares[0], shares[1], shares[2]
        )?;
    }
    Ok(())
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
