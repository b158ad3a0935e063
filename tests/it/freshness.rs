//! Facts age: who is reminded, once and in time, and how an answer is taken down.

use std::path::Path;

use bagdar::conversation::House;
use bagdar::domain::{
    Act, ChatId, CollegeId, Date, Language, Member, Refusal, Review, Role, Stage, Submitted, Table,
};
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork::{self, Desk, review};
use bagdar::store::Store;
use rusqlite::Connection;
use tempfile::TempDir;

use super::bot_api::BotApi;
use super::command_line::run;
use super::dialogs::today;
use super::telegram::{Bot, folder};

/// Noon in Almaty, and one in the morning.
const NOON: i64 = 1_795_503_600_000;
const NIGHT: i64 = NOON - 11 * 3_600_000;

const OWNER: i64 = 11;
const EDITOR: i64 = 12;
const ADMINISTRATOR: i64 = 13;

/// A base of which only a few rows have a review date, and its staff.
struct Bench {
    folder: TempDir,
    store: Store,
    house: House,
}

impl Bench {
    /// Rows with their tables, ids, review dates and owners.
    fn new(rows: &[(&str, &str, &str, &str)]) -> Bench {
        let folder = folder();
        let path = folder.path().join("bagdar.db");
        drop(staffwork::open(&path).unwrap());
        let own = Connection::open(&path).unwrap();
        // Without what makes a base slow to build.
        let clear = "DELETE FROM golden; DELETE FROM example;
             UPDATE fact SET review_on = NULL; UPDATE college SET review_on = NULL;";
        own.execute_batch(clear).unwrap();
        for (table, id, review_on, owner) in rows {
            let set =
                format!("UPDATE {table} SET review_on = ?1, owner = nullif(?2, '') WHERE id = ?3");
            let changed = own.execute(&set, [review_on, owner, id]).unwrap();
            assert_eq!(changed, 1, "{id}");
        }
        let mut store = staffwork::open(&path).unwrap();
        let editor = Role::CollegeEditor(CollegeId::new("atk"));
        for (chat, role) in [
            (OWNER, Role::CityEditor),
            (EDITOR, editor),
            (ADMINISTRATOR, Role::Administrator),
        ] {
            let put = store.put_staff(&Member::Operator, &chat_of(chat), &role);
            put.unwrap().unwrap();
        }
        let house = House {
            knowledge: Knowledge::build(store.load().unwrap()).into(),
            texts: Texts::load().unwrap(),
        };
        Bench {
            folder,
            store,
            house,
        }
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("bagdar.db")
    }

    /// Reminds on a day at noon; gives who got what since the last time.
    fn remind(&mut self, today: &str) -> Vec<(i64, String)> {
        self.remind_at(today, NOON);
        let sent = self.store.due(0, 100).unwrap();
        Connection::open(self.path())
            .unwrap()
            .execute("DELETE FROM outbox", [])
            .unwrap();
        let text = |act: Act| match act {
            Act::Send(reply) => reply.text,
            Act::Edit { .. }
            | Act::Picture { .. }
            | Act::Document { .. }
            | Act::Attached(_)
            | Act::AnswerPress { .. } => panic!(),
        };
        let sent = sent.into_iter();
        sent.map(|own| (own.chat.0, text(own.act))).collect()
    }

    fn remind_at(&mut self, today: &str, now_ms: i64) -> usize {
        let House { knowledge, texts } = &self.house;
        staffwork::remind(&mut self.store, texts, knowledge, date(today), now_ms).unwrap()
    }

    fn still_true(&mut self, review: &Review, by: &Member) -> Submitted {
        self.all_still_true(std::slice::from_ref(review), by)
    }

    fn all_still_true(&mut self, reviews: &[Review], by: &Member) -> Submitted {
        let texts = &self.house.texts;
        let today = date("2026-11-24");
        let desk = Desk { texts, today };
        review::still_true(&mut self.store, &desk, reviews, by, Language::Russian).unwrap()
    }
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn chat_of(chat: i64) -> Member {
    Member::Chat(ChatId(chat))
}

fn review(table: Table, key: &str, review_on: &str) -> Review {
    Review {
        table,
        key: key.to_owned(),
        review_on: date(review_on),
    }
}

fn to_whom(sent: &[(i64, String)]) -> Vec<i64> {
    sent.iter().map(|(chat, _)| *chat).collect()
}

#[test]
fn an_owner_is_reminded_30_7_and_0_days_before_and_administrators_a_week_after() {
    let mut bench = Bench::new(&[
        ("fact", "adm-docs-basic", "2026-12-24", "chat:11"),
        ("fact", "adm-no-exams", "2026-12-24", "chat:11"),
    ]);
    assert!(bench.remind("2026-11-23").is_empty(), "31 days before");
    let first = bench.remind("2026-11-24");
    assert_eq!(to_whom(&first), [OWNER], "one message for both");
    assert!(first[0].1.contains("adm-docs-basic") && first[0].1.contains("adm-no-exams"));
    assert!(first[0].1.contains("24 декабря 2026"), "{}", first[0].1);
    for (day, expected) in [
        ("2026-11-24", vec![]),
        ("2026-12-16", vec![]),
        ("2026-12-17", vec![OWNER]),
        ("2026-12-23", vec![]),
        ("2026-12-24", vec![OWNER]),
        ("2026-12-30", vec![]),
        ("2026-12-31", vec![ADMINISTRATOR]),
        ("2027-02-01", vec![]),
    ] {
        assert_eq!(to_whom(&bench.remind(day)), expected, "{day}");
    }
}

#[test]
fn who_has_no_owner_goes_to_the_editors_of_the_college_then_to_administrators() {
    let rows = [
        ("fact", "adm-docs-basic", "2026-12-01", ""),
        ("fact", "adm-no-exams", "2026-12-01", "chat:999"),
        ("fact", "adm-after9-certificate", "2026-12-01", "chat:12"),
        ("college", "atk", "2026-12-01", ""),
    ];
    let mut bench = Bench::new(&rows);
    assert_eq!(bench.remind_at("2026-11-24", NIGHT), 0, "nobody is woken");
    let sent = bench.remind("2026-11-24");
    assert_eq!(to_whom(&sent), [EDITOR, ADMINISTRATOR]);
    assert!(sent[0].1.contains("(atk,"), "{}", sent[0].1);
    for own in ["adm-docs-basic", "adm-no-exams", "adm-after9-certificate"] {
        assert!(sent[1].1.contains(own), "{}", sent[1].1);
    }
}

#[test]
fn what_was_long_over_at_first_sight_is_told_to_owner_and_administrator_once() {
    let mut bench = Bench::new(&[("fact", "adm-docs-basic", "2026-06-01", "chat:11")]);
    let sent = bench.remind("2026-11-24");
    assert_eq!(to_whom(&sent), [OWNER, ADMINISTRATOR]);
    assert!(sent[1].1.contains("через неделю"), "{}", sent[1].1);
    assert!(bench.remind("2026-11-25").is_empty());
}

#[test]
fn what_is_still_true_moves_on_as_a_publishing_and_a_second_answer_changes_nothing() {
    let mut bench = Bench::new(&[
        ("fact", "adm-docs-basic", "2026-06-01", "chat:11"),
        ("college", "atk", "2026-12-01", ""),
    ]);
    let own = review(Table::Facts, "adm-docs-basic", "2026-06-01");
    let stranger = bench.still_true(&own, &chat_of(77));
    assert_eq!(stranger, Submitted::Refused(Refusal::NotStaff));
    let Submitted::Published(number) = bench.still_true(&own, &chat_of(OWNER)) else {
        panic!()
    };
    let publishing = bench.store.publishing(number).unwrap().unwrap();
    assert_eq!(
        (publishing.by.as_str(), publishing.why.as_str()),
        ("chat:11", "ещё верно")
    );
    let traces = bench.store.traces(number).unwrap();
    assert_eq!(traces.len(), 1);
    assert_eq!(
        (traces[0].before.as_str(), traces[0].after.as_str()),
        ("2026-06-01", "2027-06-01")
    );
    let again = bench.still_true(&own, &chat_of(ADMINISTRATOR));
    assert_eq!(again, Submitted::Nothing, "it has been answered");
    // An editor of a college answers with a draft, and is then asked no more.
    let college = review(Table::Colleges, "atk", "2026-12-01");
    let waiting = bench.still_true(&college, &chat_of(EDITOR));
    assert!(matches!(waiting, Submitted::Waiting(_)), "{waiting:?}");
    assert_eq!(bench.still_true(&college, &chat_of(EDITOR)), waiting);
    assert!(bench.remind("2026-11-24").is_empty());
    assert!(bench.store.history_is_whole().unwrap());
}

#[test]
fn of_several_rows_only_those_wait_that_wait() {
    let mut bench = Bench::new(&[
        ("fact", "adm-docs-basic", "2026-12-01", "chat:11"),
        ("college", "atk", "2026-12-01", "chat:12"),
    ]);
    let college = review(Table::Colleges, "atk", "2026-12-01");
    let waiting = bench.still_true(&college, &chat_of(EDITOR));
    assert!(matches!(waiting, Submitted::Waiting(_)), "{waiting:?}");
    // The editor has become one of the city.
    let put = bench
        .store
        .put_staff(&Member::Operator, &chat_of(EDITOR), &Role::CityEditor);
    put.unwrap().unwrap();
    let fact = review(Table::Facts, "adm-docs-basic", "2026-12-01");
    let both = [college.clone(), fact];
    let kept = bench.all_still_true(&both, &chat_of(EDITOR));
    assert!(matches!(kept, Submitted::Published(_)), "{kept:?}");
    let facts = bench.store.load().unwrap().facts;
    let fact = facts.iter().find(|own| own.id.as_str() == "adm-docs-basic");
    let on = fact.unwrap().review_on.unwrap().to_string();
    assert_eq!(on, "2027-12-01");
    assert_eq!(bench.all_still_true(&both[..1], &chat_of(EDITOR)), waiting);
}

#[test]
fn a_reminder_survives_a_kill_between_claim_and_send_and_is_sent_once() {
    let rows: Vec<(&str, &str, &str, &str)> = ["adm-docs-basic", "adm-no-exams"]
        .map(|id| ("fact", id, "2026-12-01", "chat:11"))
        .to_vec();
    let mut bench = Bench::new(&rows);
    // The day on which the program below runs, too: at another hour it would remind of another stage.
    let House { knowledge, texts } = &bench.house;
    let first = staffwork::remind(&mut bench.store, texts, knowledge, today(), NOON);
    assert_eq!(first.unwrap(), 1);
    // The program dies here: what was claimed is on disk with its message, and is not claimed by the next start.
    let Bench {
        folder,
        store,
        house,
    } = bench;
    drop(store);
    let api = BotApi::start();
    let bot = Bot::start(&api, &folder);
    let sent = api.wait("sendMessage", 1);
    assert_eq!(sent[0].chat(), OWNER);
    let codes = sent[0].codes();
    assert_eq!(codes[0], "1kf2026-12-01;adm-docs-basic");
    // A tap moves the date on and leaves what is left; a second tap, or one by who is not staff, moves nothing.
    api.press(OWNER, 42, &codes[0]);
    let notice = api.wait("answerCallbackQuery", 1)[0].clone();
    assert!(notice.text().contains("2027"), "{}", notice.text());
    let edit = api.wait("editMessageText", 1)[0].clone();
    assert_eq!(edit.codes(), ["1kf2026-12-01;adm-no-exams"]);
    api.press(OWNER, 42, &codes[0]);
    api.wait("answerCallbackQuery", 2);
    api.press(77, 43, &codes[1]);
    api.wait("answerCallbackQuery", 3);
    bot.stop();
    let reminded = api.calls("sendMessage");
    let reminded = reminded.iter().filter(|call| call.chat() == OWNER).count();
    assert_eq!(reminded, 1);
    let mut store = Store::open(&folder.path().join("bagdar.db")).unwrap();
    let House { knowledge, texts } = &house;
    let again = staffwork::remind(&mut store, texts, knowledge, today(), NOON);
    assert_eq!(again.unwrap(), 0);
    let dates = |id: &str| {
        let facts = store.load().unwrap().facts.into_iter();
        let mut own = facts.filter(|own| own.id.as_str() == id);
        own.next().unwrap().review_on.unwrap().to_string()
    };
    assert_eq!(dates("adm-docs-basic"), "2027-12-01");
    assert_eq!(dates("adm-no-exams"), "2026-12-01");
}

#[test]
fn a_reminder_is_claimed_once_whatever_two_programs_do() {
    let mut bench = Bench::new(&[("fact", "adm-docs-basic", "2026-12-01", "chat:11")]);
    let own = (
        review(Table::Facts, "adm-docs-basic", "2026-12-01"),
        Stage::Within7,
    );
    let message = bagdar::domain::Outgoing {
        chat: ChatId(OWNER),
        act: Act::Send(bagdar::domain::Reply {
            text: "a".to_owned(),
            buttons: Vec::new(),
        }),
    };
    let mut other = Store::open(&bench.path()).unwrap();
    let claim = |store: &mut Store, chat: i64| {
        let claimed = [own.clone()];
        store
            .remind(&chat_of(chat), &claimed, &message, NOON)
            .unwrap()
    };
    assert!(claim(&mut bench.store, OWNER));
    assert!(!claim(&mut other, OWNER));
    assert!(!claim(&mut other, 77), "who is not staff is not reminded");
    assert_eq!(bench.store.due(0, 10).unwrap().len(), 1);
}

#[test]
fn more_rows_than_a_message_holds_follow_as_the_first_are_answered() {
    let mut bench = Bench::new(&[]);
    Connection::open(bench.path())
        .unwrap()
        .execute("UPDATE fact SET review_on = '2026-12-01'", [])
        .unwrap();
    assert_eq!(bench.remind_at("2026-11-24", NOON), 1);
    let sent = bench.store.due(0, 10).unwrap();
    let Act::Send(reply) = &sent[0].act else {
        panic!()
    };
    assert!(reply.text.encode_utf16().count() < 4096);
    assert_eq!(reply.buttons.iter().flatten().count(), 20);
    assert!(reply.text.contains("И ещё 202 записи"), "{}", reply.text);
}

#[test]
fn the_command_line_lists_answers_and_gives_rows_away() {
    let bench = Bench::new(&[
        ("fact", "adm-docs-basic", "2020-06-01", ""),
        ("fact", "adm-no-exams", "2020-06-01", "chat:11"),
    ]);
    let check = |arguments: &[&str], status: i32, words: &[&str]| {
        check(&bench.path(), arguments, status, words);
    };
    check(&["fresh"], 0, &["chat:13", "adm-docs-basic", "chat:11"]);
    check(
        &["fresh", "--owner", "adm-docs-basic", "chat:11"],
        0,
        &["публикация"],
    );
    check(
        &["fresh", "--owner", "adm-docs-basic", "chat:12"],
        1,
        &["Роль"],
    );
    check(
        &["fresh", "--owner", "adm-docs-basic", "bolat"],
        1,
        &["нет"],
    );
    check(&["fresh", "--still-true", "nothing"], 1, &["nothing"]);
    check(
        &["fresh", "--still-true", "tuition-turan-2024"],
        1,
        &["review_on"],
    );
    let both = ["fresh", "--still-true", "adm-docs-basic", "adm-no-exams"];
    check(
        &[&both[..], &["--by", "chat:77"]].concat(),
        1,
        &["сотрудников"],
    );
    check(
        &[&both[..], &["--by", "chat:11"]].concat(),
        0,
        &["публикация"],
    );
    check(
        &["fresh", "--language", "kk"],
        0,
        &["тексеретін ештеңе жоқ"],
    );
    check(
        &["history", "--row", "facts", "adm-no-exams"],
        0,
        &["2020-06-01"],
    );
}

fn check(path: &Path, arguments: &[&str], status: i32, words: &[&str]) {
    let (code, said) = run(path, arguments);
    assert_eq!(code, Some(status), "{arguments:?}: {said}");
    for word in words {
        assert!(said.contains(word), "{arguments:?}: {said}");
    }
}
