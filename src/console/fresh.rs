//! What is to be reviewed, by whoever is asked and by day, and the answer that a row is still true.

use anyhow::Result;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::Desk;
use super::form::Posted;
use super::page::{self, Entry, token};
use super::parts::{Mood, cut, member_name, row_path, table_name};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{Action, DueReview, Fact, Language, Member, Review, Submitted, Table};
use crate::knowledge::Knowledge;
use crate::reply;
use crate::staffwork::{self, review};
use crate::store::Store;

pub const ENTRY: Entry = Entry {
    path: "/fresh",
    title: "console-fresh",
    action: |_| Action::Look,
};

/// The parts of the board: from how many days ahead, up to how many.
const SPANS: [(i64, i64, &str); 4] = [
    (i64::MIN, 0, "console-fresh-past"),
    (1, 7, "console-fresh-7"),
    (8, 30, "console-fresh-30"),
    (31, AHEAD, "console-fresh-60"),
];
const AHEAD: i64 = 60;
/// How many rows a part shows.
const MOST: usize = 200;

struct Board {
    groups: Vec<Group>,
    /// Answers of the base that nobody owns and that are not asked about yet: their ids, and how they begin.
    unowned: Vec<(String, String)>,
}

/// Rows with whoever is asked about them.
struct Group {
    members: Vec<Member>,
    is_owner: bool,
    rows: Vec<Row>,
}

struct Row {
    review: Review,
    about: String,
    /// The day of the review in words, and how many days ahead it is.
    day: String,
    days: i64,
    /// An answer waits as a draft.
    is_answered: bool,
}

pub fn routes() -> Router<Desk> {
    Router::new().route("/fresh", get(show).post(answer))
}

async fn show(visit: Visit) -> Result<Response, Trouble> {
    let (own, language) = (visit.member.clone(), visit.language());
    let board = visit.desk().learned(move |store, desk, knowledge| {
        let mut board = board(store, desk, knowledge, language)?;
        // What one is asked oneself stands first.
        board
            .groups
            .sort_by_key(|group| !group.members.contains(&own));
        Ok(board)
    });
    let board = board.await?;
    let title = visit.say("console-fresh");
    let content = html! {
        h1 { (title) }
        p { (visit.say("console-fresh-lead")) }
        @if board.groups.is_empty() { p { (visit.say("review-nothing")) } }
        @for (place, group) in board.groups.iter().enumerate() {
            @let heading = format!("asked-{place}");
            section aria-labelledby=(heading) {
                h2 id=(heading) { (asked(&visit, group)) }
                @for span in SPANS { (part(&visit, group, span)) }
            }
        }
        (unowned(&visit, &board.unowned))
    };
    Ok(page::page(&visit, &title, content))
}

fn board(
    store: &Store,
    desk: &staffwork::Desk,
    knowledge: &Knowledge,
    language: Language,
) -> Result<Board> {
    let records = knowledge.records();
    let due = review::due(records, desk.today, AHEAD);
    let open = review::unanswered(store, due.clone())?;
    let row = |own: DueReview| Row {
        about: cut(own.about.in_language(language), 140),
        day: reply::review_day(desk.texts, knowledge, language, own.review.review_on),
        days: own.days,
        is_answered: !open.contains(&own),
        review: own.review,
    };
    let is_unowned = |fact: &&Fact| {
        let is_it = |own: &DueReview| {
            (own.review.table, own.review.key.as_str()) == (Table::Facts, fact.id.as_str())
        };
        fact.owner.is_empty() && !due.iter().any(is_it)
    };
    let unowned = records.facts.iter().filter(is_unowned);
    let unowned = unowned.map(|fact| {
        let text = cut(fact.text.in_language(language), 140);
        (fact.id.to_string(), text)
    });
    let unowned = unowned.collect();
    let groups = review::by_asked(&store.staff()?, due).into_iter();
    let groups = groups.map(|group| Group {
        members: group.members,
        is_owner: group.is_owner,
        rows: group.rows.into_iter().map(row).collect(),
    });
    Ok(Board {
        groups: groups.collect(),
        unowned,
    })
}

/// Who is asked, as a heading.
fn asked(visit: &Visit, group: &Group) -> String {
    let names = group.members.iter();
    let names: Vec<String> = names
        .map(|member| member_name(visit, &member.to_string()))
        .collect();
    let key = match (names.is_empty(), group.is_owner) {
        (true, _) => "console-fresh-nobody",
        (false, true) => "review-owner",
        (false, false) => "review-no-owner",
    };
    visit.tell(key, &[("owner", names.join(", ").into())])
}

/// The rows of a group whose day falls into a span.
fn part(visit: &Visit, group: &Group, (from, to, key): (i64, i64, &str)) -> Markup {
    let rows = group.rows.iter();
    let rows: Vec<&Row> = rows.filter(|row| (from..=to).contains(&row.days)).collect();
    let heads =
        ["row", "day", "answer"].map(|head| visit.say(&format!("console-fresh-head-{head}")));
    html! {
        @if !rows.is_empty() {
            table.stack.board {
                caption { (visit.tell(key, &[("count", rows.len().into())])) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for row in rows.iter().take(MOST) { (line(visit, &heads, row)) } }
            }
            (more(visit, rows.len()))
        }
    }
}

fn line(visit: &Visit, heads: &[String; 3], row: &Row) -> Markup {
    let [_, day, answer] = heads;
    let Review { table, key, .. } = &row.review;
    let may_answer = visit.may(&Action::Propose(review::reach(&row.review)));
    html! {
        tr {
            th scope="row" {
                (row.about) br;
                span.small.soft { (table_name(visit, *table)) ", " span.key { (key) } }
            }
            td data-label=(day) { (row.day) }
            td data-label=(answer) {
                div.actions {
                    @if row.is_answered {
                        span.tag.warn { (visit.say("console-fresh-answered")) }
                    } @else if may_answer {
                        form method="post" action=(ENTRY.path) {
                            (token(visit))
                            input type="hidden" name="review" value=(row.review.to_code());
                            button type="submit" { (visit.say("console-fresh-true")) span.unseen { ": " (key) } }
                        }
                    }
                    a href={ (row_path(table.code(), key)) "#review_on" } { (visit.say("console-mend")) span.unseen { ": " (key) } }
                }
            }
        }
    }
}

/// The answers that nobody owns, to give them away one by one.
fn unowned(visit: &Visit, rows: &[(String, String)]) -> Markup {
    html! {
        @if !rows.is_empty() {
            details.sheet {
                summary { (visit.tell("console-fresh-unowned", &[("count", rows.len().into())])) }
                ul.past {
                    @for (id, text) in rows.iter().take(MOST) {
                        li { (text) " " a.key href={ (row_path(Table::Facts.code(), id)) "#owner" } { (id) } }
                    }
                }
                (more(visit, rows.len()))
            }
        }
    }
}

fn more(visit: &Visit, count: usize) -> Markup {
    html! {
        @if count > MOST { p.soft { (visit.tell("console-more", &[("count", (count - MOST).into())])) } }
    }
}

async fn answer(posted: Posted) -> Result<Response, Trouble> {
    let review = Review::from_code(posted.one("review")).ok_or(Trouble::BadForm)?;
    let visit = &posted.visit;
    let (own, language) = (visit.member.clone(), visit.language());
    let answered = visit.desk().learned(move |store, desk, knowledge| {
        review::answer(store, desk, knowledge, &review, (&own, language))
    });
    let (submitted, said) = answered.await?;
    let mood = match submitted {
        Submitted::Refused(refusal) => return Err(Trouble::Refused(refusal)),
        Submitted::Published(_) | Submitted::Waiting(_) => Mood::Good,
        Submitted::Nothing | Submitted::Outdated | Submitted::Conflicting(_) => Mood::Warn,
        Submitted::Faulty(_) | Submitted::Broken(_) => Mood::Bad,
    };
    Ok(page::go_on(visit, ENTRY.path, mood, &said))
}
