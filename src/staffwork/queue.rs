//! The queue of open questions: grouped by meaning, taught, decided on, and asked again after a publishing.

use anyhow::Result;

use super::meaning::{Meaning, asked, understood};
use super::{Desk, preview, publish};
use crate::answering;
use crate::domain::{
    Answer, Date, Member, OpenQuestion, Origin, Refusal, Reply, Standing, Submitted, Table, Target,
    Topic, Verdict, Why,
};
use crate::import::File;
use crate::knowledge::Knowledge;
use crate::reply::{self, Texts};
use crate::store::Store;

/// Open questions that mean the same, and the nearest thing there is.
pub struct Group {
    /// The most frequent first.
    pub questions: Vec<OpenQuestion>,
    pub nearest: Option<Target>,
}

/// What became of a decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Decided {
    /// So many wordings are in the base.
    Taught(usize),
    /// So many questions are marked.
    Marked(usize),
    /// It stands already as it was decided: by an earlier press, or by somebody else.
    Already,
    NoSuchQuestion,
    /// A disliked answer is no wording of anything.
    NotAText,
    NotATarget,
    Refused(Refusal),
    /// The wordings could not be published.
    NotPublished(Submitted),
}

/// How many open questions are answered now, and how many people were told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedAgain {
    pub closed: usize,
    pub told: usize,
}

/// What waits for staff, grouped by meaning over languages and spellings, most frequent first.
pub fn queue(store: &Store, knowledge: &Knowledge) -> Result<Vec<Group>> {
    let mut groups: Vec<(Meaning, Group)> = Vec::new();
    for question in store.open_questions()? {
        let meaning = Meaning::of(knowledge, &question);
        let same = groups.iter_mut().find(|(own, _)| own.is_like(&meaning));
        match same {
            Some((_, group)) => group.questions.push(question),
            None => {
                let nearest = meaning.nearest();
                let questions = vec![question];
                groups.push((meaning, Group { questions, nearest }));
            }
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    let times = |group: &Group| group.questions.iter().map(|own| own.times).sum::<usize>();
    groups.sort_by_key(|group| std::cmp::Reverse(times(group)));
    Ok(groups)
}

/// Decides on the group that a question belongs to.
pub fn decide(
    store: &mut Store,
    desk: &Desk,
    knowledge: &Knowledge,
    number: i64,
    verdict: &Verdict,
    by: &Member,
) -> Result<Decided> {
    let groups = queue(store, knowledge)?;
    let has = |group: &&Group| group.questions.iter().any(|own| own.number == number);
    let Some(group) = groups.iter().find(has) else {
        let standing = store.standing(number)?;
        return Ok(match standing == Some(standing_of(verdict)) {
            true => Decided::Already,
            false => Decided::NoSuchQuestion,
        });
    };
    let numbers: Vec<i64> = group.questions.iter().map(|own| own.number).collect();
    match verdict {
        Verdict::Wording(target) => {
            return teach(store, desk, knowledge, &group.questions, target, by);
        }
        Verdict::NotOurs => {
            let none = Target::Topic(Topic::None);
            let taught = teach(store, desk, knowledge, &group.questions, &none, by)?;
            if !matches!(taught, Decided::Taught(_)) {
                return Ok(taught);
            }
        }
        Verdict::NewFact(_) | Verdict::Abuse | Verdict::Done => {}
    }
    let standing = standing_of(verdict);
    Ok(match store.put_standing(by, &numbers, &standing)? {
        Ok(()) => Decided::Marked(numbers.len()),
        Err(refusal) => Decided::Refused(refusal),
    })
}

/// Where questions stand once a verdict on them is carried out.
fn standing_of(verdict: &Verdict) -> Standing {
    match verdict {
        Verdict::NewFact(fact) => Standing::Awaits(fact.clone()),
        Verdict::NotOurs => Standing::NotOurs,
        Verdict::Abuse => Standing::Abuse,
        Verdict::Wording(_) | Verdict::Done => Standing::Answered,
    }
}

/// Publishes the texts of questions as examples of a target.
fn teach(
    store: &mut Store,
    desk: &Desk,
    knowledge: &Knowledge,
    questions: &[OpenQuestion],
    target: &Target,
    by: &Member,
) -> Result<Decided> {
    if questions.iter().any(|own| own.why == Why::Disliked) {
        return Ok(Decided::NotAText);
    }
    let code = match target {
        Target::Topic(topic) => format!("topic:{}", topic.code()),
        Target::Fact(fact) => fact.to_string(),
    };
    let mut text = "target,language,text\n".to_owned();
    for question in questions {
        let wording = wording(knowledge, question, target).replace('"', "\"\"");
        text.push_str(&format!(
            "{code},{},\"{wording}\"\n",
            question.language.code()
        ));
    }
    let file = File {
        name: format!("{}.csv", Table::Examples.code()),
        bytes: text.into_bytes(),
    };
    let Ok(changes) = preview(store, &[file])? else {
        return Ok(Decided::NotATarget);
    };
    let origin = Origin {
        file: "unanswered".to_owned(),
        ..Origin::of(by.clone(), "")
    };
    Ok(match publish(store, desk, &changes, &origin)? {
        Submitted::Published(_) | Submitted::Nothing => Decided::Taught(questions.len()),
        stopped @ (Submitted::Waiting(_)
        | Submitted::Outdated
        | Submitted::Refused(_)
        | Submitted::Broken(_)
        | Submitted::Conflicting(_)
        | Submitted::Faulty(_)) => Decided::NotPublished(stopped),
    })
}

/// A question as an example. Those of topics of ours hold for any name, which stands as `x` in them.
fn wording(knowledge: &Knowledge, question: &OpenQuestion, target: &Target) -> String {
    let plain = |letter: &char| letter.is_alphanumeric() || letter.is_ascii_punctuation();
    let one = |word: &str| word.chars().filter(plain).collect::<String>();
    let text = question.text.replace("***", " ");
    let whole = || {
        text.split_whitespace()
            .map(one)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let is_general = match target {
        Target::Topic(topic) => !topic.is_talk(),
        Target::Fact(_) => false,
    };
    if !is_general {
        return whole();
    }
    let heard = understood(knowledge, question).heard;
    let mut named: Vec<&str> = Vec::new();
    for (place, word) in heard.words.iter().enumerate() {
        match heard.is_named(place) {
            true if named.last() == Some(&"x") => {}
            true => named.push("x"),
            false => named.push(&word.form),
        }
    }
    named.join(" ")
}

/// Asks every open question again that was not asked since the last publishing; those who wanted it are told.
pub fn ask_again(
    store: &mut Store,
    knowledge: &Knowledge,
    texts: &Texts,
    today: Date,
) -> Result<AskedAgain> {
    let version = store.version()?;
    let mut all = AskedAgain::default();
    loop {
        let asked = store.questions_to_ask(version, AT_ONCE)?;
        if asked.is_empty() {
            return Ok(all);
        }
        let answered = answered_now(knowledge, texts, &asked, today);
        let numbers: Vec<i64> = asked.iter().map(|own| own.number).collect();
        all.told += store.asked_again(version, &numbers, &answered)?;
        all.closed += answered.len();
    }
}

/// So many questions are asked again in one go; what staff do waits meanwhile.
pub const AT_ONCE: usize = 100;

/// The questions that have an answer now, with what is said to those who waited.
pub fn answered_now(
    knowledge: &Knowledge,
    texts: &Texts,
    questions: &[OpenQuestion],
    today: Date,
) -> Vec<(i64, Reply)> {
    let answer = |own: &OpenQuestion| -> Option<(i64, Reply)> {
        let answer = Answer {
            language: own.language,
            ..answering::answer(knowledge, &asked(own, today))
        };
        let is_answered = answer.finding.is_answer() && answer.why_open().is_none();
        let reply = || reply::now_known(texts, knowledge, &own.text, &answer);
        is_answered.then(|| (own.number, reply()))
    };
    questions.iter().filter_map(answer).collect()
}
