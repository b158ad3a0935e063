//! Words about open questions, for staff and for those who wait.

use super::{Texts, Voice, buttons};
use crate::domain::{Answer, Ask, Language, OpenQuestion, Opinion, Reply, Target, Topic, Why};
use crate::knowledge::Knowledge;

/// A reason why an answer is bad, or a vote.
pub fn opinion(texts: &Texts, language: Language, opinion: Opinion) -> String {
    let key = match opinion {
        Opinion::Good => "feedback-good",
        Opinion::Bad => "feedback-bad",
        Opinion::Wrong => "feedback-reason-wrong",
        Opinion::Old => "feedback-reason-old",
        Opinion::NotAsked => "feedback-reason-not-asked",
        Opinion::Unclear => "feedback-reason-unclear",
    };
    texts.say(language, key, &[])
}

/// Tells somebody who waited that their question has an answer now.
pub fn now_known(texts: &Texts, knowledge: &Knowledge, question: &str, answer: &Answer) -> Reply {
    const LONGEST: usize = 200;
    let question: String = question.chars().take(LONGEST).collect();
    let said = [("question", question.into())];
    let reply = super::compose(texts, knowledge, answer);
    let text = texts.say(answer.language, "feedback-now-known", &said);
    Reply {
        text: format!("{text}\n\n{}", reply.text),
        buttons: reply.buttons,
    }
}

/// What an ask is about, in a few words.
pub fn ask_name(texts: &Texts, knowledge: &Knowledge, language: Language, ask: &Ask) -> String {
    buttons::label(&Voice::new(texts, knowledge, language), ask)
}

/// A group of open questions with what is nearest to them, as lines.
pub fn group(
    texts: &Texts,
    knowledge: &Knowledge,
    language: Language,
    questions: &[OpenQuestion],
    nearest: Option<&Target>,
) -> String {
    let times: usize = questions.iter().map(|own| own.times).sum();
    let wishes: usize = questions.iter().map(|own| own.wishes).sum();
    let number = questions.first().map_or(0, |own| own.number);
    let head = [
        ("number", number.to_string().into()),
        ("times", times.into()),
        ("wishes", wishes.into()),
    ];
    let mut lines = vec![texts.say(language, "queue-group", &head)];
    lines.extend(
        questions
            .iter()
            .map(|own| line(texts, knowledge, language, own)),
    );
    let nearest = nearest.map(|target| near(texts, knowledge, language, target));
    lines.extend(nearest);
    let awaited = questions.iter().find_map(|own| own.fact.as_ref());
    lines.extend(awaited.map(|fact| {
        let fact = [("fact", fact.to_string().into())];
        texts.say(language, "queue-awaits", &fact)
    }));
    lines.join("\n")
}

fn line(texts: &Texts, knowledge: &Knowledge, language: Language, own: &OpenQuestion) -> String {
    let key = match own.why {
        Why::Declined => "queue-declined",
        Why::Unsure => "queue-unsure",
        Why::Disliked => "queue-disliked",
    };
    let ask = Ask::from_code(&own.text).filter(|_| own.why == Why::Disliked);
    let name = ask.map(|ask| ask_name(texts, knowledge, language, &ask));
    let text = name.unwrap_or_else(|| own.text.clone());
    texts.say(language, key, &[("text", text.into())])
}

fn near(texts: &Texts, knowledge: &Knowledge, language: Language, target: &Target) -> String {
    let (code, ask) = match target {
        Target::Topic(topic) => (
            format!("topic:{}", topic.code()),
            Ask::about(*topic, Vec::new()),
        ),
        Target::Fact(fact) => {
            let topic = knowledge.fact(fact).map_or(Topic::None, |fact| fact.topic);
            (fact.to_string(), Ask::of_fact(topic, fact))
        }
    };
    let name = ask_name(texts, knowledge, language, &ask);
    let args = [("target", code.into()), ("name", name.into())];
    texts.say(language, "queue-nearest", &args)
}
