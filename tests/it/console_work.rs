//! The staff console at work by two people: what is to be reviewed, and broadcasts from the first word to the report.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use bagdar::domain::{
    BroadcastRefusal, BroadcastState, CollegeId, Member, Review, Role, Table, Turnout,
};
use bagdar::staffwork::{self, broadcast};
use bagdar::store::Store;
use rusqlite::Connection;

use super::bot_api::BotApi;
use super::browser::Browser;
use super::console::{Served, cell, check_page, hidden};
use super::telegram::Bot;

/// A console on a base without what makes publishing slow, with nothing to review; and its staff.
fn office() -> Served {
    let served = Served::start();
    sql(
        &served,
        "DELETE FROM golden; DELETE FROM example;
         UPDATE fact SET review_on = NULL; UPDATE college SET review_on = NULL;",
    );
    served.add("beka", &Role::Publisher);
    served.add("chat:99", &Role::CityEditor);
    served.add("college", &Role::CollegeEditor(CollegeId::new("atk")));
    served.add("viewer", &Role::Viewer);
    served
}

fn sql(served: &Served, statements: &str) {
    let own = Connection::open(served.database()).unwrap();
    own.execute_batch(statements).unwrap();
}

/// Rows are to be reviewed so many days from now.
fn to_review(served: &Served, rows: &[(&str, &str, i64, &str)]) {
    for (table, id, days, owner) in rows {
        sql(
            served,
            &format!(
                "UPDATE {table} SET review_on = date('now', '+5 hours', '{days} days'), owner = nullif('{owner}', '')
                 WHERE id = '{id}'"
            ),
        );
    }
}

fn to_review_by_all(served: &Served) {
    to_review(
        served,
        &[
            ("fact", "adm-docs-basic", -3, "chat:99"),
            ("fact", "adm-no-exams", 5, "chat:99"),
            ("fact", "adm-egov-or-paper", 59, "chat:99"),
            ("fact", "adm-after9-certificate", 20, ""),
            ("fact", "adm-dates-base9-state", 61, ""),
            ("college", "atk", 0, ""),
        ],
    );
}

/// People who want news of the admission dates, each in a language.
fn followers(served: &Served, people: &[(i64, &str)]) {
    for (chat, language) in people {
        sql(
            served,
            &format!(
                "INSERT INTO person (chat, chosen) VALUES ({chat}, '{language}');
                 INSERT INTO subscription (chat, interest) VALUES ({chat}, 'dates');"
            ),
        );
    }
}

#[test]
fn the_board_shows_what_is_due_by_owner_and_day() {
    let served = office();
    let viewer = served.enter_as("viewer");
    to_review_by_all(&served);
    let page = viewer.get("/fresh").text();
    for words in [
        "Ответственный: chat:99",
        "Ответственного нет, отвечают: aigul",
        "Ответственного нет, отвечают: college",
        "Срок наступил или прошёл: 1",
        "В ближайшие 7 дней: 1",
        "В ближайшие 30 дней: 1",
        "В ближайшие 60 дней: 1",
        "Другие ответы без ответственного: ",
        "/tables/facts/row?key=adm-docs-basic#review_on",
        "/tables/facts/row?key=adm-dates-base9-state#owner",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("value=\"f"), "a viewer has no button");
    let due = Review::from_code(&hidden(
        &served.enter_as("chat:99").get("/fresh").text(),
        "review",
    ));
    assert_eq!(due.unwrap().key, "adm-docs-basic");
}

#[test]
fn still_true_is_one_press_and_of_a_college_editor_a_draft() {
    let served = office();
    to_review_by_all(&served);
    let (owner, college) = (served.enter_as("chat:99"), served.enter_as("college"));
    let review = hidden(&owner.get("/fresh").text(), "review");
    let viewer = served.enter_as("viewer");
    let answer = [("review", review.as_str())];
    assert_eq!(viewer.post("/fresh", &answer).status, 403);
    assert_eq!(college.post("/fresh", &answer).status, 403);
    assert_eq!(owner.post("/fresh", &[("review", "x")]).status, 403);
    let before = cell(&served, Table::Facts, "adm-docs-basic", "review_on");
    let page = owner.take("/fresh", &answer);
    assert!(page.contains("Записано. Следующая проверка"), "{page}");
    assert!(!page.contains("adm-docs-basic#review_on"), "{page}");
    let after = cell(&served, Table::Facts, "adm-docs-basic", "review_on");
    assert!(after > before, "{before} {after}");
    let version = served.store().version().unwrap();
    let again = owner.take("/fresh", &answer);
    assert!(again.contains("уже проверили или изменили"), "{again}");
    // Of the own college it is a draft, and is asked for no more.
    let page = college.get("/fresh").text();
    let own = hidden(&page, "review");
    assert_eq!(
        page.matches("name=\"review\"").count(),
        1,
        "only the own college"
    );
    let page = college.take("/fresh", &[("review", &own)]);
    assert!(page.contains("записаны как черновик 1"), "{page}");
    assert!(page.contains("Ждёт подтверждения") && !page.contains("name=\"review\""));
    assert_eq!(served.store().version().unwrap(), version);
}

#[test]
fn broadcasts_are_written_and_begun_by_those_who_may() {
    let served = office();
    followers(&served, &[(1, "kk"), (2, "ru"), (3, "ru")]);
    let (writer, beka) = (served.enter_as("chat:99"), served.enter_as("beka"));
    let viewer = served.enter_as("viewer");
    let fresh = viewer.get("/fresh").text();
    assert!(fresh.contains("Проверять пока нечего"), "{fresh}");
    for path in ["/broadcasts", "/broadcasts/new", "/broadcasts/1"] {
        assert_eq!(viewer.get(path).status, 403, "{path}");
    }
    for path in ["/broadcasts/new", "/broadcasts/1"] {
        assert_eq!(viewer.post(path, &[("step", "begin")]).status, 403);
    }
    let fields = |about: &'static str, kk: &'static str, step: &'static str| {
        [
            ("about", about),
            ("kk", kk),
            ("ru", "Приём <b>"),
            ("step", step),
        ]
    };
    let new = "/broadcasts/new";
    let counted = writer
        .post(new, &fields("dates", "Қабылдау", "count"))
        .text();
    assert!(
        counted.contains("на казахском – 1, на русском – 2"),
        "{counted}"
    );
    assert!(counted.contains("Қабылдау") && counted.contains("Приём &lt;b&gt;"));
    let nobody = writer.post(new, &fields("college:atk", "", "count")).text();
    assert!(nobody.contains("никто не подписан"), "{nobody}");
    let empty = writer.post(new, &fields("dates", " ", "write")).text();
    assert!(empty.contains("Нужен текст на обоих языках") && empty.contains("Приём &lt;b&gt;"));
    let unknown = writer
        .post(new, &fields("college:none", "a", "write"))
        .text();
    assert!(unknown.contains("в базе нет"), "{unknown}");
    assert_eq!(writer.post(new, &fields("x", "a", "write")).status, 403);
    let page = writer.take(new, &fields("dates", "Қабылдау", "write"));
    assert!(
        page.contains("Черновик сохранён") && page.contains("другой сотрудник"),
        "{page}"
    );
    assert!(!page.contains("value=\"begin\"") && page.contains("value=\"test\""));
    assert_eq!(
        writer.post("/broadcasts/1", &[("step", "begin")]).status,
        403
    );
    assert_eq!(writer.post("/broadcasts/1", &[("step", "x")]).status, 403);
    assert_eq!(writer.get("/broadcasts/2").status, 404);
    assert_eq!(
        writer.post("/broadcasts/2", &[("step", "stop")]).status,
        404
    );
    let page = beka.get("/broadcasts/1").text();
    assert!(
        page.contains("value=\"begin\"") && !page.contains("value=\"test\""),
        "{page}"
    );
    assert_eq!(beka.post("/broadcasts/1", &[("step", "test")]).status, 403);
    let tested = writer.take("/broadcasts/1", &[("step", "test")]);
    assert!(tested.contains("отправляются вам в Telegram"), "{tested}");
    assert_eq!(served.store().due(0, 10).unwrap().len(), 2);
    // Nobody else who could begin it has a chat; then somebody has.
    let handed = writer.take("/broadcasts/1", &[("step", "hand-over")]);
    assert!(handed.contains("Начать рассылку некому"), "{handed}");
    let other = Member::Chat(bagdar::domain::ChatId(98));
    let put = served
        .store()
        .put_staff(&Member::Operator, &other, &Role::Publisher);
    put.unwrap().unwrap();
    let handed = writer.take("/broadcasts/1", &[("step", "hand-over")]);
    assert!(handed.contains("Рассылка передана"), "{handed}");
    assert_eq!(served.store().due(0, 10).unwrap().len(), 3);
    // What ends it for good is asked twice.
    assert!(handed.contains("<details>") && handed.contains("Да, остановить"));
    assert!(
        beka.take("/broadcasts/1", &[("step", "begin")])
            .contains("Рассылка началась")
    );
    // A second press of the same member says the same, and nothing is sent twice.
    let again = beka.take("/broadcasts/1", &[("step", "begin")]);
    assert!(again.contains("Рассылка началась"), "{again}");
    assert!(again.contains("<dt>Всего</dt><dd>3</dd>"), "{again}");
    assert!(
        writer
            .take("/broadcasts/1", &[("step", "pause")])
            .contains("приостановлена")
    );
    // Who may not let it out may not let it go on.
    assert!(
        !writer
            .get("/broadcasts/1")
            .text()
            .contains("value=\"resume\"")
    );
    assert_eq!(
        writer.post("/broadcasts/1", &[("step", "resume")]).status,
        403
    );
    assert!(
        writer
            .take("/broadcasts/1", &[("step", "stop")])
            .contains("Рассылка остановлена")
    );
    assert!(writer.get("/broadcasts").text().contains("остановлена"));
    let copy = writer.get("/broadcasts/new?from=1").text();
    assert!(
        copy.contains("Қабылдау") && copy.contains("value=\"dates\" selected"),
        "{copy}"
    );
    // Whoever may begin one may not begin their own.
    let page = beka.take(new, &fields("dates", "Қабылдау", "write"));
    assert!(!page.contains("value=\"begin\""), "{page}");
    let own = beka.take("/broadcasts/2", &[("step", "begin")]);
    assert!(own.contains("Свою рассылку начать нельзя"), "{own}");
}

/// A program that goes with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// In the chat `/console` gives the link where the console is served, and tells in words where it is not.
#[test]
fn a_link_to_the_console_is_given_in_the_chat() {
    let served = office();
    let api = BotApi::start();
    let bot = Bot::start(&api, &served.folder);
    api.press(99, 1, "1lru");
    api.say(99, "/console");
    api.say(77, "/console");
    let told = |words: &str| {
        let calls = api.calls("sendMessage").into_iter();
        let mut own = calls.filter(|call| call.chat() == 99 && call.text().contains(words));
        own.next().map(|call| call.text().to_owned())
    };
    let wait = |words: &str| {
        for _ in 0..600 {
            if let Some(text) = told(words) {
                return text;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{words}: {:?}", api.calls("sendMessage"));
    };
    assert!(wait("console-link").contains("bagdar console-link chat:99"));
    bot.stop();
    // The whole program now, with its console behind a public name.
    let beside = [
        "run",
        "--console",
        "127.0.0.1:0",
        "--public",
        "staff.example.kz",
    ];
    let bot = Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(beside)
        .arg("--database")
        .arg(served.database())
        .env("TELOXIDE_TOKEN", "123:secret")
        .env("TELOXIDE_API_URL", &api.url)
        .env("BAGDAR_SENDS_PER_SECOND", "0")
        .stderr(Stdio::null())
        .spawn();
    let bot = Running(bot.unwrap());
    api.say(99, "/console");
    let told = wait("https://staff.example.kz/enter/");
    drop(bot);
    let link = told
        .split_whitespace()
        .find(|word| word.starts_with("https"));
    let inside = served.enter_by(link.unwrap());
    assert!(inside.get("/").text().contains("chat:99"));
    let stranger = api.calls("sendMessage").into_iter();
    let mut stranger = stranger.filter(|call| call.chat() == 77);
    assert!(
        stranger.all(|call| !call.text().contains("enter/") && !call.text().contains("console"))
    );
}

/// Two people in a real browser: one answers for facts and writes a broadcast, the other begins it; pictures of each page.
#[test]
fn a_real_browser_reviews_and_broadcasts() {
    let served = office();
    to_review_by_all(&served);
    followers(&served, &[(1, "kk"), (2, "ru"), (3, "ru"), (4, "kk")]);
    let browser = Browser::start();
    let pictures = std::env::var_os("BAGDAR_PICTURES").map(PathBuf::from);
    let address = |path: &str| format!("http://{}{path}", served.address);
    let enter = |member: &str| {
        browser.open(&served.link(member));
        browser.press("main button");
        browser.wait_for("!location.pathname.startsWith('/enter')");
    };
    let seen = |name: &str, path: &str| {
        for language in ["kk", "ru"] {
            browser.open(&address(&format!("/language/{language}?to={path}")));
            check_page(&browser, pictures.as_deref(), name, language);
        }
    };
    let press = |selector: &str, note: &str| {
        browser.resize(1280, 900);
        browser.press(selector);
        let told =
            format!("document.querySelector('.notice')?.innerText.includes('{note}') === true");
        browser.wait_for(&told);
        // A reload asks for the page and repeats nothing.
        browser.run("location.reload()");
        browser.wait_for(&told.replace("=== true", "!== true"));
    };
    enter("chat:99");
    seen("waiting-review", "/");
    seen("fresh", "/fresh");
    press("table.board form button", "Записано");
    assert!(cell(&served, Table::Facts, "adm-docs-basic", "review_on").as_str() > "2027");
    // From the board to the row, where owner and day are set.
    browser.press("table.board a");
    browser.wait_for("location.hash === '#review_on'");
    browser.open(&address("/broadcasts/new"));
    browser.write(
        "#kk",
        "Құжат қабылдау 25 маусымда басталады.\nТолығырақ: \"Қабылдау мерзімі\".",
    );
    browser.write(
        "#ru",
        "Приём документов начинается 25 июня.\nПодробнее: «Сроки приёма».",
    );
    browser.press("[value=count]");
    browser
        .wait_for("document.querySelector('.notice')?.innerText.includes('Получателей') === true");
    check_page(&browser, pictures.as_deref(), "broadcast-new", "ru");
    seen("broadcast-empty", "/broadcasts/new");
    browser.write(
        "#kk",
        "Құжат қабылдау 25 маусымда басталады.\nТолығырақ: \"Қабылдау мерзімі\".",
    );
    browser.write(
        "#ru",
        "Приём документов начинается 25 июня.\nПодробнее: «Сроки приёма».",
    );
    browser.press("[value=write]");
    browser.wait_for("location.pathname === '/broadcasts/1'");
    press("[value=test]", "Telegram");
    seen("broadcast-own", "/broadcasts/1");
    enter("beka");
    seen("broadcast-draft", "/broadcasts/1");
    press("[value=begin]", "началась");
    seen("broadcast-running", "/broadcasts/1");
    press("[value=pause]", "приостановлена");
    seen("broadcast-paused", "/broadcasts/1");
    press("[value=resume]", "продолжается");
    // The program died once between sending to somebody and knowing.
    sql(
        &served,
        "UPDATE recipient SET state = 'doubtful' WHERE chat = 4",
    );
    // Whether staff are reminded of what is due depends on the hour.
    for table in ["fact", "college"] {
        sql(&served, &format!("UPDATE {table} SET review_on = NULL"));
    }
    let api = BotApi::start();
    let bot = Bot::start(&api, &served.folder);
    let mut store = staffwork::open(&served.database()).unwrap();
    let is_done = |store: &Store| {
        let report = broadcast::report(store, 1).unwrap().unwrap();
        (report.broadcast.state == BroadcastState::Done).then_some(report.tally)
    };
    let tally = (0..600).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        is_done(&store)
    });
    let expected = Turnout {
        sent: 3,
        doubtful: 1,
        ..Turnout::default()
    };
    assert_eq!(tally, Some(expected));
    bot.stop();
    let to = |chat: i64| {
        let calls = api.calls("sendMessage").into_iter();
        calls.filter(|call| call.chat() == chat).count()
    };
    assert_eq!([to(1), to(2), to(3), to(4)], [1, 1, 1, 0]);
    // Both texts for the test, that it has begun, and the report at the end.
    assert_eq!(to(99), 4);
    browser.open(&address("/broadcasts/1"));
    let page = browser.run("return document.querySelector('main').innerText");
    assert!(page.as_str().unwrap().contains("Под вопросом: 1"), "{page}");
    seen("broadcast-done", "/broadcasts/1");
    seen("broadcasts", "/broadcasts");
    let second = Member::Named("beka".into());
    assert_eq!(
        broadcast::stop(&mut store, 1, &second).unwrap(),
        Err(BroadcastRefusal::WrongState(BroadcastState::Done))
    );
    browser.dark("dark");
    browser.open(&address("/fresh"));
    check_page(&browser, pictures.as_deref(), "fresh-dark", "ru");
}
