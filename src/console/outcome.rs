//! Changes on their way in: the buttons that hand them in, and the page that tells what became of them.

use axum::response::Response;
use maud::{Markup, html};

use super::page;
use super::parts::{Mood, column_name, cut, new, notice, old, problems, row_path, why};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{Action, Broken, Changes, Conflict, Reach, Submitted, are_critical};
use crate::reply;

/// The end of a form that hands changes in: the reason, and the buttons this member has for them.
pub fn hand_in(visit: &Visit, changes: &Changes, publish: &str, propose: &str) -> Markup {
    let reach = Reach::of(changes);
    if !visit.may(&Action::Propose(reach.clone())) {
        return notice(Mood::Bad, &visit.say("staff-refused-not-allowed"));
    }
    let may_publish = visit.may(&Action::Publish(reach));
    html! {
        @if may_publish && are_critical(changes) {
            (notice(Mood::Warn, &visit.say("console-critical")))
        } @else if !may_publish {
            (notice(Mood::Warn, &visit.say("console-only-proposed")))
        }
        (why(visit))
        div.actions {
            @if may_publish {
                button type="submit" name="step" value=(publish) { (visit.say("console-publish")) }
                button.second type="submit" name="step" value=(propose) { (visit.say("console-propose")) }
            } @else {
                button type="submit" name="step" value=(propose) { (visit.say("console-propose")) }
            }
        }
    }
}

/// Where a member goes on from what became of their changes.
pub fn respond(visit: &Visit, submitted: Submitted) -> Result<Response, Trouble> {
    let to = match &submitted {
        Submitted::Refused(refusal) => return Err(Trouble::Refused(*refusal)),
        Submitted::Published(number) if visit.may(&Action::SeeAudit) => {
            format!("/history/{number}")
        }
        Submitted::Published(_) => "/".to_owned(),
        Submitted::Waiting(number) => format!("/drafts/{number}"),
        Submitted::Nothing
        | Submitted::Outdated
        | Submitted::Broken(_)
        | Submitted::Conflicting(_)
        | Submitted::Faulty(_) => return Ok(stopped(visit, &submitted)),
    };
    let said = reply::submitted(visit.desk().texts(), visit.language(), &submitted);
    Ok(page::go_on(visit, &to, Mood::Good, &said))
}

/// Nothing was written: why, line by line.
fn stopped(visit: &Visit, submitted: &Submitted) -> Response {
    let texts = visit.desk().texts();
    let said = reply::submitted(texts, visit.language(), submitted);
    let first = said.lines().next().unwrap_or_default();
    let title = visit.say("console-stopped");
    let content = html! {
        h1 { (title) }
        (notice(Mood::Bad, first))
        @match submitted {
            Submitted::Broken(broken) => (golden(visit, broken)),
            Submitted::Conflicting(found) => (conflicts(visit, found)),
            Submitted::Faulty(found) => (problems(visit, found)),
            Submitted::Published(_)
            | Submitted::Waiting(_)
            | Submitted::Nothing
            | Submitted::Outdated
            | Submitted::Refused(_) => {}
        }
        p { a href="/" { (visit.say("console-home")) } }
    };
    page::page(visit, &title, content)
}

/// The golden questions that changes would break.
fn golden(visit: &Visit, broken: &[Broken]) -> Markup {
    let heads =
        ["question", "expected", "reply"].map(|head| visit.say(&format!("console-golden-{head}")));
    let [question, expected, reply] = &heads;
    html! {
        table.stack {
            caption.unseen { (visit.say("console-table-golden")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for one in broken {
                    tr {
                        th scope="row" data-label=(question) { (one.question) }
                        td data-label=(expected) { (one.expected.join("; ")) }
                        td data-label=(reply) { (cut(&one.reply, 400)) }
                    }
                }
            }
        }
    }
}

/// Cells that have changed meanwhile: what was expected, what stands there, what was wanted.
pub fn conflicts(visit: &Visit, found: &[Conflict]) -> Markup {
    let heads = ["row", "column"].map(|head| visit.say(&format!("workbook-heading-{head}")));
    let values =
        ["expected", "found", "wanted"].map(|head| visit.say(&format!("console-conflict-{head}")));
    let ([row, column], [expected, now, wanted]) = (&heads, &values);
    html! {
        table.stack {
            caption { (visit.tell("console-conflicts", &[("count", found.len().into())])) }
            thead { tr { @for head in heads.iter().chain(&values) { th scope="col" { (head) } } } }
            tbody {
                @for conflict in found {
                    @let [table, key, name] = &conflict.cell;
                    tr {
                        th scope="row" data-label=(row) { a.key href=(row_path(table, key)) { (cut(key, 90)) } }
                        td data-label=(column) { (column_name(visit, name).0) }
                        td data-label=(expected) { (old(visit, &conflict.expected)) }
                        td data-label=(now) { (conflict.found) }
                        td data-label=(wanted) { (new(visit, &conflict.wanted)) }
                    }
                }
            }
        }
    }
}
