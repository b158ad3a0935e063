//! Changes that wait for a second person: the list, one of them, and what is decided on it.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::Desk;
use super::form::Posted;
use super::outcome;
use super::page::{self, Entry, token};
use super::parts::{Mood, cut, difference, member_name, notice, problems};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{
    Action, Draft, DraftState, Member, Problem, Reach, Revised, Submitted, are_critical,
};
use crate::reply;
use crate::staffwork;

pub const ENTRY: Entry = Entry {
    path: "/drafts",
    title: "console-drafts",
    action: |_| Action::Look,
};

type OnBase = Result<Revised, Vec<Problem>>;

pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/drafts", get(list))
        .route("/drafts/{number}", get(show).post(decide))
}

async fn list(visit: Visit) -> Result<Response, Trouble> {
    let drafts = visit.desk().with(|store| store.drafts()).await?;
    let title = visit.say("console-drafts");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-drafts-lead")) }
        @if drafts.is_empty() {
            p { (visit.say("draft-empty")) }
        } @else {
            (table(&visit, &drafts))
        }
    };
    Ok(page::page(&visit, &title, content))
}

fn table(visit: &Visit, drafts: &[Draft]) -> Markup {
    let heads = ["number", "when", "who", "rows", "why"]
        .map(|head| visit.say(&format!("console-history-{head}")));
    let [number, when, who, rows, why] = &heads;
    html! {
        table.stack {
            caption.unseen { (visit.say("console-drafts")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for draft in drafts {
                    tr {
                        th scope="row" data-label=(number) {
                            a href={ "/drafts/" (draft.number) } { (numbered(visit, draft)) }
                        }
                        td data-label=(when) { (reply::moment(&draft.at)) }
                        td data-label=(who) { (member_name(visit, &draft.by.to_string())) }
                        td data-label=(rows) { (draft.rows.len()) }
                        td data-label=(why) { (cut(&draft.why, 120)) }
                    }
                }
            }
        }
    }
}

fn numbered(visit: &Visit, draft: &Draft) -> String {
    let number = draft.number.to_string();
    visit.tell("console-draft", &[("number", number.into())])
}

async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Trouble> {
    let number: i64 = number.parse().map_err(|_| Trouble::NotFound)?;
    let found = visit.desk().with(move |store| {
        let Some(draft) = store.draft(number)? else {
            return Ok(None);
        };
        let on_base = staffwork::revised(store, &draft)?;
        Ok(Some((draft, on_base)))
    });
    let (draft, on_base) = found.await?.ok_or(Trouble::NotFound)?;
    let title = numbered(&visit, &draft);
    let content = html! {
        p.crumbs { a href="/drafts" { (visit.say("console-drafts")) } }
        h1 { (title) }
        (about(&visit, &draft))
        @match draft.state {
            DraftState::Waiting => (waits(&visit, &draft, &on_base)),
            DraftState::Published | DraftState::Rejected => (difference(&visit, &draft.rows)),
        }
    };
    Ok(page::page(&visit, &title, content))
}

fn about(visit: &Visit, draft: &Draft) -> Markup {
    let state = match draft.state {
        DraftState::Waiting => "console-draft-waits",
        DraftState::Published => "console-draft-is-published",
        DraftState::Rejected => "console-draft-is-rejected",
    };
    let by = member_name(visit, &draft.by.to_string());
    let lines = [
        ("state", visit.say(state)),
        ("when", reply::moment(&draft.at)),
        ("who", by),
        ("why", draft.why.clone()),
        ("from", draft.file.clone()),
    ];
    html! {
        dl.card {
            @for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
                dt { (visit.say(&format!("console-history-{name}"))) }
                dd { (value) }
            }
        }
    }
}

/// What it would change now, what stands in its way, and what this member can do about it.
fn waits(visit: &Visit, draft: &Draft, on_base: &OnBase) -> Markup {
    html! {
        @match on_base {
            Ok(revised) => {
                @if !revised.conflicts.is_empty() {
                    (notice(Mood::Bad, &visit.say("draft-conflicting")))
                    (outcome::conflicts(visit, &revised.conflicts))
                }
                @if revised.changes.rows.is_empty() {
                    p { (visit.say("draft-nothing")) }
                } @else {
                    (difference(visit, &revised.changes.rows))
                }
            }
            Err(found) => {
                (notice(Mood::Bad, &visit.say("draft-faulty")))
                (problems(visit, found))
            }
        }
        (decisions(visit, draft, on_base))
    }
}

fn decisions(visit: &Visit, draft: &Draft, on_base: &OnBase) -> Markup {
    let is_own = draft.by == visit.member;
    let reach = on_base
        .as_ref()
        .map_or(Reach::City, |revised| Reach::of(&revised.changes));
    let confirms = visit.may(&Action::Confirm(reach.clone()));
    let needs_second = |revised: &Revised| {
        is_own && visit.member != Member::Operator && are_critical(&revised.changes)
    };
    let may_take = if is_own {
        visit.may(&Action::Publish(reach))
    } else {
        confirms
    };
    let takes = |revised: &&Revised| {
        may_take
            && revised.conflicts.is_empty()
            && !revised.changes.rows.is_empty()
            && !needs_second(revised)
    };
    let is_taken = on_base.as_ref().ok().filter(takes).is_some();
    html! {
        @if on_base.as_ref().is_ok_and(needs_second) {
            (notice(Mood::Warn, &visit.say("draft-refused-needs-second")))
        }
        form.actions method="post" action={ "/drafts/" (draft.number) } {
            (token(visit))
            @if is_taken {
                button type="submit" name="step" value="confirm" { (visit.say("console-draft-confirm")) }
            }
            @if is_own {
                button.bad type="submit" name="step" value="reject" { (visit.say("console-draft-withdraw")) }
            } @else if confirms {
                button.bad type="submit" name="step" value="reject" { (visit.say("console-draft-reject")) }
            }
        }
    }
}

async fn decide(Path(number): Path<String>, posted: Posted) -> Result<Response, Trouble> {
    let number: i64 = number.parse().map_err(|_| Trouble::NotFound)?;
    let visit = &posted.visit;
    let by = visit.member.clone();
    match posted.one("step") {
        "confirm" => {
            let confirmed = visit
                .desk()
                .work(move |store, desk| staffwork::confirm(store, desk, number, &by));
            outcome::respond(visit, confirmed.await?)
        }
        "reject" => {
            let rejected = visit
                .desk()
                .work(move |store, desk| staffwork::reject(store, desk.texts, number, &by));
            match rejected.await? {
                Ok(()) => {
                    let said = visit.say("console-draft-rejected");
                    Ok(page::go_on(visit, ENTRY.path, Mood::Good, &said))
                }
                Err(refusal) => outcome::respond(visit, Submitted::Refused(refusal)),
            }
        }
        _ => Err(Trouble::BadForm),
    }
}
