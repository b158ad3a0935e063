//! One broadcast: its texts, who is told, what has become of it, and what this member can do about it.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::broadcasts::{ENTRY, listeners};
use super::form::Posted;
use super::page::{self, token};
use super::parts::{Mood, member_name, notice};
use super::trouble::Trouble;
use super::visit::Visit;
use crate::domain::{
    Action, Audience, Broadcast, BroadcastRefusal, BroadcastReport, BroadcastState, ChatId,
    Language, Member, Turnout,
};
use crate::reply;
use crate::staffwork::{broadcast, chat};

/// How many chats are named.
const MOST: usize = 200;

pub async fn show(visit: Visit, Path(number): Path<String>) -> Result<Response, Trouble> {
    let number: i64 = number.parse().map_err(|_| Trouble::NotFound)?;
    let language = visit.language();
    let found = visit.desk().learned(move |store, desk, knowledge| {
        let Ok(report) = broadcast::report(store, number)? else {
            return Ok(None);
        };
        let interest = &report.broadcast.interest;
        let name = reply::interest(desk.texts, knowledge, language, interest);
        let audience = store.audience(interest)?;
        Ok(Some((report, name, audience)))
    });
    let (report, name, audience) = found.await?.ok_or(Trouble::NotFound)?;
    let own = &report.broadcast;
    let number = [("number", own.number.to_string().into())];
    let title = visit.tell("console-broadcast", &number);
    let content = html! {
        p.crumbs { a href=(ENTRY.path) { (visit.say("console-broadcasts")) } }
        h1 { (title) }
        (about(&visit, own, &name))
        @match own.state {
            // Read first, then let out.
            BroadcastState::Draft => {
                (texts(&visit, own))
                (draft(&visit, own, audience))
                (actions(&visit, own))
            }
            BroadcastState::Running
            | BroadcastState::Paused
            | BroadcastState::Stopped
            | BroadcastState::Done => {
                (progress(&visit, &report))
                (actions(&visit, own))
                (texts(&visit, own))
            }
        }
        p { a href={ "/broadcasts/new?from=" (own.number) } { (visit.say("console-broadcast-again")) } }
    };
    Ok(page::page(&visit, &title, content))
}

/// A state by its name.
pub fn state(visit: &Visit, state: BroadcastState) -> Markup {
    let class = match state {
        BroadcastState::Draft | BroadcastState::Paused => "tag warn",
        BroadcastState::Running | BroadcastState::Done => "tag good",
        BroadcastState::Stopped => "tag",
    };
    html! { span class=(class) { (visit.say(&format!("broadcast-state-{}", state.code()))) } }
}

fn about(visit: &Visit, own: &Broadcast, name: &str) -> Markup {
    html! {
        dl.card {
            dt { (visit.say("console-broadcast-state")) }
            dd { (state(visit, own.state)) }
            dt { (visit.say("console-broadcast-about")) }
            dd { (name) }
            dt { (visit.say("console-broadcast-author")) }
            dd { (member_name(visit, &own.author)) }
            @if !own.confirmed_by.is_empty() {
                dt { (visit.say("console-history-confirmed")) }
                dd { (member_name(visit, &own.confirmed_by)) }
            }
        }
    }
}

fn texts(visit: &Visit, own: &Broadcast) -> Markup {
    html! {
        div.both {
            @for language in Language::ALL {
                @let code = language.code();
                section.sheet aria-labelledby={ "text-" (code) } {
                    h2 id={ "text-" (code) } { (visit.say(&format!("console-broadcast-text-{code}"))) }
                    p.message lang=(code) { (own.text.in_language(language)) }
                }
            }
        }
    }
}

/// Whom it would reach, and who can begin it.
fn draft(visit: &Visit, own: &Broadcast, audience: Audience) -> Markup {
    html! {
        (listeners(visit, audience))
        @if !begins(visit, own) {
            (notice(Mood::Warn, &visit.say("console-broadcast-second")))
        }
        @if chat_of(visit).is_none() { p.soft { (visit.say("console-broadcast-no-chat")) } }
    }
}

/// Whether this member may let it out.
fn begins(visit: &Visit, own: &Broadcast) -> bool {
    let is_author = Member::from_code(&own.author).as_ref() == Some(&visit.member);
    visit.may(&Action::ConfirmBroadcast) && !is_author
}

fn chat_of(visit: &Visit) -> Option<ChatId> {
    match visit.member {
        Member::Chat(chat) => Some(chat),
        Member::Operator | Member::Program | Member::Named(_) => None,
    }
}

/// What has become of it, person by person.
fn progress(visit: &Visit, report: &BroadcastReport) -> Markup {
    let tally = report.tally;
    let waiting = tally.waiting + tally.sending;
    html! {
        section aria-labelledby="report" {
            h2 #report { (visit.say("console-broadcast-report")) }
            progress max=(tally.all()) value=(tally.all() - waiting) aria-labelledby="report" {}
            (counts(visit, &tally))
            @if report.broadcast.state == BroadcastState::Running {
                p { a.button.second href={ "/broadcasts/" (report.broadcast.number) } { (visit.say("console-broadcast-look")) } }
            }
        }
        @if tally.doubtful > 0 {
            section.sheet aria-labelledby="doubtful" {
                h2 #doubtful { (visit.tell("console-broadcast-doubtful", &[("count", tally.doubtful.into())])) }
                p { (visit.say("console-broadcast-doubtful-lead")) }
                p.key { @for chat in report.doubtful.iter().take(MOST) { (chat.0) " " } }
                @if tally.doubtful > MOST {
                    p.soft { (visit.tell("console-more", &[("count", (tally.doubtful - MOST).into())])) }
                }
            }
        }
    }
}

fn counts(visit: &Visit, tally: &Turnout) -> Markup {
    let counts = [
        ("all", tally.all()),
        ("sent", tally.sent),
        ("waiting", tally.waiting + tally.sending),
        ("gone", tally.gone),
        ("left", tally.left),
        ("refused", tally.refused),
        ("doubtful", tally.doubtful),
    ];
    html! {
        dl.card.numbers {
            @for (name, count) in counts {
                dt { (visit.say(&format!("console-broadcast-count-{name}"))) }
                dd { (visit.tell("console-count", &[("count", count.into())])) }
            }
        }
    }
}

/// The buttons for what this member may do at this state.
fn actions(visit: &Visit, own: &Broadcast) -> Markup {
    let button = |step: &str, class: &str| {
        html! { button class=(class) type="submit" name="step" value=(step) { (visit.say(&format!("console-broadcast-{step}"))) } }
    };
    // For good: it is asked twice.
    let ends = |step: &str| {
        html! {
            details {
                summary { (visit.say(&format!("console-broadcast-{step}"))) }
                p { (visit.say("news-ask-stop")) }
                button.bad type="submit" name="step" value=(step) { (visit.say("news-stop-yes")) }
            }
        }
    };
    let resumes = visit.may(&Action::ConfirmBroadcast);
    let buttons = match own.state {
        BroadcastState::Draft => html! {
            @if begins(visit, own) { (button("begin", "")) }
            @if chat_of(visit).is_some() { (button("test", "second")) }
            @if !begins(visit, own) { (button("hand-over", "second")) }
            (ends("drop"))
        },
        BroadcastState::Running => html! { (button("pause", "")) (ends("stop")) },
        BroadcastState::Paused => html! {
            @if resumes { (button("resume", "")) }
            (ends("stop"))
        },
        BroadcastState::Stopped | BroadcastState::Done => return html! {},
    };
    html! {
        form.actions method="post" action={ "/broadcasts/" (own.number) } { (token(visit)) (buttons) }
    }
}

pub async fn step(Path(number): Path<String>, posted: Posted) -> Result<Response, Trouble> {
    let number: i64 = number.parse().map_err(|_| Trouble::NotFound)?;
    let visit = &posted.visit;
    let (by, chat, language) = (visit.member.clone(), chat_of(visit), visit.language());
    let step = posted.one("step").to_owned();
    let taken = visit.desk().work(move |store, desk| {
        let say = |key: &str| desk.texts.say(language, key, &[]);
        Ok(Some(match (step.as_str(), chat) {
            ("test", Some(chat)) => broadcast::test(store, desk.texts, number, chat, &by)?
                .map(|()| say("console-broadcast-tested")),
            ("hand-over", _) => chat::hand_over(store, desk, number, &by)?
                .map(|told| chat::handed_over(desk, language, told)),
            ("begin", _) => broadcast::confirm(store, desk.texts, number, &by)?
                .map(|_| say("console-broadcast-begun")),
            ("pause", _) => {
                broadcast::pause(store, number, &by)?.map(|()| say("console-broadcast-paused"))
            }
            ("resume", _) => {
                broadcast::resume(store, number, &by)?.map(|()| say("console-broadcast-resumed"))
            }
            ("stop" | "drop", _) => {
                broadcast::stop(store, number, &by)?.map(|()| say("console-broadcast-stopped"))
            }
            (_, _) => return Ok(None),
        }))
    });
    let (mood, said) = match taken.await?.ok_or(Trouble::BadForm)? {
        Ok(said) => (Mood::Good, said),
        Err(BroadcastRefusal::Staff(refusal)) => return Err(Trouble::Refused(refusal)),
        Err(BroadcastRefusal::NoSuch) => return Err(Trouble::NotFound),
        Err(refusal) => (Mood::Bad, refused(visit, refusal)),
    };
    let to = format!("/broadcasts/{number}");
    Ok(page::go_on(visit, &to, mood, &said))
}

/// Why something was not done.
pub fn refused(visit: &Visit, refusal: BroadcastRefusal) -> String {
    reply::broadcast_refusal(visit.desk().texts(), visit.language(), refusal)
}
