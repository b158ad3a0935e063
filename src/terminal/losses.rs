//! What each spelling costs: the same questions, asked as people write them.

use super::eval::{Judged, ask};
use super::page::{Page, tenths};
use super::rate::Rate;
use super::spellings::Spelling;
use crate::conversation::House;
use crate::domain::Date;

/// Asks the properly written questions in every other spelling and prints what is lost by it.
pub fn print(house: &House, judged: &[Judged], today: Date, page: &mut Page) -> anyhow::Result<()> {
    page.line("")?;
    page.write("eval-spellings", &[])?;
    let mut rows = Vec::new();
    for spelling in Spelling::ALL {
        let pairs = spell(house, judged, spelling, today);
        print_lost(&pairs, spelling, page)?;
        rows.push(row(&pairs, spelling, page));
    }
    let heads = [
        "eval-column-spelling",
        "eval-column-passed",
        "eval-column-asked",
        "eval-column-share",
        "eval-column-proper",
        "eval-column-loss",
    ];
    page.line("")?;
    page.table(heads, &rows)?;
    page.write("eval-spellings-note", &[])
}

/// A question as it was written properly, and in another spelling.
struct Pair<'judged> {
    proper: &'judged Judged,
    spelt: Judged,
}

fn spell<'judged>(
    house: &House,
    judged: &'judged [Judged],
    spelling: Spelling,
    today: Date,
) -> Vec<Pair<'judged>> {
    let pair = |proper: &'judged Judged| {
        let spelt = ask(house, spelling.of(&proper.case)?, today);
        Some(Pair { proper, spelt })
    };
    judged.iter().filter_map(pair).collect()
}

/// The questions that pass only where they are written properly.
fn print_lost(pairs: &[Pair], spelling: Spelling, page: &mut Page) -> anyhow::Result<()> {
    let lost = |pair: &&Pair| pair.proper.passed() && !pair.spelt.passed();
    for pair in pairs.iter().filter(lost) {
        let args = [
            ("spelling", page.name("spelling", spelling.code()).into()),
            ("id", pair.spelt.case.id.as_str().into()),
            ("question", pair.spelt.question().into()),
        ];
        page.write("eval-spelling-lost", &args)?;
        page.faults(&pair.spelt)?;
    }
    Ok(())
}

/// Name, passed, asked, share, share of the proper spelling, loss in points.
fn row(pairs: &[Pair], spelling: Spelling, page: &Page) -> [String; 6] {
    let spelt = Rate::of(pairs.iter(), |pair| pair.spelt.passed());
    let proper = Rate::of(pairs.iter(), |pair| pair.proper.passed());
    let loss = match proper.percent().zip(spelt.percent()) {
        Some((before, after)) => page.say("eval-points", &[("points", tenths(before - after))]),
        None => page.words("eval-no-share"),
    };
    [
        page.name("spelling", spelling.code()),
        spelt.good.to_string(),
        spelt.asked.to_string(),
        page.share(spelt),
        page.share(proper),
        loss,
    ]
}
