//! What was won and lost since an earlier run.

use std::collections::HashMap;

use anyhow::Context;

use super::eval::Judged;
use super::line::{self, Told};
use super::page::Page;
use super::rate::Rate;

/// Judges the replies of an earlier `ask --jsonl` by the same expectations and prints what has changed.
pub fn print(judged: &[Judged], earlier: &str, page: &mut Page) -> anyhow::Result<()> {
    let earlier: Vec<Told> = line::read(earlier).context("Read the earlier replies")?;
    let earlier: HashMap<&str, &Told> = earlier
        .iter()
        .map(|told| (told.id.as_str(), told))
        .collect();
    let pairs = pairs(judged, &earlier);
    if pairs.is_empty() {
        page.line("")?;
        return page.write("eval-nothing-earlier", &[]);
    }
    let won = pairs
        .iter()
        .filter(|pair| pair.now.passed() && !pair.before.passed());
    let lost = pairs
        .iter()
        .filter(|pair| pair.before.passed() && !pair.now.passed());
    let (won, lost): (Vec<&Pair>, Vec<&Pair>) = (won.collect(), lost.collect());
    page.line("")?;
    page.write("eval-lost", &[("count", lost.len().into())])?;
    for pair in &lost {
        print_question(pair.now, page)?;
        page.faults(pair.now)?;
    }
    page.write("eval-won", &[("count", won.len().into())])?;
    for pair in &won {
        print_question(pair.now, page)?;
    }
    print_both(&pairs, page)?;
    let absent = judged.len() - pairs.len();
    if absent > 0 {
        page.write("eval-absent", &[("count", absent.into())])?;
    }
    Ok(())
}

/// A question with its reply of then and now.
struct Pair<'judged> {
    before: Judged,
    now: &'judged Judged,
}

fn pairs<'judged>(judged: &'judged [Judged], earlier: &HashMap<&str, &Told>) -> Vec<Pair<'judged>> {
    let pair = |now: &'judged Judged| {
        let told: &Told = earlier.get(now.case.id.as_str())?;
        let before = Judged::new(now.case.clone(), told.clone());
        Some(Pair { before, now })
    };
    judged.iter().filter_map(pair).collect()
}

fn print_question(judged: &Judged, page: &mut Page) -> anyhow::Result<()> {
    let args = [
        ("id", judged.case.id.as_str().into()),
        ("question", judged.question().into()),
    ];
    let question = page.say("eval-question", &args);
    page.line(&format!("  {question}"))
}

/// How many passed then and now, of the questions asked both times.
fn print_both(pairs: &[Pair], page: &mut Page) -> anyhow::Result<()> {
    let before = Rate::of(pairs.iter(), |pair| pair.before.passed());
    let now = Rate::of(pairs.iter(), |pair| pair.now.passed());
    let args = [
        ("before", before.good.into()),
        ("before_share", page.share(before).into()),
        ("now", now.good.into()),
        ("now_share", page.share(now).into()),
        ("asked", now.asked.into()),
    ];
    page.write("eval-both", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::reply::Texts;

    /// Questions by number: what was replied to each before and now. The good reply is 88; none was not asked.
    fn check(replies: &[(Option<&str>, &str)], expected: &[&str]) {
        let told = |id: usize, reply: &str| {
            serde_json::json!({
                "id": id.to_string(), "reply": reply, "buttons": [], "language": "kk", "kind": "facts",
                "confidence": 0.9,
            })
        };
        let asked = |id: usize, reply: &str| {
            let case = serde_json::json!({
                "id": id.to_string(), "turns": [{ "text": "Нешеу?" }], "lang": "kk", "expect_all": [["88"]],
            });
            let [case, told] = [case, told(id, reply)].map(|line| line.to_string());
            Judged::new(
                serde_json::from_str(&case).unwrap(),
                serde_json::from_str(&told).unwrap(),
            )
        };
        let numbered = || replies.iter().enumerate();
        let judged: Vec<Judged> = numbered().map(|(id, (_, now))| asked(id, now)).collect();
        let earlier = numbered().filter_map(|(id, (before, _))| Some(told(id, (*before)?)));
        let earlier: Vec<String> = earlier.map(|told| told.to_string()).collect();
        let texts = Texts::load().unwrap();
        let mut out = Vec::new();
        let mut page = Page::new(&texts, Language::Russian, &mut out);
        print(&judged, &earlier.join("\n"), &mut page).unwrap();
        let shown = String::from_utf8(out).unwrap().replace('\u{a0}', " ");
        let shown = shown
            .lines()
            .filter(|line| !line.starts_with("    ") && !line.is_empty());
        assert_eq!(shown.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn nothing_to_compare_with_is_told() {
        let expected =
            ["В прежнем прогоне нет ответа ни на один из этих вопросов: сравнивать не с чем."];
        check(&[(None, "88"), (None, "79")], &expected);
    }

    #[test]
    fn what_was_won_and_lost_is_told() {
        let replies = [
            (Some("88"), "88"),
            (Some("88"), "79"),
            (Some("79"), "88"),
            (Some("79"), "80"),
            (None, "88"),
        ];
        let expected = [
            "Раньше проходили, теперь нет: 1",
            "  1. Нешеу?",
            "Раньше не проходили, теперь проходят: 1",
            "  2. Нешеу?",
            "Вопросов в обоих прогонах: 4. Раньше прошли 2 (50 %), теперь 2 (50 %).",
            "Вопросов, на которые прежнего ответа нет: 1. Их сравнить не с чем.",
        ];
        check(&replies, &expected);
    }
}
