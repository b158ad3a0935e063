//! Staff work in the chat, through a Bot API server of our own: invitations, changes, drafts, the queue, figures.

use std::thread;
use std::time::{Duration, Instant};

use bagdar::domain::{ChatId, CollegeId, Language, Member, Role, Table, rows};
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::staffwork::{self, Desk, chat};
use bagdar::store::Store;
use serde_json::json;
use tempfile::TempDir;

use super::bot_api::{BotApi, Call};
use super::publishing;
use super::telegram::{Bot, folder};
use crate::dialogs::today;

/// A bot with staff, who have chosen Russian.
pub struct Office {
    pub api: BotApi,
    pub folder: TempDir,
    bot: Option<Bot>,
}

impl Office {
    /// On a base without golden questions and examples: publishing it takes little time.
    pub fn open(staff: &[(i64, Role)]) -> Office {
        Office::open_paced(staff, 0)
    }

    /// The same, with so many messages a second.
    pub fn open_paced(staff: &[(i64, Role)], pace: u32) -> Office {
        let (api, folder) = (BotApi::start(), folder());
        let mut store = Store::open(&folder.path().join("bagdar.db")).unwrap();
        publishing::fill_without(&mut store, &[Table::Golden, Table::Examples]);
        for (chat, role) in staff {
            let member = Member::Chat(ChatId(*chat));
            let put = store.put_staff(&Member::Operator, &member, role);
            put.unwrap().unwrap();
        }
        drop(store);
        let bot = Some(Bot::start_paced(&api, &folder, pace));
        let office = Office { api, folder, bot };
        for (chat, _) in staff {
            office.api.press(*chat, 1, "1lru");
            office.hears(*chat, "русс");
        }
        office
    }

    pub fn store(&self) -> Store {
        Store::open(&self.folder.path().join("bagdar.db")).unwrap()
    }

    pub fn restart(&mut self) {
        self.bot.take().unwrap().stop();
        self.bot = Some(Bot::start(&self.api, &self.folder));
    }

    pub fn close(mut self) {
        self.bot.take().unwrap().stop();
    }

    pub fn said(&self, chat: i64) -> Vec<Call> {
        let mut all = self.api.calls("sendMessage");
        all.extend(self.api.calls("editMessageText"));
        all.sort_by_key(|call| call.at);
        all.retain(|call| call.chat() == chat);
        all
    }

    /// Waits until a chat is told something with these words; gives the last such message.
    pub fn hears(&self, chat: i64, words: &str) -> Call {
        self.waits(chat, words, |_| true)
    }

    /// The same, later than another message to the chat.
    pub fn hears_after(&self, other: &Call, words: &str) -> Call {
        self.waits(other.chat(), words, |call| call.at > other.at)
    }

    pub fn waits(&self, chat: i64, words: &str, is_it: impl Fn(&Call) -> bool) -> Call {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(60) {
            let said = self.said(chat);
            let mut found = said.iter().rev();
            if let Some(call) = found.find(|call| call.text().contains(words) && is_it(call)) {
                return call.clone();
            }
            thread::sleep(Duration::from_millis(20));
        }
        let said = self.said(chat);
        let said: Vec<&str> = said.iter().map(Call::text).collect();
        panic!("{chat} did not hear {words:?}: {said:#?}");
    }

    /// Presses the button with this label under a message.
    pub fn presses(&self, chat: i64, under: &Call, label: &str) {
        let rows = under.body["reply_markup"]["inline_keyboard"].as_array();
        let buttons = rows.into_iter().flatten().filter_map(|row| row.as_array());
        let buttons: Vec<_> = buttons.into_iter().flatten().collect();
        let is_it = |button: &&&serde_json::Value| button["text"].as_str().unwrap().contains(label);
        let Some(button) = buttons.iter().find(is_it) else {
            panic!("no {label:?} under {:?}: {buttons:?}", under.text());
        };
        let code = button["callback_data"].as_str().unwrap();
        assert!(code.len() <= 64, "{code}");
        self.api.press(chat, 42, code);
    }

    /// Waits until a press is answered with these words.
    pub fn is_notified(&self, words: &str) {
        let began = Instant::now();
        let answered = || {
            let calls = self.api.calls("answerCallbackQuery");
            calls.iter().any(|call| call.text().contains(words))
        };
        while !answered() {
            assert!(began.elapsed() < Duration::from_secs(60), "{words}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn cell(&self, table: Table, key: &str, column: &str) -> String {
        let records = self.store().load().unwrap();
        let all = rows::rows_of(&records, table).into_iter();
        let mut own = all.filter(|row| rows::key_of(table, row) == key);
        let row = own.next().unwrap();
        row.get(column).cloned().unwrap_or_default()
    }

    /// From the card of a college to the question for a field.
    pub fn opens(&self, chat: i64, college: &str, field: &str) {
        self.api.say(chat, &format!("/start college_{college}"));
        let began = Instant::now();
        let card = loop {
            let said = self.said(chat);
            let card = said.into_iter().rev().find(|call| {
                let codes = call.codes();
                codes.contains(&format!("1sec{college}"))
            });
            if let Some(card) = card {
                break card;
            }
            assert!(began.elapsed() < Duration::from_secs(60));
            thread::sleep(Duration::from_millis(20));
        };
        self.presses(chat, &card, "✎ Изменить");
        let fields = self.hears(chat, &format!("{college}: что изменить?"));
        self.presses(chat, &fields, field);
        self.hears(chat, "Напишите новое значение");
    }
}

#[test]
fn an_invitation_leads_from_a_link_to_a_role() {
    let office = Office::open(&[(7, Role::Administrator)]);
    office.api.say(7, "/staff");
    let menu = office.hears(7, "администратор");
    office.presses(7, &menu, "Пригласить");
    let roles = office.hears(7, "Кого вы приглашаете?");
    office.presses(7, &roles, "публикатор");
    let made = office.hears(7, "https://t.me/bagdar_bot?start=invite_");
    let secret = made.text().split("start=").nth(1).unwrap();
    let secret = secret.split_whitespace().next().unwrap().to_owned();
    office.api.say(8, &format!("/start {secret}"));
    office.hears(8, "принято");
    let asked = office.hears(7, "Secretname");
    assert!(asked.text().contains("номер 8"), "{}", asked.text());
    office.api.say(8, "/staff");
    office.presses(7, &asked, "Подтвердить");
    office.hears(7, "chat:8: публикатор");
    office.hears(8, "Вас приняли. Ваша роль: публикатор");
    office.api.say(8, "/staff");
    office.hears(8, "Ваша роль: публикатор");
    office.api.say(9, &format!("/start {secret}"));
    office.hears(9, "уже использовано");
    let role = office.store().role(&Member::Chat(ChatId(9))).unwrap();
    assert_eq!(role, None);
    office.close();
}

#[test]
fn an_editor_of_a_college_is_invited_and_changes_only_that_one() {
    let office = Office::open(&[(7, Role::Administrator)]);
    office.api.press(7, 42, "1srcollege_editor;atk");
    let made = office.hears(7, "start=invite_");
    let secret = made.text().split("start=").nth(1).unwrap();
    let secret = secret.split_whitespace().next().unwrap().to_owned();
    office.api.press(8, 1, "1lru");
    office.hears(8, "русс");
    office.api.say(8, &format!("/start {secret}"));
    let asked = office.hears(7, "Secretname");
    office.presses(7, &asked, "Подтвердить");
    office.hears(8, "Вас приняли");
    office.api.say(8, "/staff");
    let menu = office.hears(8, "Что нужно сделать?");
    assert_eq!(menu.codes(), ["1sl", "1sf", "1sX"]);
    office.api.press(8, 42, "1secamk");
    office.is_notified("Ваша роль этого не позволяет");
    office.opens(8, "atk", "Почта");
    office.api.say(8, "own@atk.kz");
    office.hears(8, "Откуда это известно?");
    office.api.say(8, "сайт колледжа");
    let preview = office.hears(8, "own@atk.kz");
    office.presses(8, &preview, "Подтвердить");
    office.hears(8, "как черновик 1");
    office.close();
}

#[test]
fn who_is_no_staff_has_no_commands_of_staff() {
    let office = Office::open(&[]);
    office.api.say(9, "/staff");
    office.api.say(8, "/zzz");
    let one = office.api.wait("sendMessage", 2);
    let text = |chat: i64| one.iter().find(|call| call.chat() == chat).unwrap().text();
    assert_eq!(text(9), text(8));
    for code in ["1sD1", "1sy00000000", "1sq0", "1si", "1secatk", "1sf"] {
        office.api.press(9, 42, code);
    }
    let answers = office.api.wait("answerCallbackQuery", 6);
    for answer in answers {
        assert!(
            answer.text().contains("тізім") || answer.text().contains("спис"),
            "{}",
            answer.text()
        );
    }
    office.api.say(9, "/help");
    assert_eq!(
        office.api.wait("sendMessage", 3).len(),
        3,
        "nothing was shown"
    );
    office.close();
}

#[test]
fn a_small_edit_is_checked_previewed_published_and_told_next() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.opens(7, "atk", "Почта");
    office.api.say(7, "не почта");
    office.hears(7, "Напишите новое значение");
    office.api.say(7, "new@atk.kz");
    office.hears(7, "Откуда это известно?");
    office.api.say(7, "https://atk.edu.kz/kontakty");
    let preview = office.hears(7, "опубликовано сразу");
    assert!(preview.text().contains("Почта: "), "{}", preview.text());
    assert!(preview.text().contains("new@atk.kz"));
    office.presses(7, &preview, "Подтвердить");
    let done = office.hears(7, "публикация");
    office.api.press(7, 43, "1aemail;catk");
    office.hears_after(&done, "new@atk.kz");
    let sources = office.cell(Table::Colleges, "atk", "sources");
    assert!(sources.starts_with("atk.edu.kz-"), "{sources}");
    let publishing = office.store().publishings(1).unwrap().remove(0);
    assert_eq!(
        (publishing.by.as_str(), publishing.why.as_str()),
        ("chat:7", "https://atk.edu.kz/kontakty")
    );
    // The same button once more is an old one.
    office.presses(7, &preview, "Подтвердить");
    office.is_notified("уст");
    office.close();
}

#[test]
fn a_critical_edit_waits_for_the_second_person() {
    let office = Office::open(&[
        (7, Role::Publisher),
        (8, Role::Publisher),
        (9, Role::CityEditor),
    ]);
    office.opens(7, "atk", "Лицензия");
    office.api.say(7, "KZ77LAA00001234");
    office.hears(7, "Откуда это известно?");
    let photo = json!([{"file_id": "small"}, {"file_id": "AgACorder"}]);
    let mut update = super::bot_api::message(7, "");
    update["message"].as_object_mut().unwrap().remove("text");
    update["message"]["photo"] = photo;
    office.api.push(update);
    office.hears(7, "Документ получен");
    office.api.say(7, "приказ № 12");
    let preview = office.hears(7, "ещё один человек");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "как черновик 1");
    let draft = office.hears(8, "Черновик ждёт вашего решения");
    assert!(draft.text().contains("KZ77LAA00001234"), "{}", draft.text());
    assert!(
        draft.text().contains("telegram:photo:AgACorder"),
        "{}",
        draft.text()
    );
    office.presses(8, &draft, "Показать документ");
    let shown = office.api.wait("sendPhoto", 1).remove(0);
    assert_eq!(shown.body, json!({"chat_id": 8, "photo": "AgACorder"}));
    office.api.press(7, 42, "1sD1");
    office.is_notified("другой человек");
    office.api.press(9, 42, "1sD1");
    office.is_notified("Ваша роль этого не позволяет");
    office.presses(8, &draft, "Подтвердить");
    office.hears(8, "публикация");
    office.hears(7, "Ваш черновик 1 подтверждён");
    assert_eq!(
        office.cell(Table::Colleges, "atk", "licence"),
        "KZ77LAA00001234"
    );
    let told = |chat: i64| {
        let said = office.said(chat);
        said.iter()
            .filter(|call| call.text().contains("ждёт вашего решения"))
            .count()
    };
    assert_eq!([told(7), told(8), told(9)], [0, 1, 0]);
    office.close();
}

#[test]
fn an_edit_goes_on_after_a_restart() {
    let mut office = Office::open(&[(7, Role::CityEditor)]);
    office.opens(7, "atk", "Адрес");
    office.api.say(7, "Жаңа көшесі, 1");
    office.hears(7, "на русском");
    office.restart();
    office.api.say(7, "улица Новая, 1");
    office.hears(7, "Откуда это известно?");
    office.restart();
    office.api.say(7, "письмо колледжа");
    let preview = office.hears(7, "опубликовано сразу");
    assert!(preview.text().contains("Жаңа көшесі, 1") && preview.text().contains("улица Новая, 1"));
    office.restart();
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "публикация");
    assert_eq!(
        office.cell(Table::Colleges, "atk", "address_kk"),
        "Жаңа көшесі, 1"
    );
    office.close();
}

#[test]
fn who_loses_the_role_in_the_middle_changes_nothing() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.opens(7, "atk", "Почта");
    office.api.say(7, "new@atk.kz");
    office.hears(7, "Откуда это известно?");
    let member = Member::Chat(ChatId(7));
    let mut store = office.store();
    store
        .drop_staff(&Member::Operator, &member)
        .unwrap()
        .unwrap();
    office.api.say(7, "сайт");
    office.hears(7, "Вас нет в списке сотрудников");
    office.api.press(7, 42, "1sy00000000");
    office.is_notified("Вас нет в списке сотрудников");
    assert_ne!(office.cell(Table::Colleges, "atk", "email"), "new@atk.kz");
    office.close();
}

#[test]
fn what_staff_say_is_answered_in_its_order() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let before = office.said(7).len();
    for text in ["/help", "/staff", "/help", "/drafts", "/figures", "/help"] {
        office.api.say(7, text);
    }
    let began = Instant::now();
    while office.said(7).len() < before + 6 {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(20));
    }
    let said = office.said(7).split_off(before);
    let help = said[0].text().to_owned();
    assert_eq!([said[2].text(), said[5].text()], [help.as_str(); 2]);
    for (at, words) in [(1, "Ваша роль"), (3, "Черновиков нет"), (4, "Вопросов:")]
    {
        assert!(said[at].text().contains(words), "{}", said[at].text());
    }
    office.close();
}

#[test]
fn a_document_of_a_draft_is_sent_to_who_confirms() {
    let office = Office::open(&[(7, Role::CityEditor), (8, Role::Publisher)]);
    office.opens(7, "atk", "Лицензия");
    office.api.say(7, "KZ77LAA00001234");
    office.hears(7, "Откуда это известно?");
    office
        .api
        .send_file(7, ("order.pdf", b"%PDF"), "приказ № 12");
    let preview = office.hears(7, "ещё один человек");
    office.presses(7, &preview, "Подтвердить");
    let draft = office.hears(8, "Черновик ждёт вашего решения");
    office.presses(8, &draft, "Показать документ");
    let shown = office.api.wait("sendDocument", 1).remove(0);
    assert_eq!(shown.body, json!({"chat_id": 8, "document": "BQAC0"}));
    office.api.press(9, 42, "1sF1");
    // Who never spoke before is answered in the language of their Telegram.
    office.is_notified("қызметкерлер тізімінде жоқ");
    office.close();
}

#[test]
fn cancelling_ends_what_was_begun() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.opens(7, "atk", "Почта");
    office.api.say(7, "/cancel");
    office.hears(7, "Отменено");
    office.api.say(7, "/cancel");
    office.hears(7, "Отменять нечего");
    office.close();
}

#[test]
fn the_queue_is_decided_by_buttons() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    for _ in 0..3 {
        office.api.say(20, "почём нынче билеты в зоопарк Караганды");
    }
    let began = Instant::now();
    while office.store().open_questions().unwrap().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(50));
    }
    office.api.say(7, "/queue");
    let group = office.hears(7, "Группа 1 из 1");
    office.presses(7, &group, "Не о колледжах");
    office.hears(7, "Отмечено вопросов: 1");
    office.hears(7, "Вопросов без ответа нет");
    assert_eq!(office.store().open_questions().unwrap(), []);
    office.close();
}

#[test]
fn a_question_becomes_a_wording_or_a_new_fact() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.api.say(20, "почём нынче билеты в зоопарк Караганды");
    let began = Instant::now();
    while office.store().open_questions().unwrap().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(50));
    }
    office.api.say(7, "/queue");
    let group = office.hears(7, "Группа 1 из 1");
    office.presses(7, &group, "Это про другое");
    office.hears(7, "О чём на самом деле спросили?");
    office.api.say(7, "adm-docs-basic");
    office.hears(7, "Что из этого имели в виду?");
    office.presses(7, &group, "Новый факт");
    let topics = office.hears(7, "На какую тему");
    office.presses(7, &topics, "Общежитие");
    office.hears(7, "на казахском");
    office.api.say(7, "Жатақханаларда кір жуатын орын бар.");
    office.hears(7, "на русском");
    office.api.say(7, "В общежитиях есть прачечные.");
    office.hears(7, "Откуда это известно?");
    office.api.say(7, "управление образования");
    office.hears(7, "Какой датой");
    office.api.say(7, "2026-08-25");
    let preview = office.hears(7, "опубликовано сразу");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "публикация");
    let began = Instant::now();
    let is_taught = || {
        let examples = office.store().load().unwrap().examples;
        examples.iter().any(|own| own.text.contains("зоопарк"))
    };
    while !is_taught() {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(50));
    }
    let records = office.store().load().unwrap();
    let fact = records.facts.last().unwrap();
    assert_eq!(fact.text.ru, "В общежитиях есть прачечные.");
    assert!(
        records
            .examples
            .iter()
            .any(|own| own.text.contains("зоопарк"))
    );
    office.close();
}

#[test]
fn a_name_and_a_question_are_added() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.api.press(7, 42, "1sacatk");
    office.hears(7, "Как ещё называют?");
    office.api.say(7, "автотранспортник");
    let preview = office.hears(7, "автотранспортник");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "публикация");
    assert!(
        office
            .cell(Table::Colleges, "atk", "aliases")
            .ends_with(";автотранспортник")
    );
    office.api.press(7, 42, "1safadm-docs-basic");
    office.hears(7, "Как ещё об этом спрашивают?");
    office.api.say(7, "что нести в приёмку");
    let preview = office.hears(7, "что нести в приёмку");
    office.presses(7, &preview, "Подтвердить");
    let began = Instant::now();
    let is_there = || {
        let records = office.store().load().unwrap();
        records
            .examples
            .iter()
            .any(|own| own.text == "что нести в приёмку" && own.language == Language::Russian)
    };
    while !is_there() {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(50));
    }
    office.close();
}

#[test]
fn figures_come_as_words_and_a_picture() {
    let office = Office::open(&[(7, Role::Viewer)]);
    office.api.say(7, "/figures");
    office.hears(7, "Вопросов:");
    let photo = office.api.wait("sendPhoto", 1).remove(0);
    assert_eq!(photo.chat(), 7);
    let bytes: Vec<u8> = serde_json::from_value(photo.body["photo"].clone()).unwrap();
    assert!(bytes.starts_with(b"\x89PNG\r\n"), "{} bytes", bytes.len());
    assert_eq!(photo.body["caption"], json!("Показатели за 30 дней"));
    office.close();
}

#[test]
fn the_digest_is_written_once_a_week_to_publishers() {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    for (chat, role) in [
        (7, Role::Publisher),
        (8, Role::CityEditor),
        (9, Role::CollegeEditor(CollegeId::new("atk"))),
    ] {
        let member = Member::Chat(ChatId(chat));
        store
            .put_staff(&Member::Operator, &member, &role)
            .unwrap()
            .unwrap();
    }
    let knowledge = Knowledge::build(store.load().unwrap());
    let texts = Texts::load().unwrap();
    let desk = Desk {
        texts: &texts,
        today: today(),
    };
    let monday = 1_795_406_400_000;
    let day = 24 * 3600 * 1000;
    let told = |store: &Store| -> Vec<i64> {
        let due = store.due(0, 10).unwrap();
        due.iter().map(|own| own.chat.0).collect()
    };
    for (now, expected) in [
        (monday - day, 0),
        (monday - 1, 0),
        (monday, 1),
        (monday + 1, 1),
        (monday + 6 * day, 1),
        (monday + 9 * day, 2),
    ] {
        chat::weekly(&mut store, &desk, &knowledge, now).unwrap();
        assert_eq!(told(&store), vec![7; expected], "{now}");
    }
}

#[test]
fn figures_without_questions_have_no_share() {
    let folder = folder();
    let database = folder.path().join("bagdar.db");
    for (language, line) in [("ru", "Без ответа: 0\n"), ("kk", "Жауапсыз қалғаны: 0\n")]
    {
        let (_, said) = super::command_line::run(&database, &["stats", "--language", language]);
        assert!(said.contains(line), "{said}");
    }
}

#[test]
fn figures_are_written_as_a_workbook() {
    let folder = folder();
    let file = folder.path().join("figures.xlsx");
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(["stats", "--days", "7", "--language", "kk", "--xlsx"])
        .arg(&file)
        .arg("--database")
        .arg(folder.path().join("bagdar.db"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    assert!(String::from_utf8_lossy(&done.stdout).contains("figures.xlsx файлына жазылды"));
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"PK"));
}
