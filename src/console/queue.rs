//! The questions that wait for staff, grouped by meaning, and what is decided on each group.

use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Desk;
use super::form::Posted;
use super::outcome;
use super::page::{self, Entry, token};
use super::parts::{Mood, cut, pages};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::rows::{key_of, rows_of};
use crate::domain::{Action, FactId, OpenQuestion, Submitted, Table, Target, Topic, Verdict, Why};
use crate::knowledge::Knowledge;
use crate::reply;
use crate::staffwork::{self, Decided};

pub const ENTRY: Entry = Entry {
    path: "/queue",
    title: "console-queue",
    action: |_| Action::WorkQueue,
};

/// How many groups a page holds.
const PAGE: usize = 20;

#[derive(Deserialize)]
struct Asked {
    page: Option<usize>,
}

/// A group as it is shown.
struct Shown {
    number: i64,
    is_disliked: bool,
    /// In words, the heading first.
    lines: Vec<String>,
    nearest: String,
}

pub fn routes() -> Router<Desk> {
    Router::new().route("/queue", get(show).post(decide))
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let visit = &visit;
    let page = asked.page.unwrap_or(1);
    let (language, code) = (visit.language(), visit.language().code());
    let found = visit.desk().learned(move |store, desk, knowledge| {
        let groups = staffwork::queue(store, knowledge)?;
        let count = groups.len().div_ceil(PAGE).max(1);
        let page = page.clamp(1, count);
        let own = groups.iter().skip((page - 1) * PAGE).take(PAGE);
        let shown = own.map(|group| {
            let nearest = group.nearest.as_ref();
            let said = reply::group(desk.texts, knowledge, language, &group.questions, nearest);
            Shown {
                number: group.questions.first().map_or(0, |own| own.number),
                is_disliked: group.questions.iter().any(is_disliked),
                lines: said.lines().map(|line| line.trim().to_owned()).collect(),
                nearest: nearest.map_or_else(String::new, code_of),
            }
        });
        Ok((
            shown.collect::<Vec<_>>(),
            targets(knowledge, code),
            page,
            count,
        ))
    });
    let (groups, targets, page, count) = found.await?;
    let title = visit.say("console-queue");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-queue-lead")) }
        @if groups.is_empty() { p { (visit.say("queue-empty")) } }
        datalist #targets { @for (code, name) in &targets { option value=(code) { (name) } } }
        @for group in &groups { (group_sheet(visit, group, page)) }
        (pages(visit, "/queue?", page, count))
    };
    Ok(page::page(visit, &title, content))
}

fn is_disliked(question: &OpenQuestion) -> bool {
    question.why == Why::Disliked
}

fn code_of(target: &Target) -> String {
    match target {
        Target::Topic(topic) => format!("topic:{}", topic.code()),
        Target::Fact(fact) => fact.to_string(),
    }
}

/// What a question can be a wording of: facts with how they begin, and topics.
fn targets(knowledge: &Knowledge, language: &str) -> Vec<(String, String)> {
    let facts = rows_of(knowledge.records(), Table::Facts).into_iter();
    let facts = facts.map(|row| {
        let text = row.get(format!("text_{language}").as_str());
        let text = cut(text.map_or("", String::as_str), 80);
        (key_of(Table::Facts, &row), text)
    });
    let topics = Topic::ALL.into_iter();
    let topics = topics.map(|(_, code)| (format!("topic:{code}"), String::new()));
    facts.chain(topics).collect()
}

fn group_sheet(visit: &Visit, group: &Shown, page: usize) -> Markup {
    let (asked, about): (Vec<&String>, Vec<&String>) = group
        .lines
        .iter()
        .skip(1)
        .partition(|line| line.starts_with(['•', '👎']));
    let heading = format!("group-{}", group.number);
    html! {
        section.sheet aria-labelledby=(heading) {
            h2 id=(heading) { (group.lines.first().map_or("", String::as_str)) }
            ul { @for line in asked { li { (line.trim_start_matches("• ")) } } }
            @for line in about { p.soft { (line) } }
            form method="post" action={ "/queue?page=" (page) } {
                (token(visit))
                input type="hidden" name="number" value=(group.number);
                (verdicts(visit, group))
            }
        }
    }
}

fn verdicts(visit: &Visit, group: &Shown) -> Markup {
    let button = |verdict: &str, class: &str| {
        html! {
            button class=(class) type="submit" name="verdict" value=(verdict) { (visit.say(&format!("console-queue-{verdict}"))) }
        }
    };
    let (target, fact) = (
        format!("target-{}", group.number),
        format!("fact-{}", group.number),
    );
    html! {
        @if !group.is_disliked {
            div.search {
                div.field {
                    label for=(target) { (visit.say("console-queue-target")) }
                    input id=(target) type="text" name="target" value=(group.nearest) list="targets" autocomplete="off";
                }
                (button("wording", ""))
            }
        }
        div.search {
            div.field {
                label for=(fact) { (visit.say("console-queue-fact")) }
                input id=(fact) type="text" name="fact" autocomplete="off";
            }
            (button("new-fact", "second"))
        }
        div.actions {
            @if group.is_disliked {
                (button("done", "second"))
            } @else {
                (button("not-ours", "second"))
            }
            (button("abuse", "bad"))
        }
    }
}

async fn decide(Query(asked): Query<Asked>, posted: Posted) -> Result<Response, Trouble> {
    let number: i64 = posted.one("number").parse().map_err(|_| Trouble::BadForm)?;
    let visit = &posted.visit;
    let back = format!("/queue?page={}", asked.page.unwrap_or(1));
    let Some(verdict) = verdict(&posted)? else {
        let said = visit.say("queue-not-a-target");
        return Ok(page::go_on(visit, &back, Mood::Bad, &said));
    };
    let by = visit.member.clone();
    let decided = visit.desk().learned(move |store, desk, knowledge| {
        staffwork::decide(store, desk, knowledge, number, &verdict, &by)
    });
    let decided = decided.await?;
    let (mood, key, count) = match decided {
        Decided::Taught(count) => (Mood::Good, "queue-taught", count),
        Decided::Marked(count) => (Mood::Good, "queue-marked", count),
        Decided::Already => (Mood::Good, "queue-already", 0),
        Decided::NoSuchQuestion => (Mood::Warn, "console-queue-gone", 0),
        Decided::NotAText => (Mood::Bad, "console-queue-not-text", 0),
        Decided::NotATarget => (Mood::Bad, "queue-not-a-target", 0),
        Decided::Refused(refusal) => return outcome::respond(visit, Submitted::Refused(refusal)),
        Decided::NotPublished(submitted) => return outcome::respond(visit, submitted),
    };
    let mut said = visit.tell(key, &[("count", count.into())]);
    let again = visit.desk().learned(move |store, desk, knowledge| {
        staffwork::ask_again(store, knowledge, desk.texts, desk.today)
    });
    let again = again.await?;
    if again.closed > 0 {
        let args = [("closed", again.closed.into()), ("told", again.told.into())];
        said = format!("{said} {}", visit.tell("queue-closed", &args));
    }
    Ok(page::go_on(visit, &back, mood, &said))
}

/// What was decided; nothing where what it names cannot be read.
fn verdict(posted: &Posted) -> Result<Option<Verdict>, Trouble> {
    let target = posted.one("target").trim();
    let fact = posted.one("fact").trim();
    Ok(match posted.one("verdict") {
        "wording" => match target.strip_prefix("topic:") {
            Some(topic) => Topic::from_code(topic).map(Target::Topic),
            None => (!target.is_empty()).then(|| Target::Fact(FactId::new(target))),
        }
        .map(Verdict::Wording),
        "new-fact" => (!fact.is_empty()).then(|| Verdict::NewFact(FactId::new(fact))),
        "not-ours" => Some(Verdict::NotOurs),
        "abuse" => Some(Verdict::Abuse),
        "done" => Some(Verdict::Done),
        _ => return Err(Trouble::BadForm),
    })
}
