//! What is kept of a turn without the person, and the buttons by which a person says more: votes, and wishes to be told.

use super::{House, Pressed, Turn, leaving};
use crate::domain::{
    Act, Answer, Ask, Ballot, Button, Counted, Effect, Finding, Language, Opinion, Press, Reply,
    Session, Spelling, Tally, Why,
};
use crate::knowledge::Knowledge;
use crate::knowledge::text::words;
use crate::store::question_key;
use crate::{answering, reply};

/// Adds the votes under an answer; a menu, a question back and a decline get none.
pub fn with_votes(
    house: &House,
    language: Language,
    asked: (Option<&Ask>, &Finding),
    mut reply: Reply,
) -> Reply {
    let (ask, finding) = asked;
    let Some(ask) = ask.filter(|_| finding.is_answer()) else {
        return reply;
    };
    let ask = answered(ask, finding);
    let button = |key: &str, opinion: Opinion| Button {
        label: house.texts.say(language, key, &[]),
        press: Press::Vote(opinion, ask.clone()),
    };
    let votes = [
        button("feedback-good", Opinion::Good),
        button("feedback-bad", Opinion::Bad),
    ];
    if votes.iter().all(|vote| vote.press.to_code().is_some()) {
        reply.buttons.push(votes.into());
    }
    reply
}

/// The ask with the fact that answered it, so that votes count for the fact.
fn answered(ask: &Ask, finding: &Finding) -> Ask {
    let fact = if let Finding::Facts { facts, .. } = finding {
        facts.first().cloned()
    } else {
        None
    };
    Ask {
        fact: fact.or_else(|| ask.fact.clone()),
        ..ask.clone()
    }
}

/// Offers under a declined answer to tell the person when it is known.
pub fn with_wish(house: &House, text: &str, answer: &Answer, mut reply: Reply) -> Reply {
    if answer.why_open() == Some(Why::Declined) {
        let button = Button {
            label: house.texts.say(answer.language, "feedback-tell", &[]),
            press: Press::Tell(question_key(text, answer.language)),
        };
        reply.buttons.push(vec![button]);
    }
    reply
}

/// What a question leaves behind: it is counted, and put before staff where its answer is none or not sure.
pub fn effects_of(house: &House, text: &str, answer: &Answer) -> Vec<Effect> {
    let open = answer.why_open();
    let counted = Effect::Counted {
        day: answer.today,
        tallies: tallies(house, text, answer, open),
    };
    let unanswered = open.map(|why| Effect::Unanswered {
        text: text.to_owned(),
        language: answer.language,
        why,
    });
    std::iter::once(counted).chain(unanswered).collect()
}

fn tallies(house: &House, text: &str, answer: &Answer, open: Option<Why>) -> Vec<Tally> {
    let tally = |kind: Counted, name: &str| Tally {
        kind,
        name: name.to_owned(),
    };
    let spelling = spelling_of(&house.knowledge, text, answer.language);
    let mut tallies = vec![
        tally(Counted::Question, ""),
        tally(Counted::Language, answer.language.code()),
        tally(Counted::Spelling, spelling.code()),
    ];
    tallies.extend(match open {
        Some(Why::Declined) => Some(tally(Counted::Declined, "")),
        Some(Why::Unsure) => Some(tally(Counted::Unsure, "")),
        Some(Why::Disliked) | None => None,
    });
    if let Some(ask) = answer.understood() {
        tallies.push(tally(Counted::Topic, ask.topic.code()));
        let colleges = ask
            .colleges()
            .map(|id| tally(Counted::College, id.as_str()));
        tallies.extend(colleges);
        let specialties = ask
            .specialties()
            .map(|own| tally(Counted::Specialty, own.as_str()));
        tallies.extend(specialties);
    }
    tallies
}

/// How a message is spelt: words that lean far to both languages make it mixed.
fn spelling_of(knowledge: &Knowledge, text: &str, language: Language) -> Spelling {
    const FAR: f32 = 5.0;
    let words = words(text);
    let leans: Vec<f32> = words.iter().map(|word| knowledge.lean(word)).collect();
    let both = leans.iter().any(|lean| *lean > FAR) && leans.iter().any(|lean| *lean < -FAR);
    let count = |test: fn(&char) -> bool| text.chars().filter(test).count();
    let latin = count(char::is_ascii_alphabetic);
    let letters = count(|letter| letter.is_alphabetic());
    let is_proper = words.iter().any(|word| word.is_plainly_kazakh());
    match language {
        Language::Kazakh | Language::Russian if latin * 2 > letters => Spelling::Latin,
        Language::Kazakh | Language::Russian if both => Spelling::Mixed,
        Language::Kazakh if !is_proper => Spelling::RussianLetters,
        Language::Kazakh | Language::Russian => Spelling::Proper,
    }
}

/// A pressed vote, reason or wish. What a hostile client makes up about things the base does not have counts for nothing.
pub fn pressed(house: &House, session: &Session, press: &Press, at: &Pressed) -> Option<Turn> {
    let say = |key: &str| house.texts.say(at.language, key, &[]);
    let turn = |acts: Vec<Act>, effect: Effect| leaving(session.clone(), acts, vec![effect]);
    match press {
        Press::Vote(opinion, ask) => {
            let message = at.message?;
            let effect = voted(house, at, message, (*opinion, ask))?;
            let reasons = reasons(house, at.language, message, ask);
            let asks_why = *opinion == Opinion::Bad && !reasons.buttons.is_empty();
            let acts = match asks_why {
                true => vec![at.answered(None), Act::Send(reasons)],
                false => vec![at.answered(Some(say("feedback-thanks")))],
            };
            Some(turn(acts, effect))
        }
        Press::Reason(opinion, message, ask) => {
            let effect = voted(house, at, *message, (*opinion, ask))?;
            let text = say("feedback-reason-thanks");
            let buttons = Vec::new();
            let thanks = at.place(Reply { text, buttons });
            Some(turn(vec![at.answered(None), thanks], effect))
        }
        Press::Tell(key) => {
            let thanks = at.answered(Some(say("feedback-tell-thanks")));
            Some(turn(vec![thanks], Effect::Wish { key: key.clone() }))
        }
        Press::Ask(_)
        | Press::Open(_)
        | Press::Language(_)
        | Press::Forget
        | Press::Follow(_)
        | Press::Unfollow(_)
        | Press::Staff(_)
        | Press::StillTrue(_)
        | Press::Link(_) => None,
    }
}

/// An opinion on what the base can answer.
fn voted(
    house: &House,
    at: &Pressed,
    message: i64,
    (opinion, ask): (Opinion, &Ask),
) -> Option<Effect> {
    let finding = answering::look_up(&house.knowledge, ask);
    let ballot = || Ballot {
        day: at.today,
        message,
        opinion,
        ask: ask.clone(),
        language: at.language,
    };
    finding.is_answer().then(|| Effect::Voted(ballot()))
}

/// What is wrong with an answer: a button for each reason that fits one.
fn reasons(house: &House, language: Language, message: i64, ask: &Ask) -> Reply {
    let buttons = Opinion::REASONS.map(|opinion| Button {
        label: reply::opinion(&house.texts, language, opinion),
        press: Press::Reason(opinion, message, ask.clone()),
    });
    let fits = |button: &Button| button.press.to_code().is_some();
    let buttons = buttons.into_iter().filter(fits);
    Reply {
        text: house.texts.say(language, "feedback-why", &[]),
        buttons: buttons.map(|button| vec![button]).collect(),
    }
}
