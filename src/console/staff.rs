//! Who is on the staff, in which role, and who is invited.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::Desk;
use super::form::Posted;
use super::page::{self, Entry, token};
use super::parts::{Mood, member_name, notice, row_name};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{key_of, rows_of};
use crate::domain::{Action, CollegeId, Invitation, Member, Refusal, Role, Table};
use crate::reply::{self, Texts};
use crate::staffwork;
use crate::store::{Store, now_ms};

pub const ENTRY: Entry = Entry {
    path: "/staff",
    title: "console-staff",
    action: |_| Action::ManageStaff,
};

/// The codes of roles, as they are chosen.
const ROLES: [&str; 5] = [
    "viewer",
    "college_editor",
    "city_editor",
    "publisher",
    "administrator",
];

/// A step that was taken.
enum Taken {
    Put(Member, Role),
    Removed(Member),
    Invited(i64, Role, String),
    Refused(i64),
}

pub fn routes() -> Router<Desk> {
    Router::new().route("/staff", get(show).post(take))
}

async fn take(posted: Posted) -> Result<Response, Trouble> {
    let visit = &posted.visit;
    let wanted = Wanted::read(&posted)?;
    let by = visit.member.clone();
    let taken = visit
        .desk()
        .work(move |store, desk| step(store, desk.texts, &by, wanted));
    let (mood, said) = match taken.await? {
        Ok(taken) => (Mood::Good, told(visit, &taken)),
        Err(refusal @ (Refusal::NotStaff | Refusal::NotAllowed)) => {
            return Err(Trouble::Refused(refusal));
        }
        Err(refusal) => (Mood::Bad, visit.say(reply::refusal_key(refusal))),
    };
    Ok(page::go_on(visit, ENTRY.path, mood, &said))
}

/// What a form asks for.
enum Wanted {
    Put(Member, Role),
    Remove(Member),
    Invite(Role),
    Confirm(i64),
    Refuse(i64),
}

impl Wanted {
    fn read(posted: &Posted) -> Result<Wanted, Trouble> {
        let member = || Member::from_code(posted.one("member")).ok_or(Trouble::BadForm);
        let number = || posted.one("number").parse().map_err(|_| Trouble::BadForm);
        let role = || {
            let code = posted.one("role");
            let college = CollegeId::new(posted.one("college").trim());
            // Only one role is for a college; the field stands beside all of them.
            Role::from_code(code, (code == "college_editor").then_some(college))
                .ok_or(Trouble::BadForm)
        };
        Ok(match posted.one("step") {
            "put" => Wanted::Put(member()?, role()?),
            "remove" => Wanted::Remove(member()?),
            "invite" => Wanted::Invite(role()?),
            "confirm" => Wanted::Confirm(number()?),
            "refuse" => Wanted::Refuse(number()?),
            _ => return Err(Trouble::BadForm),
        })
    }
}

fn step(
    store: &mut Store,
    texts: &Texts,
    by: &Member,
    wanted: Wanted,
) -> anyhow::Result<Result<Taken, Refusal>> {
    Ok(match wanted {
        Wanted::Put(member, role) => store
            .put_staff(by, &member, &role)?
            .map(|()| Taken::Put(member, role)),
        Wanted::Remove(member) => store
            .drop_staff(by, &member)?
            .map(|()| Taken::Removed(member)),
        Wanted::Invite(role) => staffwork::invite(store, by, &role)?
            .map(|(number, secret)| Taken::Invited(number, role, secret)),
        Wanted::Confirm(number) => match staffwork::confirm_invitation(store, texts, number, by)? {
            Err(refusal) => Err(refusal),
            Ok(member) => store
                .role(&member)?
                .map(|role| Taken::Put(member, role))
                .ok_or(Refusal::NoSuchMember),
        },
        Wanted::Refuse(number) => {
            staffwork::refuse_invitation(store, texts, number, by)?.map(|()| Taken::Refused(number))
        }
    })
}

fn told(visit: &Visit, taken: &Taken) -> String {
    match taken {
        Taken::Put(member, role) => {
            let args = [
                ("member", member.to_string().into()),
                ("role", role_name(visit, role).into()),
            ];
            visit.tell("staff-added", &args)
        }
        Taken::Removed(member) => {
            visit.tell("staff-removed", &[("member", member.to_string().into())])
        }
        Taken::Invited(number, role, secret) => {
            let args = [
                ("number", number.to_string().into()),
                ("role", role_name(visit, role).into()),
                ("secret", secret.as_str().into()),
            ];
            visit.tell("staff-invited", &args)
        }
        Taken::Refused(number) => {
            let args = [("number", number.to_string().into())];
            visit.tell("staff-invitation-refused", &args)
        }
    }
}

fn role_name(visit: &Visit, role: &Role) -> String {
    reply::role(visit.desk().texts(), visit.language(), role)
}

async fn show(visit: Visit) -> Result<Response, Trouble> {
    let visit = &visit;
    let found = visit
        .desk()
        .with(|store| Ok((store.staff()?, store.invitations(now_ms())?)));
    let (staff, invitations) = found.await?;
    let base = visit.desk().base().await?;
    let colleges = rows_of(base.records(), Table::Colleges)
        .into_iter()
        .map(|row| {
            let name = row_name(visit, &row).unwrap_or_default();
            (key_of(Table::Colleges, &row), name)
        });
    let title = visit.say("console-staff");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-staff-lead")) }
        @if staff.is_empty() { (notice(Mood::Warn, &visit.say("staff-empty"))) }
        datalist #colleges { @for (code, name) in colleges { option value=(code) { (name) } } }
        @for (place, (member, role)) in staff.iter().enumerate() { (member_sheet(visit, place, member, role)) }
        h2 { (visit.say("console-invite")) }
        p { (visit.say("console-invite-lead")) }
        form.sheet method="post" action="/staff" {
            (token(visit))
            (role_fields(visit, "new", None))
            div.actions { button type="submit" name="step" value="invite" { (visit.say("console-invite-button")) } }
        }
        @if !invitations.is_empty() {
            h2 { (visit.say("console-invitations")) }
            @for invitation in &invitations { (invitation_sheet(visit, invitation)) }
        }
    };
    Ok(page::page(visit, &title, content))
}

fn member_sheet(visit: &Visit, place: usize, member: &Member, role: &Role) -> Markup {
    let code = member.to_string();
    html! {
        section.sheet aria-label=(code) {
            h3 { (code) span.soft { " – " (role_name(visit, role)) } }
            details {
                summary { (visit.say("console-staff-change")) }
                form method="post" action="/staff" {
                    (token(visit))
                    input type="hidden" name="member" value=(code);
                    (role_fields(visit, &place.to_string(), Some(role)))
                    div.actions {
                        button type="submit" name="step" value="put" { (visit.say("console-staff-put")) }
                        button.bad type="submit" name="step" value="remove" { (visit.say("console-staff-remove")) }
                    }
                }
            }
        }
    }
}

fn role_fields(visit: &Visit, place: &str, role: Option<&Role>) -> Markup {
    let (role_id, college_id) = (format!("role-{place}"), format!("college-{place}"));
    let own = role.map_or("viewer", Role::code);
    let college = role.and_then(Role::college).map_or("", CollegeId::as_str);
    html! {
        div.both {
            div.field {
                label for=(role_id) { (visit.say("console-role")) }
                select id=(role_id) name="role" {
                    @for code in ROLES {
                        option value=(code) selected[code == own] { (visit.say(&format!("console-role-{code}"))) }
                    }
                }
            }
            div.field {
                label for=(college_id) { (visit.say("console-role-college")) }
                input id=(college_id) type="text" name="college" value=(college) list="colleges" autocomplete="off";
            }
        }
    }
}

fn invitation_sheet(visit: &Visit, invitation: &Invitation) -> Markup {
    let (accepted, name) = invitation.accepted.clone().unzip();
    let by = member_name(visit, &invitation.by.to_string());
    let mut args = vec![
        ("number", invitation.number.to_string().into()),
        ("role", role_name(visit, &invitation.role).into()),
        ("by", by.into()),
    ];
    args.extend(accepted.map(|member| ("member", member.to_string().into())));
    args.extend(name.map(|name| ("name", name.into())));
    let is_accepted = invitation.accepted.is_some();
    let key = match is_accepted {
        true => "staff-invitation-accepted",
        false => "staff-invitation-open",
    };
    // Whoever invited knows whom; the operator stands in for anybody.
    let decides = invitation.by == visit.member || visit.member == Member::Operator;
    html! {
        div.sheet {
            p { (visit.tell(key, &args)) }
            @if decides {
                form.actions method="post" action="/staff" {
                    (token(visit))
                    input type="hidden" name="number" value=(invitation.number);
                    @if is_accepted {
                        button type="submit" name="step" value="confirm" { (visit.say("console-invitation-confirm")) }
                    }
                    button.bad type="submit" name="step" value="refuse" { (visit.say("console-invitation-refuse")) }
                }
            }
        }
    }
}
