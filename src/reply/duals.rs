//! Ties with enterprises: dual training, practice bases, employers and contracts are four different things.

use super::{Draft, Voice, buttons, dates, facts, once};
use crate::domain::{
    Ask, Bilingual, Button, CollegeId, Dual, DualId, DualKind, SourceId, Subject, Topic,
};

/// How many enterprises of one kind are named.
const MOST: usize = 8;

/// The ties of a college, or of the colleges that teach a specialty.
pub fn ties(voice: &Voice, subject: &Subject, about: Topic, ids: &[DualId]) -> Draft {
    let ties: Vec<&Dual> = ids
        .iter()
        .filter_map(|id| voice.knowledge.dual(id))
        .collect();
    let mut colleges: Vec<&CollegeId> = Vec::new();
    ties.iter().for_each(|tie| {
        if !colleges.contains(&&tie.college) {
            colleges.push(&tie.college);
        }
    });
    let mut draft = Draft::default();
    for college in colleges.iter().take(MOST) {
        for kind in DualKind::ALL {
            let is_own = |tie: &&&Dual| tie.college == **college && tie.kind == kind;
            let rows: Vec<&Dual> = ties.iter().filter(is_own).copied().collect();
            if !rows.is_empty() {
                draft.tell(of_kind(voice, college, kind, &rows), &sources(&rows));
            }
        }
    }
    draft.offer(colleges.iter().take(MOST).map(|college| {
        let label = card_label(voice, subject, college);
        buttons::ask(&label, Ask::of_college(Topic::Card, college))
    }));
    if let [college] = colleges.as_slice() {
        draft.offer(other_ties(voice, college, about));
    }
    let is_told = facts::is_told(voice, Topic::DualTraining);
    draft.offer(is_told.then(|| buttons::general(voice, Topic::DualTraining)));
    draft
}

/// Practice after dual training, dual training after practice.
fn other_ties(voice: &Voice, college: &CollegeId, about: Topic) -> Option<Button> {
    let other = if about == Topic::Practice {
        Topic::DualTraining
    } else {
        Topic::Practice
    };
    has(voice, college, other)
        .then(|| buttons::topic(voice, other, &[Subject::College(college.clone())]))
}

fn of_kind(voice: &Voice, college: &CollegeId, kind: DualKind, rows: &[&Dual]) -> String {
    let key = match kind {
        DualKind::Claimed => "dual-claimed",
        DualKind::PracticeBase => "dual-practice-base",
        DualKind::Employer => "dual-employer",
        DualKind::Contract => "dual-contract",
    };
    let mut lines = vec![voice.of(key, voice.college(college))];
    lines.extend(
        rows.iter()
            .take(MOST)
            .map(|tie| line(voice, tie))
            .filter(|line| !line.is_empty())
            .map(|line| format!("• {line}")),
    );
    if rows.len() > MOST {
        lines.push(voice.say("dual-more", &[("count", (rows.len() - MOST).into())]));
    }
    lines.join("\n")
}

/// What is known of one tie, in the order of interest.
fn line(voice: &Voice, tie: &Dual) -> String {
    let text = |key: &str, text: String| voice.say(key, &[("text", text.into())]);
    let enterprise = in_language(voice, &tie.enterprise);
    let note = tie
        .note
        .as_ref()
        .map(|note| voice.own(note).trim_end_matches('.').to_owned());
    let parts = [
        (!enterprise.is_empty()).then_some(enterprise),
        tie.specialty
            .as_ref()
            .map(|code| voice.specialty(code).to_owned()),
        note.clone(),
        tie.share_percent
            .map(|share| text("dual-share", share.to_string())),
        (!tie.pay.is_empty()).then(|| text("dual-pay", tie.pay.clone())),
        tie.places
            .filter(|_| note.is_none())
            .map(|places| voice.say("dual-places", &[("count", f64::from(places).into())])),
        (!tie.year.is_empty() && note.is_none()).then(|| dates::period(voice, &tie.year)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// An enterprise may be written in both languages, Kazakh first.
fn in_language(voice: &Voice, enterprise: &str) -> String {
    let (kk, ru) = enterprise
        .split_once(" / ")
        .unwrap_or((enterprise, enterprise));
    voice.own(&Bilingual::new(kk, ru)).to_owned()
}

fn sources(rows: &[&Dual]) -> Vec<SourceId> {
    once(rows.iter().flat_map(|tie| &tie.sources))
}

fn card_label(voice: &Voice, subject: &Subject, college: &CollegeId) -> String {
    let short = || {
        voice
            .knowledge
            .college(college)
            .map_or("", |own| voice.short(own))
            .to_owned()
    };
    match subject {
        Subject::College(_) => voice.words("button-about-college"),
        Subject::Specialty(_) | Subject::Field(_) => short(),
    }
}

fn has(voice: &Voice, college: &CollegeId, topic: Topic) -> bool {
    let dual = topic == Topic::DualTraining;
    voice
        .knowledge
        .duals_of(college)
        .any(|tie| (tie.kind == DualKind::Claimed) == dual)
}
