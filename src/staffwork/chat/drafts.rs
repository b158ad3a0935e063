//! Drafts in the chat: those who may confirm one are told, see the difference, and decide by buttons.

use anyhow::Result;

use super::super::{Desk, confirm as publish, reject as drop_draft, revised};
use super::visit::{labelled, language_of};
use super::{Visit, preview};
use crate::domain::{
    Act, Action, Attached, Button, Draft, DraftState, Language, Member, Outgoing, Problem, Reach,
    Refusal, Reply, Revised, Role, StaffPress, Submitted, may,
};
use crate::reply;
use crate::store::Store;

/// So many drafts are listed.
const MOST: usize = 30;

/// What waits, each with a button that opens it.
pub fn list(visit: &mut Visit) -> Result<()> {
    if !visit.allows(&Action::Look)? {
        return Ok(());
    }
    let drafts = visit.store.drafts()?;
    if drafts.is_empty() {
        let text = visit.say("draft-empty", &[]);
        visit.send(text, Vec::new());
        return Ok(());
    }
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let shown = drafts.iter().take(MOST);
    let lines: Vec<String> = shown
        .clone()
        .map(|draft| reply::waiting_draft(texts, language, draft))
        .collect();
    let buttons: Vec<Vec<Button>> = shown
        .map(|draft| {
            let number = [("number", draft.number.to_string().into())];
            let label = texts.say(language, "desk-draft-open", &number);
            vec![labelled(&label, StaffPress::Draft(draft.number))]
        })
        .collect();
    visit.send(lines.join("\n\n"), buttons);
    Ok(())
}

/// One draft: what it changes now, and what may be done with it.
pub fn show(visit: &mut Visit, number: i64) -> Result<()> {
    if !visit.allows(&Action::Look)? {
        return Ok(());
    }
    let Some(draft) = visit.store.draft(number)? else {
        visit.refuse(Refusal::NoSuchDraft);
        return Ok(());
    };
    let member = visit.member();
    let role = visit.role()?;
    let who = role.as_ref().map(|role| (&member, role));
    let seen = Seen::now(visit.store, draft)?;
    let reply = seen.told(&visit.desk, visit.caller.language, who);
    visit.send(reply.text, reply.buttons);
    Ok(())
}

/// Publishes a draft.
pub fn confirm(visit: &mut Visit, number: i64) -> Result<()> {
    let by = visit.member();
    let submitted = match visit.done {
        Some(done) => done.submitted(),
        None => publish(visit.store, &visit.desk, number, &by)?,
    };
    if let Submitted::Refused(refusal) = submitted {
        visit.refuse(refusal);
        return Ok(());
    }
    let text = reply::submitted(visit.desk.texts, visit.caller.language, &submitted);
    visit.place(text, Vec::new());
    Ok(())
}

/// Rejects a draft.
pub fn reject(visit: &mut Visit, number: i64) -> Result<()> {
    let by = visit.member();
    if visit.done.is_none()
        && let Err(refusal) = drop_draft(visit.store, visit.desk.texts, number, &by)?
    {
        visit.refuse(refusal);
        return Ok(());
    }
    let text = visit.say("draft-rejected", &[("number", number.to_string().into())]);
    visit.place(text, Vec::new());
    Ok(())
}

/// Sends the document that a draft has as its source.
pub fn show_file(visit: &mut Visit, number: i64) -> Result<()> {
    if !visit.allows(&Action::Look)? {
        return Ok(());
    }
    let draft = visit.store.draft(number)?;
    match draft.and_then(|own| Attached::from_origin(&own.file)) {
        Some(file) => visit.act(Act::Attached(file)),
        None => visit.refuse(Refusal::NoSuchDraft),
    }
    Ok(())
}

/// Tells those who may confirm a draft that it waits, once.
pub fn tell(store: &mut Store, desk: &Desk) -> Result<()> {
    for number in store.untold_drafts()? {
        let Some(draft) = store.draft(number)? else {
            continue;
        };
        let seen = Seen::now(store, draft)?;
        let mut told = Vec::new();
        for (member, role) in store.staff()? {
            let Member::Chat(chat) = member else { continue };
            let who = (&Member::Chat(chat), &role);
            if !seen.confirms(who) {
                continue;
            }
            let language = language_of(store, chat)?;
            let mut reply = seen.told(desk, language, Some(who));
            let first = desk.texts.say(language, "desk-draft-waits", &[]);
            reply.text = format!("{first}\n\n{}", reply.text);
            told.push(Outgoing {
                chat,
                act: Act::Send(reply),
            });
        }
        store.tell_of_draft(number, &told)?;
    }
    Ok(())
}

/// A draft as it would be published now.
struct Seen {
    draft: Draft,
    revised: std::result::Result<Revised, Vec<Problem>>,
    reach: Reach,
}

impl Seen {
    fn now(store: &Store, draft: Draft) -> Result<Seen> {
        let revised = revised(store, &draft)?;
        // What no longer fits the base can be anybody's.
        let reach = revised
            .as_ref()
            .map_or(Reach::City, |own| Reach::of(&own.changes));
        Ok(Seen {
            draft,
            revised,
            reach,
        })
    }

    /// Whether it waits for this member among others.
    fn confirms(&self, (member, role): (&Member, &Role)) -> bool {
        *member != self.draft.by && may(role, &Action::Confirm(self.reach.clone()))
    }

    /// The draft with its difference; buttons only for what a member may do with it.
    fn told(&self, desk: &Desk, language: Language, who: Option<(&Member, &Role)>) -> Reply {
        let texts = desk.texts;
        let submitted = |submitted: Submitted| reply::submitted(texts, language, &submitted);
        let text = match &self.revised {
            Ok(Revised { changes, conflicts }) if conflicts.is_empty() => {
                preview::cells(texts, language, changes)
            }
            Ok(Revised { conflicts, .. }) => submitted(Submitted::Conflicting(conflicts.clone())),
            Err(problems) => submitted(Submitted::Faulty(problems.clone())),
        };
        let first = reply::waiting_draft(texts, language, &self.draft);
        Reply {
            text: format!("{first}\n\n{text}"),
            buttons: self.buttons(desk, language, who),
        }
    }

    fn buttons(
        &self,
        desk: &Desk,
        language: Language,
        who: Option<(&Member, &Role)>,
    ) -> Vec<Vec<Button>> {
        let number = self.draft.number;
        let button =
            |key: &str, press: StaffPress| labelled(&desk.texts.say(language, key, &[]), press);
        let waits = self.draft.state == DraftState::Waiting;
        let confirms = who.is_some_and(|who| self.confirms(who));
        let rejects = confirms || who.is_some_and(|(member, _)| *member == self.draft.by);
        let file = Attached::from_origin(&self.draft.file)
            .map(|_| button("desk-draft-file", StaffPress::DraftFile(number)));
        let confirm =
            (waits && confirms).then(|| button("desk-confirm", StaffPress::ConfirmDraft(number)));
        let reject =
            (waits && rejects).then(|| button("desk-reject", StaffPress::RejectDraft(number)));
        let row: Vec<Button> = confirm.into_iter().chain(reject).collect();
        vec![file.into_iter().collect(), row]
    }
}
