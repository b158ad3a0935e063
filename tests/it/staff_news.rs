//! News for subscribers, undo and history in the chat, through a Bot API server of our own: dialogs of two people.

use std::thread;
use std::time::{Duration, Instant};

use bagdar::domain::{Bilingual, ChatId, Interest, Member, NewBroadcast, Role, Table};
use bagdar::reply::Texts;
use bagdar::staffwork::broadcast;
use rusqlite::Connection;

use super::bot_api::Call;
use super::staff_chat::Office;

/// These people ask to be told of the admission dates.
fn follow(office: &Office, people: &[(i64, &str)]) {
    let own = Connection::open(office.folder.path().join("bagdar.db")).unwrap();
    for (chat, language) in people {
        let person = "INSERT INTO person (chat, chosen) VALUES (?1, ?2)";
        own.execute(person, rusqlite::params![chat, language])
            .unwrap();
        let follows = "INSERT INTO subscription (chat, interest) VALUES (?1, 'dates')";
        own.execute(follows, [chat]).unwrap();
    }
}

/// A member of staff chooses Kazakh.
fn in_kazakh(office: &Office, chat: i64) {
    office.api.press(chat, 1, "1lkk");
    office.hears(chat, "қазақ");
}

#[test]
fn news_are_written_by_one_and_begun_by_another() {
    let office = Office::open(&[(7, Role::CityEditor), (8, Role::Publisher)]);
    in_kazakh(&office, 8);
    follow(&office, &[(20, "kk"), (21, "ru")]);
    office.api.say(7, "/staff");
    let menu = office.hears(7, "Ваша роль");
    office.presses(7, &menu, "Новости подписчикам");
    let none = office.hears(7, "Рассылок ещё не было");
    office.presses(7, &none, "Написать новость");
    let about = office.hears(7, "О чём новость?");
    office.presses(7, &about, "· 2");
    office.hears(7, "на казахском");
    office.api.say(7, "Қабылдау басталды.\nКүтеміз!");
    office.hears(7, "на русском");
    office.api.say(7, "Приём начался.\nЖдём вас!");
    let preview = office.hears(7, "на казахском – 1, на русском – 1");
    assert!(
        preview.text().contains("басталды.\nКүтеміз!"),
        "{}",
        preview.text()
    );
    office.presses(7, &preview, "Сохранить черновик");
    let card = office.hears(7, "Рассылка 1, dates");
    office.presses(7, &card, "на пробу");
    let is_test = |call: &Call| call.text() == "Приём начался.\nЖдём вас!";
    office.waits(7, "Приём начался", is_test);
    office.presses(7, &card, "Передать второму человеку");
    office.is_notified("Рассылка передана");
    let waits = office.hears(8, "шешіміңізді күтіп тұр");
    office.api.press(7, 42, "1sBb1");
    office.is_notified("Ваша роль этого не позволяет");
    office.presses(8, &waits, "Таратылымды бастау");
    office.hears(7, "Вашу рассылку 1 начали");
    office.hears(20, "Қабылдау басталды");
    office.hears(21, "Приём начался");
    office.hears(7, "завершена");
    office.hears(8, "аяқталды");
    // The same button once more shows how it stands and begins nothing.
    let before = office.api.calls("editMessageText").len();
    office.presses(8, &waits, "Таратылымды бастау");
    let edits = office.api.wait("editMessageText", before + 1);
    let card = edits.last().unwrap().text();
    assert!(card.contains("аяқталды"), "{card}");
    let told = |chat: i64| office.said(chat).len();
    assert_eq!([told(20), told(21)], [1, 1]);
    office.close();
}

#[test]
fn a_broadcast_is_kept_once_and_begun_by_nobody_alone() {
    let mut office = Office::open(&[(7, Role::Publisher)]);
    follow(&office, &[(20, "kk")]);
    office.api.press(7, 42, "1sAdates");
    office.hears(7, "на казахском");
    office.restart();
    office.api.say(7, "Жаңалық");
    office.hears(7, "на русском");
    office.restart();
    office.api.say(7, "Новость");
    let preview = office.hears(7, "Так её увидят люди");
    office.presses(7, &preview, "Сохранить черновик");
    office.hears(7, "Рассылка 1, dates");
    office.presses(7, &preview, "Сохранить черновик");
    office.is_notified("уст");
    assert_eq!(office.store().broadcasts().unwrap().len(), 1);
    office.api.press(7, 42, "1sBh1");
    office.is_notified("нужен ещё один публикатор");
    office.api.press(7, 42, "1sBb1");
    office.is_notified("Свою рассылку начать нельзя");
    office.api.press(7, 42, "1sBx1");
    office.hears(7, "остановлена");
    office.close();
}

#[test]
fn an_old_button_keeps_nothing_that_was_not_previewed() {
    let office = Office::open(&[(7, Role::Publisher)]);
    let write = |[kk, ru]: [&str; 2]| {
        office.api.press(7, 42, "1sAdates");
        let asked = office.said(7).len();
        let asks = || office.said(7).len() > asked;
        while !asks()
            && office
                .said(7)
                .last()
                .is_none_or(|own| !own.text().contains("на казахском"))
        {
            thread::sleep(Duration::from_millis(20));
        }
        office.api.say(7, kk);
        office.api.say(7, ru);
        office.hears(7, ru)
    };
    let first = write(["Бірінші", "Первая"]);
    write(["Екінші", "Вторая"]);
    office.presses(7, &first, "Сохранить черновик");
    office.is_notified("уст");
    assert_eq!(office.store().broadcasts().unwrap(), []);
    let again = office.waits(7, "Вторая", |call| !call.codes().is_empty());
    office.presses(7, &again, "Сохранить черновик");
    office.hears(7, "Рассылка 1, dates");
    let kept = office.store().broadcasts().unwrap().remove(0);
    assert_eq!(kept.text, Bilingual::new("Екінші", "Вторая"));
    office.close();
}

#[test]
fn the_same_news_written_twice_are_one_draft() {
    let office = Office::open(&[(7, Role::Publisher)]);
    let new = |kk: &str| NewBroadcast {
        interest: Interest::AdmissionDates,
        text: Bilingual::new(kk, "Приём начался"),
        author: Member::Chat(ChatId(7)),
    };
    let mut store = office.store();
    let mut written = |kk: &str| broadcast::write(&mut store, &new(kk)).unwrap().unwrap();
    let first = written("Қабылдау басталды");
    assert_eq!(written(" Қабылдау басталды\n"), first);
    assert_ne!(written("Басқа"), first);
    let by = Member::Chat(ChatId(7));
    let stopped = broadcast::stop(&mut office.store(), first, &by).unwrap();
    assert_eq!(stopped, Ok(()));
    assert_ne!(
        written("Қабылдау басталды"),
        first,
        "what was stopped is over"
    );
    office.close();
}

#[test]
fn a_running_broadcast_is_paused_resumed_and_stopped_by_buttons() {
    let office = Office::open_paced(&[(8, Role::Publisher)], 5);
    in_kazakh(&office, 8);
    let people: Vec<(i64, &str)> = (1000..1400).map(|chat| (chat, "ru")).collect();
    follow(&office, &people);
    let mut store = office.store();
    let named = |name: &str| Member::Named(name.into());
    for name in ["aigul", "bolat"] {
        let put = store.put_staff(&Member::Operator, &named(name), &Role::Publisher);
        put.unwrap().unwrap();
    }
    let new = NewBroadcast {
        interest: Interest::AdmissionDates,
        text: Bilingual::new("Қабылдау басталды", "Приём начался"),
        author: named("aigul"),
    };
    let number = broadcast::write(&mut store, &new).unwrap().unwrap();
    let begun = broadcast::confirm(&mut store, &Texts::load().unwrap(), number, &named("bolat"));
    assert_eq!(begun.unwrap(), Ok(400));
    office.api.press(8, 42, "1sn");
    let list = office.hears(8, "1-таратылым");
    office.presses(8, &list, "1-таратылым");
    let running = office.hears(8, "Барлығы 400");
    office.presses(8, &running, "Кідірту");
    let paused = office.hears(8, "кідіртілді");
    office.presses(8, &paused, "Жалғастыру");
    let running = office.waits(8, "жіберіліп жатыр", |call| {
        call.at > paused.at
    });
    office.presses(8, &running, "Біржола тоқтату");
    let asked = office.hears(8, "біржола тоқтатасыз ба?");
    office.presses(8, &asked, "Иә, тоқтату");
    let stopped = office.hears(8, "тоқтатылды");
    assert_eq!(stopped.codes(), [""; 0]);
    let report = broadcast::report(&store, number).unwrap().unwrap();
    assert!(report.tally.waiting > 0, "{report:?}");
    office.close();
}

#[test]
fn a_publishing_is_taken_back_by_buttons() {
    let office = Office::open(&[(7, Role::Publisher), (9, Role::CityEditor)]);
    let before = office.cell(Table::Colleges, "atk", "email");
    office.opens(7, "atk", "Почта");
    office.api.say(7, "new@atk.kz");
    office.hears(7, "Откуда это известно?");
    office.api.say(7, "письмо колледжа");
    let preview = office.hears(7, "опубликовано сразу");
    office.presses(7, &preview, "Подтвердить");
    let done = office.hears(7, "Изменения внесены");
    let number = office.store().version().unwrap();
    office.api.press(9, 42, &format!("1sU{number}"));
    office.is_notified("Ваша роль этого не позволяет");
    office.api.say(7, "/staff");
    let menu = office.hears(7, "Ваша роль");
    office.presses(7, &menu, "История и отмена");
    let list = office.hears(7, "Последние публикации");
    office.presses(7, &list, &format!("№ {number}"));
    let undoing = office.hears(7, "Отмена изменит:");
    assert!(
        undoing.text().contains("Почта: new@atk.kz → "),
        "{}",
        undoing.text()
    );
    office.presses(7, &undoing, "Отменить публикацию");
    office.hears_after(&done, &format!("публикация {}", number + 1));
    assert_eq!(office.cell(Table::Colleges, "atk", "email"), before);
    // What was shown is done: the same button shows what is left of it.
    office.presses(7, &undoing, "Отменить публикацию");
    office.hears(7, "Менять нечего");
    assert_eq!(office.store().version().unwrap(), number + 1);
    office.opens(9, "atk", "Почта");
    office.api.press(9, 42, "1shcatk");
    let history = office.hears(9, "email: new@atk.kz → ");
    assert!(
        history
            .text()
            .contains(&format!("отменяет публикацию {number}"))
    );
    office.close();
}

#[test]
fn who_is_no_staff_sees_neither_news_nor_history() {
    let office = Office::open(&[(7, Role::Viewer)]);
    let codes = [
        "1sn", "1sT0", "1sAdates", "1sBs1", "1su0", "1sU1", "1sV1;x", "1shcatk",
    ];
    for code in codes {
        office.api.press(9, 42, code);
    }
    let began = Instant::now();
    while office.api.calls("answerCallbackQuery").len() < codes.len() + 1 {
        assert!(began.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(20));
    }
    assert!(office.said(9).is_empty());
    office.api.say(7, "/staff");
    let menu = office.hears(7, "наблюдатель");
    assert_eq!(menu.codes(), ["1sl", "1sf"]);
    let role = office.store().role(&Member::Chat(ChatId(9))).unwrap();
    assert_eq!(role, None);
    office.close();
}
