//! What speaks for each kind of reading of a message: something asked of a name, a fact, or nothing of ours.

use super::cues::Cue;
use super::heard::{Heard, PLACEHOLDER};
use super::topics::{self, Ranked};
use crate::domain::{CollegeId, Subject, Topic};
use crate::knowledge::Knowledge;
use crate::knowledge::text::Word;

/// What the words of a message are about, and the chances of each kind of reading.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// With every name as it stands.
    pub plain: Ranked,
    /// With every name as the placeholder of the example questions; without a name the same as `plain`.
    pub masked: Ranked,
    pub signals: Signals,
    pub chances: Chances,
}

impl Evidence {
    pub fn of(knowledge: &Knowledge, heard: &Heard) -> Evidence {
        let named: Vec<CollegeId> = heard.colleges().concat();
        let names = !heard.subjects().is_empty();
        let [plain, masked] = match names {
            true => topics::rank_both(knowledge, [&heard.asking(), &heard.masked()])
                .map(|ranked| ranked.about(knowledge, &named)),
            false => {
                let plain = topics::rank(knowledge, &heard.asking()).about(knowledge, &named);
                [plain.clone(), plain]
            }
        };
        Evidence::new(heard, plain, masked, names)
    }

    /// Of a message that names nothing, as if it named what was talked about before.
    pub fn placed(knowledge: &Knowledge, heard: &Heard, subjects: &[Subject]) -> Evidence {
        let named: Vec<CollegeId> = subjects.iter().filter_map(college_of).collect();
        let asking = heard.asking();
        let placed = [asking.as_slice(), &[Word::new(PLACEHOLDER)]].concat();
        let [plain, masked] = topics::rank_both(knowledge, [&asking, &placed])
            .map(|ranked| ranked.about(knowledge, &named));
        Evidence::new(heard, plain, masked, true)
    }

    fn new(heard: &Heard, plain: Ranked, masked: Ranked, names: bool) -> Evidence {
        let signals = Signals::of(heard, &plain, &masked, names);
        Evidence {
            chances: signals.chances(),
            signals,
            plain,
            masked,
        }
    }
}

impl Evidence {
    /// Whether what is named is asked about, rather than a fact in whose question it only stands.
    pub fn speaks_of_names(&self, heard: &Heard) -> bool {
        let asked = self.masked.best(|likely| heard.fits(likely.topic));
        let asked = asked.map(|likely| (likely.topic, likely.score));
        let places = heard.asks_for_places();
        let rival =
            |topic: Topic| topics::is_told(topic) && asked.is_none_or(|(own, _)| own != topic);
        // The facts that speak of a college are like any message that names it: let the other words decide.
        let rival = match heard.colleges().is_empty() {
            true => self.masked.score(rival).max(self.plain.score(rival)),
            false => self.masked.score(rival),
        };
        let least = if places { STRUCTURE } else { 0.0 };
        let fits = asked.is_some_and(|(_, score)| score.max(least) >= rival);
        let named = fits || self.chances.named > self.chances.told;
        self.chances.named > 0.0 && named && !self.counts(heard)
    }

    /// Whether a place to learn what is named is asked for, more than anything foreign is said of it.
    pub fn asks_for_places(&self, heard: &Heard) -> bool {
        const SURELY: f32 = 0.4;
        const NEARLY: f32 = 0.1;
        const SHORT: usize = 8;
        let places = heard.asks_for_places();
        let learnt = heard.colleges().is_empty() && !heard.learnt().is_empty();
        let fits = self
            .masked
            .score(|topic| topic == Topic::Colleges || topic == Topic::Teaches);
        let foreign = self.masked.score(|topic| topic.is_talk());
        let short = heard.has(Cue::Where) && heard.words.len() <= SHORT;
        let nearly = if short { NEARLY } else { 0.0 };
        places && learnt && heard.strength() >= SURELY && fits + nearly > foreign
    }

    /// Whether the words around a name surely ask of it: `аспаз болғым келеді`.
    pub fn asks_of_names(&self, heard: &Heard) -> bool {
        const SURELY: f32 = 0.6;
        const AHEAD: f32 = 0.2;
        let fits = self.masked.score(|topic| heard.fits(topic));
        let foreign = self.masked.score(|topic| topic.is_talk());
        !heard.subjects().is_empty() && fits >= SURELY && fits > foreign + AHEAD
    }

    /// Who counts (`қанша педагог бар`) asks for a figure of the city, whatever is named.
    fn counts(&self, heard: &Heard) -> bool {
        const COUNTED: f32 = 0.3;
        let counts = |topic: Topic| topics::COUNTS.contains(&topic);
        heard.has(Cue::Count) && heard.colleges().is_empty() && self.plain.score(counts) >= COUNTED
    }

    /// How well the best reading of ours fits, 0 to 1.
    pub fn best(&self) -> f32 {
        let ours = |ranked: &Ranked| ranked.score(|topic| !topic.is_talk());
        ours(&self.plain).max(ours(&self.masked))
    }
}

/// How surely something is named that was talked about before.
const PLACED: f32 = 0.5;

/// What a word for a place to study beside a name is worth, as likeness.
const STRUCTURE: f32 = 0.4;

/// What a message gives away about the kind of reading it wants, as numbers of about the same size.
#[derive(Clone, Debug, PartialEq)]
pub struct Signals(pub [f32; COUNT]);

/// How many signals there are.
pub const COUNT: usize = 21;

/// The probability of each kind of reading; together 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// Something is asked of the college, specialty or field that is named.
    pub named: f32,
    /// Something else of ours is asked.
    pub told: f32,
    /// Small talk, or nothing of ours.
    pub foreign: f32,
}

impl Chances {
    pub fn ours(&self) -> f32 {
        self.named + self.told
    }
}

impl Signals {
    fn of(heard: &Heard, plain: &Ranked, masked: &Ranked, names: bool) -> Signals {
        let named = |value: f32| if names { value } else { 0.0 };
        let flag = |cue: Cue| f32::from(u8::from(heard.has(cue)));
        let fits = |ranked: &Ranked| ranked.score(|topic| heard.fits(topic));
        let asked = masked.best(|likely| names && heard.fits(likely.topic));
        let asked = asked.map(|likely| likely.topic);
        // What is told of the topic that is asked of the name is no other reading.
        let told =
            |ranked: &Ranked| ranked.score(|topic| topics::is_told(topic) && Some(topic) != asked);
        let foreign = |ranked: &Ranked| ranked.score(|topic| topic.is_talk());
        let ours = told(plain)
            .max(fits(plain))
            .max(fits(masked))
            .max(told(masked));
        Signals([
            1.0,
            told(plain).max(if names { 0.0 } else { fits(plain) }),
            foreign(plain),
            logit(plain.ours),
            logit(plain.asks),
            named(1.0),
            named(fits(masked)),
            named(told(masked)),
            named(foreign(masked)),
            named(logit(masked.ours)),
            named(logit(masked.asks)),
            named(heard.explained()),
            named(heard.strength().max(PLACED)),
            named(flag(Cue::College).max(flag(Cue::Colleges))),
            flag(Cue::Where).max(flag(Cue::Colleges)),
            (heard.words.len() as f32).ln_1p(),
            flag(Cue::University),
            flag(Cue::Elsewhere),
            named(flag(Cue::Where)),
            (foreign(plain) - ours).max(0.0),
            ours,
        ])
    }

    /// A multinomial logistic regression; its weights are learnt by `cargo bench --bench understanding -- learn` from example
    /// questions left out of the index.
    fn chances(&self) -> Chances {
        let sum = |weights: &[f32; COUNT]| -> f32 {
            let products = self.0.iter().zip(weights);
            products.map(|(signal, weight)| signal * weight).sum()
        };
        let has_names = self.0.get(5).is_some_and(|named| *named > 0.0);
        let named = if has_names { sum(&NAMED).exp() } else { 0.0 };
        let told = sum(&TOLD).exp();
        let all = named + told + 1.0;
        Chances {
            named: named / all,
            told: told / all,
            foreign: 1.0 / all,
        }
    }
}

fn college_of(subject: &Subject) -> Option<CollegeId> {
    match subject {
        Subject::College(id) => Some(id.clone()),
        Subject::Specialty(_) | Subject::Field(_) => None,
    }
}

fn logit(probability: f32) -> f32 {
    const FARTHEST: f32 = 3.0;
    (probability.max(f32::MIN_POSITIVE) / (1.0 - probability).max(f32::MIN_POSITIVE))
        .ln()
        .clamp(-FARTHEST, FARTHEST)
}

/// What each signal says for a question about a name, against no question of ours.
const NAMED: [f32; COUNT] = [
    0.35, -1.01, -2.97, -0.23, 0.44, -3.77, 3.42, -0.39, -1.99, 0.27, 0.01, 1.89, 1.30, 0.90,
    -0.01, 1.04, -1.29, -2.41, -0.35, -1.73, 1.02,
];
/// What each signal says for another question of ours, against none.
const TOLD: [f32; COUNT] = [
    -1.73, 0.74, -2.57, 0.63, 0.37, 0.43, -0.96, 0.10, -0.35, -0.13, 0.35, 0.01, -1.37, -0.60,
    -0.03, 1.10, 0.65, -1.88, -0.47, -1.76, 1.67,
];
