//! Broadcasts: written by one, seen by a tester, begun by another, and watched until everybody had their turn.

use anyhow::Result;

use super::tell;
use crate::domain::{
    Act, Action, Bilingual, BroadcastRefusal, BroadcastReport, BroadcastState, Button, ChatId,
    Interest, Language, Member, NewBroadcast, Outgoing, Press, Records, Reply,
};
use crate::reply::{self, Texts};
use crate::store::Store;

/// What an action on a broadcast gives, or why it is not done.
pub type Done<T> = Result<std::result::Result<T, BroadcastRefusal>>;

/// Telegram takes so many units of UTF-16 in one message.
pub const LONGEST: usize = 4096;

/// Keeps a broadcast as a draft and gives its number; the same one written twice is one.
pub fn write(store: &mut Store, new: &NewBroadcast) -> Done<i64> {
    let texts = [new.text.kk.trim(), new.text.ru.trim()];
    if texts.iter().any(|text| text.is_empty()) {
        return Ok(Err(BroadcastRefusal::NoText));
    }
    if texts
        .iter()
        .any(|text| text.encode_utf16().count() > LONGEST)
    {
        return Ok(Err(BroadcastRefusal::TooLong { most: LONGEST }));
    }
    if !is_known(&store.load()?, &new.interest) {
        return Ok(Err(BroadcastRefusal::UnknownInterest));
    }
    let [kk, ru] = texts.map(str::to_owned);
    let text = Bilingual { kk, ru };
    store.put_broadcast(&NewBroadcast {
        text,
        ..new.clone()
    })
}

/// Begins a draft of somebody else, who is told; gives how many it is for.
pub fn confirm(store: &mut Store, texts: &Texts, number: i64, by: &Member) -> Done<usize> {
    let own = store.broadcast(number)?;
    let author = own.and_then(|own| Member::from_code(&own.author));
    let told = match author {
        Some(author) => tell::author(store, texts, (&author, by), ("news-begun", number))?,
        None => Vec::new(),
    };
    store.begin_broadcast(number, by, &told)
}

/// Sends nothing more until it is resumed; what is in flight arrives.
pub fn pause(store: &mut Store, number: i64, by: &Member) -> Done<()> {
    let from = [BroadcastState::Running];
    let who = (by, &Action::WriteBroadcast);
    store.move_broadcast(number, &from, BroadcastState::Paused, who)
}

/// Goes on where it was paused.
pub fn resume(store: &mut Store, number: i64, by: &Member) -> Done<()> {
    let from = [BroadcastState::Paused];
    let who = (by, &Action::ConfirmBroadcast);
    store.move_broadcast(number, &from, BroadcastState::Running, who)
}

/// Ends it for good; who has not had their turn is not told.
pub fn stop(store: &mut Store, number: i64, by: &Member) -> Done<()> {
    let from = [
        BroadcastState::Draft,
        BroadcastState::Running,
        BroadcastState::Paused,
    ];
    let who = (by, &Action::WriteBroadcast);
    store.move_broadcast(number, &from, BroadcastState::Stopped, who)
}

/// Sends both texts to one chat, as they would be sent to everybody.
pub fn test(store: &mut Store, texts: &Texts, number: i64, chat: ChatId, by: &Member) -> Done<()> {
    let Some(broadcast) = store.broadcast(number)? else {
        return Ok(Err(BroadcastRefusal::NoSuch));
    };
    let messages = Language::ALL.map(|language| {
        let text = broadcast.text.in_language(language);
        let act = Act::Send(message(texts, language, &broadcast.interest, text));
        Outgoing { chat, act }
    });
    store.tell_of_broadcast(by, &messages)
}

/// What has become of it so far.
pub fn report(store: &Store, number: i64) -> Done<BroadcastReport> {
    Ok(store
        .broadcast_report(number)?
        .ok_or(BroadcastRefusal::NoSuch))
}

/// The message of a broadcast: its text, and the way out.
pub fn message(texts: &Texts, language: Language, interest: &Interest, text: &str) -> Reply {
    let end = Button {
        label: texts.say(language, "subscription-end", &[]),
        press: Press::Unfollow(interest.clone()),
    };
    Reply {
        text: text.to_owned(),
        buttons: vec![vec![end]],
    }
}

/// Ends broadcasts in which everybody had their turn, and reports to those of the two who are chats.
pub fn end(store: &mut Store, texts: &Texts) -> Result<()> {
    for number in store.ended_broadcasts()? {
        let Some(mut report) = store.broadcast_report(number)? else {
            continue;
        };
        report.broadcast.state = BroadcastState::Done;
        let names = [&report.broadcast.author, &report.broadcast.confirmed_by];
        let chats: Vec<ChatId> = names.into_iter().filter_map(|name| chat_of(name)).collect();
        let sessions = store.sessions(&chats)?;
        let told = chats.into_iter().map(|chat| {
            let session = sessions.get(&chat);
            let language = session.and_then(|own| own.chosen.or(own.last));
            let text =
                reply::broadcast_report(texts, language.unwrap_or(Language::Russian), &report);
            let buttons = Vec::new();
            let act = Act::Send(Reply { text, buttons });
            Outgoing { chat, act }
        });
        let told: Vec<Outgoing> = told.collect();
        store.end_broadcast(number, &told)?;
    }
    Ok(())
}

fn chat_of(name: &str) -> Option<ChatId> {
    match Member::from_code(name)? {
        Member::Chat(chat) => Some(chat),
        Member::Operator | Member::Program | Member::Named(_) => None,
    }
}

fn is_known(records: &Records, interest: &Interest) -> bool {
    match interest {
        Interest::AdmissionDates => true,
        Interest::College(id) => records.colleges.iter().any(|own| own.id == *id),
        Interest::Specialty(code) => records.specialties.iter().any(|own| own.code == *code),
    }
}
