//! What is asked in a message that names nothing: a fact, or a list of colleges.

use super::cues::Cue;
use super::heard::Heard;
use super::topics::{self, Likely, Ranked};
use super::understand::Reading;
use crate::domain::{Ask, Filter, Topic};

/// The reading of a message that asks something of ours.
pub fn read(heard: &Heard, ranked: &Ranked) -> Reading {
    let top = told_first(ranked);
    let (colleges, count) = (heard.has(Cue::Colleges), heard.has(Cue::Count));
    match top {
        Some(top) => {
            let first = ranked.sharpen(top);
            let asks = std::iter::once(first).chain(ranked.rivals(first));
            Reading::Asks(asks.map(|likely| ask(heard, likely)).collect())
        }
        None if colleges && count => {
            Reading::Asks(vec![Ask::about(Topic::CollegeCount, Vec::new())])
        }
        None => Reading::Nothing(Vec::new()),
    }
}

/// The list that conditions on colleges want, if there are any: `частные колледжи с общежитием`, `Түрксіб ауданы`.
pub fn lists(heard: &Heard, ranked: &Ranked) -> Option<Ask> {
    let known = ranked.best(|likely| likely.fact.is_some() || likely.topic.is_talk());
    let known = known.is_some_and(|likely| likely.score >= WORD_FOR_WORD);
    let college = heard.has(Cue::College) || heard.has(Cue::Colleges);
    let few = if college { 4 } else { 1 };
    let district = heard.filter.district.is_some() && heard.unexplained_beside() <= few;
    let priced = heard.filter.price_to.is_some() && heard.has(Cue::College);
    let listed = !known && (lists_colleges(heard) || district || lists_by_several(heard)) || priced;
    let wanted = listed && !heard.has(Cue::Count);
    wanted.then(|| Ask {
        filter: heard.filter.clone(),
        ..Ask::about(Topic::Colleges, Vec::new())
    })
}

/// Whether several conditions are most of what is said: `Алмалыдағы жатақханасы барлар`. Whether a dormitory is free is asked of
/// dormitories.
fn lists_by_several(heard: &Heard) -> bool {
    const SEVERAL: usize = 2;
    const FEW: usize = 3;
    let filter = &heard.filter;
    let dormitory = filter.free && filter.dormitory && filter.count() == 2;
    let asked = !dormitory || heard.asks_for_places();
    asked && filter.count() >= SEVERAL && heard.unexplained_beside() <= FEW
}

/// The list that conditions on colleges for something to learn want: `колледж, где есть программирование и общежитие`.
pub fn narrowed(heard: &Heard, masked: &Ranked) -> Option<Ask> {
    const SURELY: f32 = 0.4;
    const FEW: usize = 3;
    let filter = &heard.filter;
    let conditions = filter.dormitory
        || filter.free
        || filter.dual
        || filter.ownership.is_some()
        || !filter.languages.is_empty()
        || filter.price_to.is_some();
    // A name and any conditions that are all of the message: `бухгалтером после 9`.
    let else_asked = [Cue::Fee, Cue::Count, Cue::Compare].map(|cue| heard.has(cue));
    let wholly = !filter.is_empty() && heard.unexplained_beside() == 0;
    let conditions = conditions || wholly && else_asked == [false; 3];
    let places = heard.asks_for_places();
    // Without a word for a place the conditions on something plainly named still want one.
    let plainly = heard.strength() >= SURELY && masked.score(topics::is_told) < WORD_FOR_WORD;
    let plainly = plainly || filter.count() > 1;
    let places = places || plainly && heard.unexplained_beside() <= FEW;
    let learnt = heard.learnt();
    let wanted = conditions && places && heard.colleges().is_empty() && !learnt.is_empty();
    wanted.then(|| Ask {
        filter: filter.clone(),
        ..Ask::about(Topic::Colleges, learnt)
    })
}

/// Conditions on colleges want a list, unless the question is known nearly word for word.
const WORD_FOR_WORD: f32 = 0.6;

fn ask(heard: &Heard, likely: &Likely) -> Ask {
    let filter = if topics::is_told(likely.topic) {
        Filter::default()
    } else {
        heard.filter.clone()
    };
    Ask {
        filter,
        ..topics::ask_of(likely)
    }
}

/// Without a name a property of colleges cannot be told; a fact that comes close can.
fn told_first(ranked: &Ranked) -> Option<&Likely> {
    const CLOSE: f32 = 0.75;
    let top = ranked.best(|likely| !likely.topic.is_talk())?;
    let fact = ranked.best(|likely| topics::is_told(likely.topic));
    let better = fact.filter(|fact| !topics::is_told(top.topic) && fact.score >= top.score * CLOSE);
    Some(better.unwrap_or(top))
}

/// Whether the message wants colleges that meet conditions.
pub fn lists_colleges(heard: &Heard) -> bool {
    let alone = heard.unexplained() == 0;
    let formed = heard.filter.form.is_some() && heard.unexplained_beside() == 0;
    let bare = alone && heard.filter.is_narrow();
    let one = heard.has(Cue::College) && (heard.has(Cue::Where) || heard.has(Cue::Which) || bare);
    let one = one || heard.has(Cue::Where) && alone;
    (heard.has(Cue::Colleges) || one || formed || heard.filter.order.is_some())
        && !heard.filter.is_empty()
}
