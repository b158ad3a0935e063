//! Staff work that is done but could not be kept, as if the program had been killed in between: the next try tells the success.

use std::thread;
use std::time::{Duration, Instant};

use bagdar::domain::{Bilingual, ChatId, Interest, Member, NewBroadcast, Role, Table};
use bagdar::staffwork::broadcast;
use rusqlite::Connection;

use super::bot_api::Call;
use super::command_line::run;
use super::staff_chat::Office;

/// What the next update leaves behind cannot be kept at its first try.
fn dies_once(office: &Office) {
    let own = Connection::open(office.folder.path().join("bagdar.db")).unwrap();
    let last = "SELECT coalesce(max(arrival), 0) FROM inbox";
    let last: i64 = own.query_row(last, [], |row| row.get(0)).unwrap();
    let next = last + 1;
    let trigger = format!(
        "CREATE TRIGGER dies_{next} BEFORE UPDATE OF state ON inbox
         WHEN NEW.state = 'done' AND OLD.tries = 0 AND OLD.arrival = {next}
         BEGIN SELECT RAISE(ABORT, 'killed'); END"
    );
    own.execute_batch(&trigger).unwrap();
}

/// So many messages to a chat have these words.
fn told(office: &Office, chat: i64, words: &str) -> usize {
    let said = office.said(chat).into_iter();
    said.filter(|call| call.text().contains(words)).count()
}

fn until(is_so: impl Fn() -> bool, what: &str) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(60), "{what}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// The last press is answered with this.
fn last_notice(office: &Office, presses: usize) -> String {
    let answers = office.api.wait("answerCallbackQuery", presses);
    answers.last().unwrap().text().to_owned()
}

/// How many presses were answered so far.
fn answered(office: &Office) -> usize {
    office.api.calls("answerCallbackQuery").len()
}

/// A change of the licence that waits as draft 1, as it is shown to chat 8.
fn draft(office: &Office) -> Call {
    office.opens(7, "atk", "Лицензия");
    office.api.say(7, "KZ77LAA00001234");
    office.hears(7, "Откуда это известно?");
    office.api.say(7, "приказ № 12");
    let preview = office.hears(7, "ещё один человек");
    dies_once(office);
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "как черновик 1");
    assert_eq!(office.store().drafts().unwrap().len(), 1);
    office.hears(8, "Черновик ждёт вашего решения")
}

#[test]
fn a_new_fact_is_told_as_published_and_its_question_is_taught() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let group = open_question(&office);
    office.presses(7, &group, "Новый факт");
    let topics = office.hears(7, "На какую тему");
    office.presses(7, &topics, "Общежитие");
    for (asked, given) in [
        ("на казахском", "Жатақханаларда кір жуатын орын бар."),
        ("на русском", "В общежитиях есть прачечные."),
        ("Откуда это известно?", "управление образования"),
        ("Какой датой", "2026-08-25"),
    ] {
        office.hears(7, asked);
        office.api.say(7, given);
    }
    let preview = office.hears(7, "опубликовано сразу");
    let number = office.store().version().unwrap() + 1;
    dies_once(&office);
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, &format!("публикация {number}"));
    let is_taught = || {
        let examples = office.store().load().unwrap().examples;
        examples.iter().any(|own| own.text.contains("зоопарк"))
    };
    until(is_taught, "the question is not taught");
    assert_eq!(told(&office, 7, "Менять нечего"), 0);
    office.close();
}

#[test]
fn a_staff_file_is_told_as_published() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let sheet = "id,email\natk,new@atk.kz\n";
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "");
    let preview = office.hears(7, "опубликовано сразу");
    let number = office.store().version().unwrap() + 1;
    dies_once(&office);
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, &format!("публикация {number}"));
    assert_eq!(told(&office, 7, "Менять нечего"), 0);
    assert_eq!(office.store().version().unwrap(), number);
    office.close();
}

/// Somebody asks what is not answered, and chat 7 sees it in the queue.
fn open_question(office: &Office) -> Call {
    office.api.say(20, "почём нынче билеты в зоопарк Караганды");
    let is_open = || !office.store().open_questions().unwrap().is_empty();
    until(is_open, "nothing is open");
    office.api.say(7, "/queue");
    office.hears(7, "Группа 1 из 1")
}

/// A draft is decided on by a button; what its confirmer and its author hear then, each once.
fn decided(button: &str, confirmer: &str, author: &str) {
    let office = Office::open(&[(7, Role::Publisher), (8, Role::Publisher)]);
    let shown = draft(&office);
    let before = answered(&office);
    dies_once(&office);
    office.presses(8, &shown, button);
    office.hears(8, confirmer);
    office.hears(7, author);
    assert_eq!(last_notice(&office, before + 1), "");
    assert_eq!(told(&office, 7, author), 1);
    office.close();
}

#[test]
fn a_draft_is_told_as_confirmed_and_its_author_once() {
    decided("Подтвердить", "публикация", "Ваш черновик 1 подтверждён");
}

#[test]
fn a_draft_is_told_as_rejected_and_its_author_once() {
    decided("Отклонить", "отклонён", "Ваш черновик 1 отклон");
}

/// A broadcast of chat 7 that somebody would hear.
fn written(office: &Office) -> i64 {
    let own = Connection::open(office.folder.path().join("bagdar.db")).unwrap();
    own.execute("INSERT INTO person (chat, chosen) VALUES (20, 'ru')", [])
        .unwrap();
    let follows = "INSERT INTO subscription (chat, interest) VALUES (20, 'dates')";
    own.execute(follows, []).unwrap();
    let new = NewBroadcast {
        interest: Interest::AdmissionDates,
        text: Bilingual::new("Қабылдау басталды", "Приём начался"),
        author: Member::Chat(ChatId(7)),
    };
    broadcast::write(&mut office.store(), &new)
        .unwrap()
        .unwrap()
}

#[test]
fn a_broadcast_is_told_as_begun_and_its_author_once() {
    let office = Office::open(&[(7, Role::Publisher), (8, Role::Publisher)]);
    let number = written(&office);
    let before = answered(&office);
    dies_once(&office);
    office.api.press(8, 42, &format!("1sBb{number}"));
    assert_eq!(last_notice(&office, before + 1), "");
    office.hears(20, "Приём начался");
    office.hears(7, "Вашу рассылку 1 начали");
    // A second click.
    office.api.press(8, 42, &format!("1sBb{number}"));
    assert_eq!(last_notice(&office, before + 2), "");
    assert_eq!(told(&office, 20, "Приём начался"), 1);
    assert_eq!(told(&office, 7, "Вашу рассылку 1 начали"), 1);
    office.close();
}

#[test]
fn an_invitation_is_told_as_confirmed_and_who_is_let_in_once() {
    let office = Office::open(&[(7, Role::Administrator)]);
    office.api.press(7, 42, "1srpublisher;");
    let made = office.hears(7, "start=invite_");
    let secret = made.text().split("start=").nth(1).unwrap();
    let secret = secret.split_whitespace().next().unwrap().to_owned();
    office.api.press(8, 1, "1lru");
    office.hears(8, "русс");
    dies_once(&office);
    office.api.say(8, &format!("/start {secret}"));
    office.hears(8, "принято");
    let asked = office.hears(7, "Secretname");
    let before = answered(&office);
    dies_once(&office);
    office.presses(7, &asked, "Подтвердить");
    office.hears(7, "chat:8: публикатор");
    assert_eq!(last_notice(&office, before + 1), "");
    // A second click.
    office.presses(7, &asked, "Подтвердить");
    assert_eq!(last_notice(&office, before + 2), "");
    office.hears(8, "Вас приняли");
    assert_eq!(told(&office, 8, "Вас приняли"), 1);
    office.close();
}

#[test]
fn a_verdict_is_told_as_carried_out() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let group = open_question(&office);
    dies_once(&office);
    office.presses(7, &group, "Оскорбление");
    office.hears(7, "это решение уже записано");
    office.presses(7, &group, "Оскорбление");
    let twice = || told(&office, 7, "это решение уже записано") == 2;
    until(twice, "a second click is not told the same");
    assert_eq!(told(&office, 7, "уже решён"), 0);
    // Another verdict comes too late.
    office.presses(7, &group, "Не о колледжах");
    office.hears(7, "уже решён");
    office.close();
}

#[test]
fn a_row_is_told_as_still_true() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let before = answered(&office);
    let on = office.cell(Table::Facts, "adm-docs-basic", "review_on");
    dies_once(&office);
    office.api.press(7, 42, &format!("1kf{on};adm-docs-basic"));
    let notice = last_notice(&office, before + 1);
    let after = office.cell(Table::Facts, "adm-docs-basic", "review_on");
    assert_ne!(on, after);
    let year = after.split('-').next().unwrap();
    assert!(notice.contains(year), "{notice}");
    office.close();
}

#[test]
fn a_publishing_is_told_as_taken_back() {
    let office = Office::open(&[(7, Role::Publisher)]);
    let sheet = "id,email\natk,new@atk.kz\n";
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "");
    let preview = office.hears(7, "опубликовано сразу");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "Изменения внесены");
    let number = office.store().version().unwrap();
    office.api.press(7, 42, &format!("1sU{number}"));
    let undoing = office.hears(7, "Отмена изменит:");
    dies_once(&office);
    office.presses(7, &undoing, "Отменить публикацию");
    office.hears(7, &format!("публикация {}", number + 1));
    assert_eq!(office.store().version().unwrap(), number + 1);
    office.close();
}

#[test]
fn an_author_is_told_whichever_door_confirms() {
    let office = Office::open(&[(7, Role::Publisher), (8, Role::Publisher)]);
    let number = written(&office);
    let bolat = Member::Named("bolat".into());
    let put = office
        .store()
        .put_staff(&Member::Operator, &bolat, &Role::Publisher);
    put.unwrap().unwrap();
    let database = office.folder.path().join("bagdar.db");
    let by_bolat = |arguments: &[&str]| {
        let (status, said) = run(&database, &[arguments, &["--by", "bolat"]].concat());
        assert_eq!(status, Some(0), "{said}");
    };
    by_bolat(&["broadcast", "confirm", &number.to_string()]);
    office.hears(7, "Вашу рассылку 1 начали");
    draft(&office);
    by_bolat(&["drafts", "1", "--confirm"]);
    office.hears(7, "Ваш черновик 1 подтверждён");
    office.opens(7, "atk", "Лицензия");
    office.api.say(7, "KZ77LAA00005678");
    office.hears(7, "Откуда это известно?");
    office.api.say(7, "приказ № 13");
    let preview = office.hears(7, "KZ77LAA00005678");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "как черновик 2");
    by_bolat(&["drafts", "2", "--reject"]);
    office.hears(7, "Ваш черновик 2 отклон");
    office.close();
}
