//! A member of staff before us: who they are, what they are in the middle of, and what is said.

use anyhow::Result;

use super::super::Desk;
pub use super::super::tell::language_of;
use super::Handed;
use crate::domain::{
    Act, Action, Button, ChatId, ConsoleSettings, Deed, Language, Member, Outgoing, Press, Refusal,
    Reply, Role, StaffPress, Work, may,
};
use crate::knowledge::Knowledge;
use crate::reply::{self, Value};
use crate::store::Store;

/// Who comes, and how.
#[derive(Clone, Debug)]
pub struct Caller<'event> {
    pub chat: ChatId,
    /// The name that the messenger shows.
    pub name: &'event str,
    pub language: Language,
    /// The name of the bot, by which links lead to it.
    pub bot: Option<&'event str>,
    /// The staff console, where others can reach it.
    pub console: Option<&'event ConsoleSettings>,
    /// The message that a pressed button stands under, and the press.
    pub message: Option<i64>,
    pub press: Option<&'event str>,
}

/// One event at work.
pub struct Visit<'event> {
    pub store: &'event mut Store,
    pub knowledge: &'event Knowledge,
    pub desk: Desk<'event>,
    pub caller: Caller<'event>,
    pub work: Option<Work>,
    /// The staff file that is being handed in, where one is and could be had.
    pub handed: Option<Handed>,
    /// What an earlier try of the same event has done: it is told, not done again.
    pub done: Option<Deed>,
    /// What is to be done in chats, in order.
    pub outgoing: Vec<Outgoing>,
    /// What the press is answered with.
    pub notice: Option<String>,
}

/// What an event leaves.
#[derive(Debug, Default, PartialEq)]
pub struct Left {
    pub work: Option<Work>,
    pub outgoing: Vec<Outgoing>,
}

impl Visit<'_> {
    pub fn member(&self) -> Member {
        Member::Chat(self.caller.chat)
    }

    pub fn role(&self) -> Result<Option<Role>> {
        self.store.role(&self.member())
    }

    /// Whether the member may do an action; if not, they are told.
    pub fn allows(&mut self, action: &Action) -> Result<bool> {
        let role = self.role()?;
        let is_allowed = role.as_ref().is_some_and(|role| may(role, action));
        if !is_allowed {
            self.refuse(match role {
                None => Refusal::NotStaff,
                Some(_) => Refusal::NotAllowed,
            });
        }
        Ok(is_allowed)
    }

    pub fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        self.desk.texts.say(self.caller.language, key, args)
    }

    /// Tells why something is not done: over the pressed button, or in a message.
    pub fn refuse(&mut self, refusal: Refusal) {
        let text = self.say(reply::refusal_key(refusal), &[]);
        match self.caller.press {
            Some(_) => self.notice = Some(text),
            None => self.send(text, Vec::new()),
        }
    }

    pub fn send(&mut self, text: String, buttons: Vec<Vec<Button>>) {
        self.act(Act::Send(Reply { text, buttons }));
    }

    /// In place of the message whose button was pressed.
    pub fn place(&mut self, text: String, buttons: Vec<Vec<Button>>) {
        let reply = Reply { text, buttons };
        self.act(match self.caller.message {
            Some(message) => Act::Edit { message, reply },
            None => Act::Send(reply),
        });
    }

    pub fn act(&mut self, act: Act) {
        let chat = self.caller.chat;
        self.outgoing.push(Outgoing { chat, act });
    }

    pub fn button(&self, key: &str, press: StaffPress) -> Button {
        Button {
            label: self.say(key, &[]),
            press: Press::Staff(press),
        }
    }

    /// Everything said, with the press answered first.
    pub fn left(self) -> Left {
        let answered = self.caller.press.map(|press| Outgoing {
            chat: self.caller.chat,
            act: Act::AnswerPress {
                press: press.to_owned(),
                notice: self.notice,
            },
        });
        Left {
            work: self.work,
            outgoing: answered.into_iter().chain(self.outgoing).collect(),
        }
    }
}

/// A button with a label of its own.
pub fn labelled(label: &str, press: StaffPress) -> Button {
    const LONGEST: usize = 40;
    let short: String = label.chars().take(LONGEST).collect();
    let label = match short.len() < label.len() {
        true => format!("{}…", short.trim_end()),
        false => short,
    };
    Button {
        label,
        press: Press::Staff(press),
    }
}
