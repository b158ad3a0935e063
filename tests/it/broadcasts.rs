//! Subscriptions and broadcasts over a socket: who is told, who is not, and nobody twice.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use bagdar::domain::{
    Bilingual, BroadcastRefusal, BroadcastState, ChatId, Interest, Member, NewBroadcast, Refusal,
    Role, Turnout,
};
use bagdar::reply::Texts;
use bagdar::staffwork::{self, broadcast};
use bagdar::store::Store;
use rusqlite::Connection;
use tempfile::TempDir;

use super::bot_api::{BotApi, Call, Mishap};
use super::telegram::{Bot, folder};

/// A base in which these chats follow the admission dates, each in a language.
fn base(people: &[(i64, &str)]) -> (TempDir, Store) {
    let folder = folder();
    let path = folder.path().join("bagdar.db");
    let mut store = staffwork::open(&path).unwrap();
    for (member, role) in [
        (named("aigul"), Role::Publisher),
        (named("bolat"), Role::Publisher),
        (Member::Chat(ChatId(99)), Role::CityEditor),
        (named("viewer"), Role::Viewer),
    ] {
        let put = store.put_staff(&Member::Operator, &member, &role);
        put.unwrap().unwrap();
    }
    let own = Connection::open(&path).unwrap();
    for (chat, language) in people {
        own.execute(
            "INSERT INTO person (chat, chosen) VALUES (?1, ?2)",
            rusqlite::params![chat, language],
        )
        .unwrap();
        own.execute(
            "INSERT INTO subscription (chat, interest) VALUES (?1, 'dates')",
            [chat],
        )
        .unwrap();
    }
    (folder, store)
}

fn sql(folder: &TempDir, statement: &str) -> usize {
    let own = Connection::open(folder.path().join("bagdar.db")).unwrap();
    own.execute(statement, []).unwrap()
}

fn new() -> NewBroadcast {
    NewBroadcast {
        interest: Interest::AdmissionDates,
        text: Bilingual {
            kk: "Қабылдау басталды".to_owned(),
            ru: "Приём начался".to_owned(),
        },
        author: named("aigul"),
    }
}

fn named(name: &str) -> Member {
    Member::Named(name.into())
}

fn begun(store: &mut Store) -> i64 {
    let number = broadcast::write(store, &new()).unwrap().unwrap();
    broadcast::confirm(store, &Texts::load().unwrap(), number, &named("bolat"))
        .unwrap()
        .unwrap();
    number
}

/// Waits until a broadcast has come to a state.
fn reach(store: &Store, number: i64, state: BroadcastState) -> Turnout {
    let begin = Instant::now();
    loop {
        let report = broadcast::report(store, number).unwrap().unwrap();
        if report.broadcast.state == state {
            return report.tally;
        }
        assert!(begin.elapsed() < Duration::from_secs(120), "{report:?}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn news_are_followed_seen_and_ended_by_button() {
    let (api, folder) = (BotApi::start(), folder());
    let bot = Bot::start(&api, &folder);
    api.say(7, "Алматинский технологический колледж");
    let codes = api.wait("sendMessage", 1)[0].codes();
    let follow = codes.iter().find(|code| code.starts_with("1f")).unwrap();
    assert_eq!(follow, "1fcollege:atk");
    api.press(7, 42, follow);
    let notice = api.wait("answerCallbackQuery", 1)[0].clone();
    assert!(notice.text().contains("/subscriptions"), "{notice:?}");
    api.press(7, 43, "1fcollege:nowhere");
    api.wait("answerCallbackQuery", 2);
    api.say(7, "/subscriptions");
    assert_eq!(
        api.wait("sendMessage", 2)[1].codes(),
        ["1ucollege:atk"],
        "what the base does not have is not followed"
    );
    api.press(7, 44, "1ucollege:atk");
    assert!(api.wait("sendMessage", 3)[2].codes().is_empty());
    api.press(7, 45, "1fdates");
    api.press(7, 46, "1x");
    api.wait("answerCallbackQuery", 5);
    api.say(7, "/subscriptions");
    assert!(
        api.wait("sendMessage", 4)[3].codes().is_empty(),
        "forgotten with all else"
    );
    bot.stop();
}

#[test]
fn a_broadcast_needs_two_texts_two_people_and_somebody_to_tell() {
    let (_folder, mut store) = base(&[]);
    let written = |store: &mut Store, new: &NewBroadcast| broadcast::write(store, new).unwrap();
    let empty = Bilingual {
        kk: " ".to_owned(),
        ru: "a".to_owned(),
    };
    let long = Bilingual {
        kk: "ә".repeat(4097),
        ru: "a".to_owned(),
    };
    let of = |text: Bilingual| NewBroadcast { text, ..new() };
    assert_eq!(
        written(&mut store, &of(empty)),
        Err(BroadcastRefusal::NoText)
    );
    assert_eq!(
        written(&mut store, &of(long)),
        Err(BroadcastRefusal::TooLong { most: 4096 })
    );
    let interest = Interest::from_code("college:nowhere").unwrap();
    assert_eq!(
        written(&mut store, &NewBroadcast { interest, ..new() }),
        Err(BroadcastRefusal::UnknownInterest)
    );
    let number = written(&mut store, &new()).unwrap();
    let mut confirm = |by: &str| {
        broadcast::confirm(&mut store, &Texts::load().unwrap(), number, &named(by)).unwrap()
    };
    assert_eq!(confirm("aigul"), Err(BroadcastRefusal::SamePerson));
    assert_eq!(confirm("bolat"), Err(BroadcastRefusal::NobodyListens));
    assert_eq!(
        broadcast::stop(&mut store, 404, &named("bolat")).unwrap(),
        Err(BroadcastRefusal::NoSuch)
    );
}

#[test]
fn everybody_is_told_once_in_their_language() {
    let (folder, mut store) = base(&[(1, "kk"), (2, "ru"), (3, "ru"), (4, "kk"), (5, "ru")]);
    sql(&folder, "UPDATE person SET gone = 1 WHERE chat = 3");
    let number = begun(&mut store);
    sql(&folder, "DELETE FROM subscription WHERE chat = 4");
    sql(&folder, "DELETE FROM person WHERE chat = 5");
    let api = BotApi::start();
    let bot = Bot::start_paced(&api, &folder, 25);
    let tally = reach(&store, number, BroadcastState::Done);
    let expected = Turnout {
        sent: 2,
        left: 2,
        ..Turnout::default()
    };
    assert_eq!(tally, expected);
    bot.stop();
    let sent = api.calls("sendMessage");
    let got: Vec<(i64, &str)> = sent.iter().map(|call| (call.chat(), call.text())).collect();
    assert_eq!(got, [(1, "Қабылдау басталды"), (2, "Приём начался")]);
    assert_eq!(sent[0].codes(), ["1udates"]);
    let sanat = store.put_staff(&Member::Operator, &named("sanat"), &Role::Publisher);
    sanat.unwrap().unwrap();
    let texts = Texts::load().unwrap();
    let mut again = |by| broadcast::confirm(&mut store, &texts, number, &named(by)).unwrap();
    assert_eq!(again("bolat"), Ok(4), "who has begun it is told the same");
    let done = BroadcastRefusal::WrongState(BroadcastState::Done);
    assert_eq!(again("sanat"), Err(done));
    assert_eq!(reach(&store, number, BroadcastState::Done), expected);
}

#[test]
fn who_blocked_the_bot_is_gone_and_who_has_to_wait_waits() {
    let (folder, mut store) = base(&[(1, "ru"), (2, "ru"), (3, "ru"), (4, "ru")]);
    let api = BotApi::start();
    api.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user");
    api.too_many("sendMessage", 1);
    api.refuse("sendMessage", 400, "Bad Request: something new");
    let number = begun(&mut store);
    let bot = Bot::start_paced(&api, &folder, 25);
    let tally = reach(&store, number, BroadcastState::Done);
    let expected = Turnout {
        sent: 2,
        gone: 1,
        refused: 1,
        ..Turnout::default()
    };
    assert_eq!(tally, expected);
    bot.stop();
    assert_eq!(api.calls("sendMessage").len(), 5, "one was sent again");
    let audience = store.audience(&Interest::AdmissionDates).unwrap();
    assert_eq!(audience.russian, 3, "nothing more to who is gone");
}

#[test]
fn what_may_have_arrived_is_listed_and_not_sent_again() {
    let (folder, mut store) = base(&[(1, "ru"), (2, "ru"), (3, "ru")]);
    let number = begun(&mut store);
    // A program that died while it was sending.
    sql(
        &folder,
        "UPDATE recipient SET state = 'sending' WHERE chat = 1",
    );
    let api = BotApi::start();
    api.mishap("sendMessage", Mishap::CutAfter);
    let bot = Bot::start_paced(&api, &folder, 25);
    let tally = reach(&store, number, BroadcastState::Done);
    bot.stop();
    assert_eq!((tally.sent, tally.doubtful), (1, 2));
    let report = broadcast::report(&store, number).unwrap().unwrap();
    assert_eq!(report.doubtful, [ChatId(1), ChatId(2)]);
    let chats: Vec<i64> = api.calls("sendMessage").iter().map(Call::chat).collect();
    assert_eq!(chats, [2, 3]);
}

#[test]
fn a_broadcast_is_paused_resumed_and_stopped() {
    let people: Vec<(i64, &str)> = (1..=60).map(|chat| (chat, "ru")).collect();
    let (folder, mut store) = base(&people);
    let number = begun(&mut store);
    let api = BotApi::start();
    let bot = Bot::start_paced(&api, &folder, 25);
    api.wait("sendMessage", 5);
    broadcast::pause(&mut store, number, &named("bolat"))
        .unwrap()
        .unwrap();
    thread::sleep(Duration::from_millis(300));
    let paused = api.calls("sendMessage").len();
    api.say(1000, "/help");
    api.wait("sendMessage", paused + 1);
    thread::sleep(Duration::from_millis(500));
    assert_eq!(api.calls("sendMessage").len(), paused + 1);
    broadcast::resume(&mut store, number, &named("bolat"))
        .unwrap()
        .unwrap();
    api.wait("sendMessage", paused + 5);
    broadcast::stop(&mut store, number, &named("bolat"))
        .unwrap()
        .unwrap();
    thread::sleep(Duration::from_millis(300));
    let stopped = api.calls("sendMessage").len();
    thread::sleep(Duration::from_millis(500));
    bot.stop();
    let tally = reach(&store, number, BroadcastState::Stopped);
    assert_eq!(api.calls("sendMessage").len(), stopped);
    assert_eq!(tally.sent + 1, stopped);
    assert_eq!(tally.waiting, 60 - tally.sent);
    assert_eq!(
        broadcast::resume(&mut store, number, &named("bolat")).unwrap(),
        Err(BroadcastRefusal::WrongState(BroadcastState::Stopped))
    );
}

#[test]
fn a_broadcast_keeps_to_its_share_and_reports_to_a_chat() {
    let people: Vec<(i64, &str)> = (1..=31).map(|chat| (chat, "ru")).collect();
    let (folder, mut store) = base(&people);
    let api = BotApi::start();
    let bot = Bot::start_paced(&api, &folder, 25);
    let author = Member::Chat(ChatId(99));
    let number = broadcast::write(
        &mut store,
        &NewBroadcast {
            author: author.clone(),
            ..new()
        },
    )
    .unwrap()
    .unwrap();
    let texts = Texts::load().unwrap();
    broadcast::test(&mut store, &texts, number, ChatId(99), &author)
        .unwrap()
        .unwrap();
    let tests = api.wait("sendMessage", 2);
    assert!(tests.iter().all(|call| call.chat() == 99));
    broadcast::confirm(&mut store, &Texts::load().unwrap(), number, &named("bolat"))
        .unwrap()
        .unwrap();
    // The author hears that it has begun, and the report.
    let all = api.wait("sendMessage", 35);
    let sent: Vec<&Call> = all.iter().filter(|call| call.chat() != 99).collect();
    let took = sent[30].at - sent[0].at;
    assert!(
        took >= Duration::from_millis(1900),
        "{took:?} for 30 at 15 a second"
    );
    let report = all.last().unwrap();
    assert_eq!(report.chat(), 99);
    assert!(
        report.text().contains("отправлено – 31"),
        "{}",
        report.text()
    );
    bot.stop();
}

#[test]
fn a_broadcast_is_moved_by_those_who_may() {
    let (_folder, mut store) = base(&[(1, "ru")]);
    let not_staff = BroadcastRefusal::Staff(Refusal::NotStaff);
    let not_allowed = BroadcastRefusal::Staff(Refusal::NotAllowed);
    let (viewer, editor, bolat) = (named("viewer"), Member::Chat(ChatId(99)), named("bolat"));
    for (author, expected) in [(named("nobody"), not_staff), (viewer.clone(), not_allowed)] {
        let written = broadcast::write(&mut store, &NewBroadcast { author, ..new() });
        assert_eq!(written.unwrap(), Err(expected));
    }
    let number = broadcast::write(&mut store, &new()).unwrap().unwrap();
    let texts = Texts::load().unwrap();
    let test = broadcast::test(&mut store, &texts, number, ChatId(1), &viewer);
    assert_eq!(test.unwrap(), Err(not_allowed));
    let confirm = broadcast::confirm(&mut store, &Texts::load().unwrap(), number, &editor);
    assert_eq!(confirm.unwrap(), Err(not_allowed));
    let confirm = broadcast::confirm(&mut store, &Texts::load().unwrap(), number, &bolat);
    assert_eq!(confirm.unwrap(), Ok(1));
    let pause = broadcast::pause(&mut store, number, &viewer);
    assert_eq!(pause.unwrap(), Err(not_allowed));
    let pause = broadcast::pause(&mut store, number, &editor);
    assert_eq!(pause.unwrap(), Ok(()), "whoever writes them can halt them");
    let resume = broadcast::resume(&mut store, number, &editor);
    assert_eq!(resume.unwrap(), Err(not_allowed));
    // The role counts that is read now.
    let drop = store.drop_staff(&Member::Operator, &bolat);
    drop.unwrap().unwrap();
    let resume = broadcast::resume(&mut store, number, &bolat);
    assert_eq!(resume.unwrap(), Err(not_staff));
    let stop = broadcast::stop(&mut store, number, &editor);
    assert_eq!(stop.unwrap(), Ok(()));
}

#[test]
fn a_broadcast_of_a_copy_waits_until_somebody_resumes_it() {
    let (folder, mut store) = base(&[(1, "ru")]);
    let number = begun(&mut store);
    let at = |name: &str| folder.path().join(name);
    staffwork::backup(&store, &at("copy.db")).unwrap();
    drop(store);
    staffwork::restore(&at("bagdar.db"), &at("copy.db")).unwrap();
    let store = Store::open(&at("bagdar.db")).unwrap();
    let report = broadcast::report(&store, number).unwrap().unwrap();
    assert_eq!(report.broadcast.state, BroadcastState::Paused);
    assert_eq!(report.tally.waiting, 1);
}

#[test]
fn a_person_who_is_forgotten_leaves_no_number_behind() {
    let (folder, mut store) = base(&[(7, "ru"), (8, "ru")]);
    let number = begun(&mut store);
    broadcast::pause(&mut store, number, &named("bolat"))
        .unwrap()
        .unwrap();
    let api = BotApi::start();
    let bot = Bot::start(&api, &folder);
    api.press(7, 1, "1x");
    api.wait("editMessageText", 1);
    bot.stop();
    let report = broadcast::report(&store, number).unwrap().unwrap();
    assert_eq!((report.tally.left, report.tally.waiting), (1, 1));
    assert_eq!(
        sql(&folder, "UPDATE recipient SET reason = NULL WHERE chat = 7"),
        0
    );
    assert_eq!(sql(&folder, "DELETE FROM subscription WHERE chat = 7"), 0);
}

#[test]
fn the_command_line_writes_confirms_and_reports() {
    let (folder, _store) = base(&[(7, "kk")]);
    let check = |arguments: &[&str], status: i32, words: &str| {
        let (code, said) = run(&folder.path().join("bagdar.db"), arguments);
        assert_eq!(code, Some(status), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    };
    check(
        &[
            "new", "--about", "dates", "--kk", "а", "--ru", "б", "--by", "aigul",
        ],
        0,
        "на казахском – 1",
    );
    check(&["list"], 0, "черновик");
    check(&["confirm", "1", "--by", "aigul"], 1, "другой сотрудник");
    check(&["confirm", "1", "--by", "viewer"], 1, "роль");
    check(&["confirm", "1"], 0, "1");
    check(&["pause", "1"], 0, "Готово");
    check(&["report", "1", "--language", "kk"], 0, "кідіртілді");
    check(&["stop", "1"], 0, "Готово");
    check(&["resume", "1"], 1, "остановлена");
    check(&["report", "2"], 1, "нет");
}

fn run(database: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .arg("broadcast")
        .args(arguments)
        .arg("--database")
        .arg(database)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}
