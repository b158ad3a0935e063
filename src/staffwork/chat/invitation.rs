//! Invitations: made by buttons, accepted by a link, confirmed by whoever invited.

use anyhow::Result;

use super::super::{confirm_invitation, invite, refuse_invitation, role_name};
use super::Visit;
use super::visit::{labelled, language_of};
use crate::domain::{
    Act, Action, Button, ChatId, CollegeId, Invitation, Language, Member, Outgoing, Role,
    StaffPress,
};
use crate::store::now_ms;

/// So many colleges are offered at once.
const PAGE: usize = 30;

/// Somebody comes with a secret: whoever invited them is told who it is.
pub fn accept(visit: &mut Visit, secret: &str) -> Result<()> {
    let member = visit.member();
    let name: String = visit.caller.name.chars().take(100).collect();
    let accepted = visit
        .store
        .accept_invitation(&member, &name, secret, now_ms())?;
    let number = match accepted {
        Ok(number) => number,
        Err(refusal) => {
            visit.refuse(refusal);
            return Ok(());
        }
    };
    let mut open = visit.store.invitations(now_ms())?.into_iter();
    let ours = open.find(|own| own.number == number);
    let text = visit.say("staff-accepted", &[("number", number.to_string().into())]);
    visit.send(text, Vec::new());
    if let Some(Invitation {
        role,
        by: Member::Chat(inviter),
        ..
    }) = ours
    {
        ask_inviter(visit, inviter, number, &role)?;
    }
    Ok(())
}

fn ask_inviter(visit: &mut Visit, inviter: ChatId, number: i64, role: &Role) -> Result<()> {
    let language = language_of(visit.store, inviter)?;
    let texts = visit.desk.texts;
    let args = [
        ("number", number.to_string().into()),
        ("id", visit.caller.chat.0.to_string().into()),
        ("name", visit.caller.name.into()),
        ("role", name_of(visit, language, role).into()),
    ];
    let button = |key: &str, press: StaffPress| labelled(&texts.say(language, key, &[]), press);
    let buttons = vec![vec![
        button("desk-confirm", StaffPress::ConfirmInvitation(number)),
        button("desk-reject", StaffPress::RefuseInvitation(number)),
    ]];
    let text = texts.say(language, "desk-invitation-accepted", &args);
    let act = Act::Send(crate::domain::Reply { text, buttons });
    visit.outgoing.push(Outgoing { chat: inviter, act });
    Ok(())
}

/// The roles to invite to.
pub fn offer_roles(visit: &mut Visit) -> Result<()> {
    if !visit.allows(&Action::ManageStaff)? {
        return Ok(());
    }
    let general = [
        Role::Viewer,
        Role::CityEditor,
        Role::Publisher,
        Role::Administrator,
    ];
    let mut buttons: Vec<Vec<Button>> = Vec::new();
    for role in general {
        let name = name_of(visit, visit.caller.language, &role);
        buttons.push(vec![labelled(&name, StaffPress::InviteAs(role))]);
    }
    let college = visit.button("desk-role-college-editor", StaffPress::InviteCollege(0));
    buttons.insert(1, vec![college]);
    let text = visit.say("desk-invite-role", &[]);
    visit.place(text, buttons);
    Ok(())
}

/// The colleges of a page, to invite an editor of one.
pub fn offer_colleges(visit: &mut Visit, page: usize) -> Result<()> {
    if !visit.allows(&Action::ManageStaff)? {
        return Ok(());
    }
    let language = visit.caller.language;
    let mut colleges: Vec<(&str, &CollegeId)> = visit
        .knowledge
        .records()
        .colleges
        .iter()
        .map(|own| (own.short.in_language(language), &own.id))
        .collect();
    colleges.sort();
    let pages = colleges.chunks(PAGE);
    let count = pages.len();
    let own = pages.clone().nth(page).unwrap_or_default();
    let mut buttons: Vec<Vec<Button>> = own
        .iter()
        .map(|(name, id)| {
            let role = Role::CollegeEditor((*id).clone());
            vec![labelled(name, StaffPress::InviteAs(role))]
        })
        .collect();
    let before = page.checked_sub(1);
    let after = Some(page + 1).filter(|next| *next < count);
    let turns = [("desk-back", before), ("desk-next", after)];
    let turns = turns
        .into_iter()
        .filter_map(|(key, page)| Some((key, page?)));
    buttons.push(
        turns
            .map(|(key, page)| visit.button(key, StaffPress::InviteCollege(page)))
            .collect(),
    );
    let text = visit.say("desk-invite-college", &[]);
    visit.place(text, buttons);
    Ok(())
}

/// Makes an invitation and shows its link, once.
pub fn make(visit: &mut Visit, role: &Role) -> Result<()> {
    let by = visit.member();
    let (number, secret) = match invite(visit.store, &by, role)? {
        Ok(made) => made,
        Err(refusal) => {
            visit.refuse(refusal);
            return Ok(());
        }
    };
    let name = name_of(visit, visit.caller.language, role);
    let start = format!("invite_{secret}");
    let link = match visit.caller.bot {
        Some(bot) => format!("https://t.me/{bot}?start={start}"),
        None => format!("/start {start}"),
    };
    let args = [
        ("number", number.to_string().into()),
        ("role", name.into()),
        ("link", link.into()),
    ];
    let text = visit.say("desk-invited", &args);
    visit.place(text, Vec::new());
    Ok(())
}

/// Lets in who accepted.
pub fn confirm(visit: &mut Visit, number: i64) -> Result<()> {
    let by = visit.member();
    let confirmed = confirm_invitation(visit.store, visit.desk.texts, number, &by)?;
    let member = match confirmed {
        Ok(member) => member,
        Err(refusal) => {
            visit.refuse(refusal);
            return Ok(());
        }
    };
    let Some(role) = visit.store.role(&member)? else {
        return Ok(());
    };
    let args = [
        ("member", member.to_string().into()),
        ("role", name_of(visit, visit.caller.language, &role).into()),
    ];
    let text = visit.say("staff-added", &args);
    visit.place(text, Vec::new());
    Ok(())
}

/// Does not let in who accepted.
pub fn refuse(visit: &mut Visit, number: i64) -> Result<()> {
    let by = visit.member();
    let refused = refuse_invitation(visit.store, visit.desk.texts, number, &by)?;
    if let Err(refusal) = refused {
        visit.refuse(refusal);
        return Ok(());
    }
    let text = visit.say(
        "staff-invitation-refused",
        &[("number", number.to_string().into())],
    );
    visit.place(text, Vec::new());
    Ok(())
}

fn name_of(visit: &Visit, language: Language, role: &Role) -> String {
    role_name(visit.desk.texts, language, visit.knowledge.records(), role)
}
