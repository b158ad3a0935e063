//! The menu of staff: what the role of a member allows, and nothing else.

use anyhow::Result;

use super::super::console_link;
use super::Visit;
use crate::domain::{Action, Button, Reach, StaffPress, may};
use crate::reply;

/// Shows what a member can do.
pub fn menu(visit: &mut Visit) -> Result<()> {
    let Some(role) = visit.role()? else {
        return Ok(());
    };
    let own = role.college().cloned();
    let reach = own.map_or(Reach::City, Reach::College);
    let items = items(&reach);
    let allowed = items.into_iter().filter(|(action, ..)| may(&role, action));
    let buttons: Vec<Vec<Button>> = allowed
        .map(|(_, key, press)| vec![visit.button(key, press)])
        .collect();
    let name = reply::role(visit.desk.texts, visit.caller.language, &role);
    let key = match may(&role, &Action::Propose(reach)) {
        true => "desk-menu-editor",
        false => "desk-menu",
    };
    let text = visit.say(key, &[("role", name.into())]);
    visit.send(text, buttons);
    Ok(())
}

/// Gives the link that lets a member into the pages of staff; where they are not served beside the bot, says how to get one.
pub fn console(visit: &mut Visit) -> Result<()> {
    let member = visit.member();
    let text = match visit.caller.console {
        None => visit.say(
            "desk-console-none",
            &[("member", member.to_string().into())],
        ),
        Some(console) => match console_link(visit.store, &member)? {
            Ok(secret) => {
                let link = console.link(&format!("/enter/{secret}"));
                visit.say("desk-console", &[("link", link.into())])
            }
            Err(refusal) => {
                visit.refuse(refusal);
                return Ok(());
            }
        },
    };
    visit.send(text, Vec::new());
    Ok(())
}

/// Everything there is, each with the action it is for.
fn items(reach: &Reach) -> Vec<(Action, &'static str, StaffPress)> {
    vec![
        (Action::WorkQueue, "desk-menu-queue", StaffPress::Queue(0)),
        (Action::Look, "desk-menu-drafts", StaffPress::Drafts),
        (Action::SeeFigures, "desk-menu-figures", StaffPress::Figures),
        (
            Action::Propose(Reach::City),
            "desk-menu-fact",
            StaffPress::NewFact(None),
        ),
        (
            Action::WriteBroadcast,
            "desk-menu-news",
            StaffPress::Broadcasts,
        ),
        (
            Action::Undo,
            "desk-menu-history",
            StaffPress::Publishings(0),
        ),
        (
            Action::Propose(reach.clone()),
            "desk-menu-workbook",
            StaffPress::Workbook,
        ),
        (Action::ManageStaff, "desk-menu-invite", StaffPress::Invite),
    ]
}
