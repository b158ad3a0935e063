//! How good rankings are, where several things may be right and all are equally so.
//!
//! - **recall@k**: the share of the right things that stand among the first k, averaged over the questions.
//! - **MRR@10**: one through the place of the first right thing, 0 if it is not among the first ten, averaged (Voorhees 1999,
//!   "The TREC-8 Question Answering Track Report").
//! - **nDCG@10**: the discounted cumulated gain DCG = Σ gain(place) / log2(1 + place) over the first ten places, through that of
//!   the best possible ranking, averaged (Järvelin and Kekäläinen 2002, "Cumulated Gain-Based Evaluation of IR Techniques", ACM
//!   TOIS 20(4)). The gain is 1 for a right thing and 0 otherwise. The discount is the one in use since (trec_eval, and Burges et
//!   al. 2005, "Learning to Rank using Gradient Descent"); the paper itself leaves the first two places undiscounted.

/// Means over questions, each 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    pub recall_1: f64,
    pub recall_10: f64,
    pub mrr_10: f64,
    pub ndcg_10: f64,
}

/// How deep a ranking is looked at.
pub const DEPTH: usize = 10;

/// Measures rankings, best first and nothing twice, each beside what is right.
pub fn measure<Thing: PartialEq>(judged: &[(Vec<Thing>, Vec<Thing>)]) -> Measures {
    let questions = judged.len().max(1) as f64;
    let mean = |of: &dyn Fn(&[Thing], &[Thing]) -> f64| {
        let each = judged.iter().map(|(ranked, right)| of(ranked, right));
        each.sum::<f64>() / questions
    };
    Measures {
        recall_1: mean(&|ranked, right| recall(ranked, right, 1)),
        recall_10: mean(&|ranked, right| recall(ranked, right, DEPTH)),
        mrr_10: mean(&reciprocal_rank),
        ndcg_10: mean(&ndcg),
    }
}

fn recall<Thing: PartialEq>(ranked: &[Thing], right: &[Thing], depth: usize) -> f64 {
    let first = ranked.iter().take(depth);
    let found = first.filter(|thing| right.contains(thing)).count();
    found as f64 / right.len().max(1) as f64
}

fn reciprocal_rank<Thing: PartialEq>(ranked: &[Thing], right: &[Thing]) -> f64 {
    let mut first = ranked.iter().take(DEPTH);
    first
        .position(|thing| right.contains(thing))
        .map_or(0.0, |before| 1.0 / (before + 1) as f64)
}

fn ndcg<Thing: PartialEq>(ranked: &[Thing], right: &[Thing]) -> f64 {
    let discount = |before: usize| 1.0 / (before as f64 + 2.0).log2();
    let first = ranked.iter().take(DEPTH).enumerate();
    let gained = first
        .filter(|(_, thing)| right.contains(thing))
        .map(|(before, _)| discount(before));
    let ideal: f64 = (0..right.len().min(DEPTH)).map(discount).sum();
    gained.sum::<f64>() / ideal.max(f64::MIN_POSITIVE)
}
