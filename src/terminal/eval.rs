//! `eval`: judges the replies to questions with expectations, for people who mend the base.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::ensure;

use super::judge::{self, Fault};
use super::line::{self, Case, Told};
use super::lines::tell;
use super::page::Page;
use super::rate::Rate;
use super::{compare, losses, report};
use crate::conversation::House;
use crate::domain::{Date, Language};

/// How questions are judged and what is told of it.
pub struct Order<'text> {
    pub today: Date,
    /// The language of the report.
    pub language: Language,
    /// The share in percent that each language has to pass.
    pub at_least: Option<f64>,
    pub also: Vec<Also<'text>>,
}

/// What is told besides the rates.
pub enum Also<'text> {
    /// How many questions are lost when they are spelt otherwise.
    Spellings,
    /// What was won and lost since this output of `ask --jsonl`.
    Compare(&'text str),
}

/// How many questions passed, in all and by language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdicts {
    pub all: Rate,
    pub by_language: BTreeMap<String, Rate>,
}

impl Verdicts {
    /// The lowest share of passed questions over the languages that have a rate of their own, in percent.
    pub fn lowest(&self) -> f64 {
        let languages = self.by_language.iter();
        let own = languages.filter(|(language, _)| *language != "mixed");
        let lowest = own.filter_map(|(_, rate)| rate.percent()).reduce(f64::min);
        lowest.or(self.all.percent()).unwrap_or(0.0)
    }

    /// Whether each language passes so many percent.
    pub fn reach(&self, at_least: Option<f64>) -> bool {
        at_least.is_none_or(|least| self.lowest() >= least)
    }
}

/// A question with the reply it got and what is wrong with that.
pub struct Judged {
    pub case: Case,
    pub told: Told,
    pub faults: Vec<Fault>,
}

impl Judged {
    pub fn new(case: Case, told: Told) -> Judged {
        let faults = judge::faults(&case, &told);
        Judged { case, told, faults }
    }

    pub fn passed(&self) -> bool {
        self.faults.is_empty()
    }

    /// The messages of the person.
    pub fn question(&self) -> String {
        let texts = self.case.turns.iter().map(|said| said.text.as_str());
        texts.collect::<Vec<_>>().join(" → ")
    }
}

/// Judges every line of a file of questions and prints failures, rates and what was ordered besides.
pub fn eval(
    house: &House,
    text: &str,
    order: &Order,
    out: &mut impl Write,
) -> anyhow::Result<Verdicts> {
    let cases = cases(text)?.into_iter();
    let judged: Vec<Judged> = cases.map(|case| ask(house, case, order.today)).collect();
    let mut page = Page::new(&house.texts, order.language, out);
    report::print(&judged, &mut page)?;
    for also in &order.also {
        match also {
            Also::Spellings => losses::print(house, &judged, order.today, &mut page)?,
            Also::Compare(earlier) => compare::print(&judged, earlier, &mut page)?,
        }
    }
    let verdicts = verdicts(&judged);
    report::print_verdicts(&verdicts, order.at_least, &mut page)?;
    Ok(verdicts)
}

/// Asks a question in a fresh chat and judges the reply.
pub fn ask(house: &House, case: Case, today: Date) -> Judged {
    let turns = case.turns.iter().map(|said| said.text.as_str());
    let told = tell(house, &case.id, turns, today);
    Judged::new(case, told)
}

fn cases(text: &str) -> anyhow::Result<Vec<Case>> {
    let cases: Vec<Case> = line::read(text)?;
    ensure!(!cases.is_empty(), "There is no question in the file");
    Ok(cases)
}

fn verdicts(judged: &[Judged]) -> Verdicts {
    let rate = |language: &str| {
        let own = judged.iter().filter(|judged| judged.case.lang == language);
        Rate::of(own, |judged| judged.passed())
    };
    let languages = judged.iter().map(|judged| &judged.case.lang);
    Verdicts {
        all: Rate::of(judged.iter(), |judged| judged.passed()),
        by_language: languages
            .map(|language| (language.clone(), rate(language)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rates: &[(&str, usize, usize)], lowest: f64) {
        let rate = |(language, good, asked): &(&str, usize, usize)| {
            let (good, asked) = (*good, *asked);
            (language.to_string(), Rate { good, asked })
        };
        let verdicts = Verdicts {
            all: Rate { good: 1, asked: 2 },
            by_language: rates.iter().map(rate).collect(),
        };
        assert_eq!(verdicts.lowest(), lowest);
        assert!(verdicts.reach(None) && verdicts.reach(Some(lowest)));
        assert!(!verdicts.reach(Some(lowest + 0.1)));
    }

    #[test]
    fn the_worse_language_decides() {
        check(&[("kk", 3, 4), ("ru", 4, 4), ("mixed", 0, 4)], 75.0);
        check(&[("mixed", 0, 4)], 50.0);
    }

    #[test]
    fn a_file_without_questions_is_refused() {
        assert!(cases("\n\n").is_err());
        let error = cases("\n{\"id\": \"a\"}").unwrap_err();
        assert_eq!(error.to_string(), "Understand line 2");
    }
}
