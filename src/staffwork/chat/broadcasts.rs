//! Broadcasts in the chat: seen by a tester, begun by another than their author, and watched, all by buttons.

use anyhow::Result;

use super::super::{Desk, broadcast};
use super::Visit;
use super::visit::{labelled, language_of};
use crate::domain::{
    Act, Action, Broadcast, BroadcastRefusal, BroadcastReport, BroadcastState, Button, Interest,
    Language, Member, NewsPress, Outgoing, Reply, Role, StaffPress, may,
};
use crate::reply::{self, Value};
use crate::store::Store;

/// So many broadcasts are listed.
const MOST: usize = 20;

/// The last broadcasts, and a button to write a new one.
pub fn list(visit: &mut Visit) -> Result<()> {
    if !visit.allows(&Action::WriteBroadcast)? {
        return Ok(());
    }
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let mut all = visit.store.broadcasts()?;
    all.reverse();
    all.truncate(MOST);
    let lines: Vec<String> = all
        .iter()
        .map(|own| reply::broadcast(texts, language, own))
        .collect();
    let button = |own: &Broadcast| {
        let args = [("number", Value::from(own.number.to_string()))];
        let label = visit.say("news-open", &args);
        labelled(&label, StaffPress::News(NewsPress::Show, own.number))
    };
    let open: Vec<Button> = all.iter().map(button).collect();
    let mut buttons: Vec<Vec<Button>> = open.chunks(4).map(<[Button]>::to_vec).collect();
    buttons.push(vec![visit.button("news-write", StaffPress::Interests(0))]);
    let text = match lines.is_empty() {
        true => visit.say("news-none", &[]),
        false => lines.join("\n"),
    };
    visit.send(text, buttons);
    Ok(())
}

/// Does something with a broadcast, and shows how it stands.
pub fn pressed(visit: &mut Visit, press: NewsPress, number: i64) -> Result<()> {
    if !visit.allows(&Action::WriteBroadcast)? {
        return Ok(());
    }
    let by = visit.member();
    let done = act(visit, (press, number), &by)?;
    let report = match broadcast::report(visit.store, number)? {
        Ok(report) => report,
        Err(refusal) => {
            refuse(visit, refusal);
            return Ok(());
        }
    };
    if let Err(refusal) = done {
        refuse(visit, refusal);
    }
    let Some(role) = visit.role()? else {
        return Ok(());
    };
    if press == NewsPress::AskStop {
        ask_stop(visit, number);
        return Ok(());
    }
    let language = visit.caller.language;
    let card = card(visit.store, &visit.desk, language, &report, (&by, &role))?;
    if press == NewsPress::Test {
        // The messages of the test come first, and the buttons under them.
        visit.send(card.text, card.buttons);
    } else {
        visit.place(card.text, card.buttons);
    }
    Ok(())
}

fn act(visit: &mut Visit, (press, number): (NewsPress, i64), by: &Member) -> broadcast::Done<()> {
    if visit.done.is_some() {
        return Ok(Ok(()));
    }
    let (store, texts) = (&mut *visit.store, visit.desk.texts);
    Ok(match press {
        NewsPress::Show | NewsPress::AskStop => Ok(()),
        NewsPress::Test => broadcast::test(store, texts, number, visit.caller.chat, by)?,
        NewsPress::HandOver => {
            let told = hand_over(store, &visit.desk, number, by)?;
            if let Ok(told) = told {
                visit.notice = Some(handed_over(&visit.desk, visit.caller.language, told));
            }
            told.map(drop)
        }
        NewsPress::Begin => broadcast::confirm(store, texts, number, by)?.map(drop),
        NewsPress::Pause => broadcast::pause(store, number, by)?,
        NewsPress::Resume => broadcast::resume(store, number, by)?,
        NewsPress::Stop => broadcast::stop(store, number, by)?,
    })
}

/// Stopping is for good: it is asked twice.
fn ask_stop(visit: &mut Visit, number: i64) {
    let text = visit.say("news-ask-stop", &[]);
    let buttons = vec![vec![
        visit.button(
            key(NewsPress::Stop),
            StaffPress::News(NewsPress::Stop, number),
        ),
        visit.button("desk-back", StaffPress::News(NewsPress::Show, number)),
    ]];
    visit.place(text, buttons);
}

/// Tells those who may begin a broadcast that it waits for them; gives how many they are.
pub fn hand_over(
    store: &mut Store,
    desk: &Desk,
    number: i64,
    by: &Member,
) -> broadcast::Done<usize> {
    let report = match broadcast::report(store, number)? {
        Ok(report) => report,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let state = report.broadcast.state;
    if state != BroadcastState::Draft {
        return Ok(Err(BroadcastRefusal::WrongState(state)));
    }
    let mut told = Vec::new();
    for (member, role) in store.staff()? {
        let Member::Chat(chat) = member else { continue };
        if !begins(&report.broadcast, (&member, &role)) {
            continue;
        }
        let language = language_of(store, chat)?;
        let mut card = card(store, desk, language, &report, (&member, &role))?;
        let first = desk.texts.say(language, "news-waits", &[]);
        card.text = format!("{first}\n\n{}", card.text);
        let act = Act::Send(card);
        told.push(Outgoing { chat, act });
    }
    let left = store.tell_of_broadcast(by, &told)?;
    Ok(left.map(|()| told.len()))
}

/// What is said of a broadcast that was handed over to so many.
pub fn handed_over(desk: &Desk, language: Language, told: usize) -> String {
    let key = match told {
        0 => "news-nobody-to-begin",
        _ => "news-handed-over",
    };
    let args = [("count", Value::from(told))];
    desk.texts.say(language, key, &args)
}

/// Whether a draft waits for this member among others.
fn begins(own: &Broadcast, (member, role): (&Member, &Role)) -> bool {
    let is_own = Member::from_code(&own.author).as_ref() == Some(member);
    !is_own && may(role, &Action::ConfirmBroadcast)
}

/// How a broadcast stands, what it says, and what a member may do with it.
fn card(
    store: &Store,
    desk: &Desk,
    language: Language,
    report: &BroadcastReport,
    who: (&Member, &Role),
) -> Result<Reply> {
    let own = &report.broadcast;
    let mut parts = match own.state {
        BroadcastState::Draft => vec![
            reply::broadcast(desk.texts, language, own),
            audience(store, desk, language, &own.interest)?,
        ],
        BroadcastState::Running
        | BroadcastState::Paused
        | BroadcastState::Stopped
        | BroadcastState::Done => vec![reply::broadcast_report(desk.texts, language, report)],
    };
    parts.extend([own.text.kk.clone(), own.text.ru.clone()]);
    let button = |press: NewsPress| {
        let label = desk.texts.say(language, key(press), &[]);
        vec![labelled(&label, StaffPress::News(press, own.number))]
    };
    Ok(Reply {
        text: parts.join("\n\n"),
        buttons: presses(own, who).into_iter().map(button).collect(),
    })
}

/// What a member may do with a broadcast.
fn presses(own: &Broadcast, who: (&Member, &Role)) -> Vec<NewsPress> {
    match own.state {
        BroadcastState::Draft if begins(own, who) => {
            vec![NewsPress::Test, NewsPress::Begin, NewsPress::AskStop]
        }
        BroadcastState::Draft => vec![NewsPress::Test, NewsPress::HandOver, NewsPress::AskStop],
        BroadcastState::Running => vec![NewsPress::Show, NewsPress::Pause, NewsPress::AskStop],
        BroadcastState::Paused if may(who.1, &Action::ConfirmBroadcast) => {
            vec![NewsPress::Resume, NewsPress::AskStop]
        }
        BroadcastState::Paused => vec![NewsPress::AskStop],
        BroadcastState::Stopped | BroadcastState::Done => Vec::new(),
    }
}

fn key(press: NewsPress) -> &'static str {
    match press {
        NewsPress::Show => "news-refresh",
        NewsPress::Test => "news-test",
        NewsPress::HandOver => "news-hand-over",
        NewsPress::Begin => "news-begin",
        NewsPress::Pause => "news-pause",
        NewsPress::Resume => "news-resume",
        NewsPress::AskStop => "news-stop",
        NewsPress::Stop => "news-stop-yes",
    }
}

/// How many would be told now, in words.
pub fn audience(
    store: &Store,
    desk: &Desk,
    language: Language,
    interest: &Interest,
) -> Result<String> {
    let audience = store.audience(interest)?;
    let args = [
        ("kazakh", Value::from(audience.kazakh)),
        ("russian", audience.russian.into()),
    ];
    Ok(desk.texts.say(language, "news-audience", &args))
}

/// Tells why something is not done: over the pressed button, or in a message.
pub fn refuse(visit: &mut Visit, refusal: BroadcastRefusal) {
    let text = reply::broadcast_refusal(visit.desk.texts, visit.caller.language, refusal);
    match visit.caller.press {
        Some(_) => visit.notice = Some(text),
        None => visit.send(text, Vec::new()),
    }
}
