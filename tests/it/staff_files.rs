//! Staff files sent to the chat, through a Bot API server of our own: looked through, handed in, given back marked.

use std::path::Path;
use std::time::Duration;

use bagdar::domain::{CollegeId, Member, Origin, Role, Table};
use bagdar::import::File;
use bagdar::staffwork;
use bagdar::staffwork::chat::Handed;

use super::staff_chat::Office;

#[test]
fn a_staff_file_is_looked_through_and_published() {
    let mut office = Office::open(&[(7, Role::CityEditor)]);
    let sheet = "id,email\natk,new@atk.kz\namk,new@amk.kz\n";
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "письма колледжей");
    let preview = office.hears(7, "изменено 2");
    assert!(
        preview.text().contains("опубликовано сразу"),
        "{}",
        preview.text()
    );
    // The file is asked for again: a restart in between loses nothing.
    office.restart();
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "Изменения внесены");
    assert_eq!(office.cell(Table::Colleges, "amk", "email"), "new@amk.kz");
    let own = office.store().publishings(1).unwrap().remove(0);
    assert_eq!(
        (
            own.by.as_str(),
            own.file.as_str(),
            own.why.as_str(),
            own.digest.len()
        ),
        ("chat:7", "colleges.csv", "письма колледжей", 64)
    );
    office.presses(7, &preview, "Подтвердить");
    office.is_notified("уст");
    office.close();
}

#[test]
fn all_of_many_changes_come_as_a_workbook_and_wait_for_the_second() {
    let office = Office::open(&[(7, Role::Publisher), (8, Role::Publisher)]);
    let programmes = office.store().load().unwrap().programmes;
    let lines = programmes.iter().take(30);
    let lines: String = lines.map(|own| format!("{},123000\n", own.id)).collect();
    let sheet = format!("id,price\n{lines}");
    office
        .api
        .send_file(7, ("programmes.csv", sheet.as_bytes()), "");
    let preview = office.hears(7, "ещё один человек");
    let all = office.api.wait("sendDocument", 1).remove(0);
    assert_eq!(
        (all.chat(), &all.body["caption"]),
        (7, &"Все изменения".into())
    );
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "как черновик 1");
    let draft = office.hears(8, "Черновик ждёт вашего решения");
    office.presses(8, &draft, "Подтвердить");
    office.hears(8, "Изменения внесены");
    let price = office.cell(Table::Programmes, programmes[0].id.as_str(), "price");
    assert_eq!(price, "123000");
    office.close();
}

#[test]
fn a_file_is_held_once_and_let_go_when_its_work_ends() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let sheet = "id,email\natk,new@atk.kz\n";
    let fetched = || office.api.calls("getFile").len();
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "");
    office.hears(7, "изменено 1");
    assert_eq!(fetched(), 1);
    office.api.say(7, "/cancel");
    office.hears(7, "Отменено");
    // The same file once more, by the name under which the messenger keeps it.
    let mut update = super::bot_api::message(7, "");
    update["message"].as_object_mut().unwrap().remove("text");
    let document = serde_json::json!({"file_id": "BQAC0", "file_name": "colleges.csv"});
    update["message"]["document"] = document;
    let before = office.hears(7, "Отменено");
    office.api.push(update);
    let preview = office.hears_after(&before, "изменено 1");
    assert_eq!(fetched(), 2, "nothing was left of the first");
    office.presses(7, &preview, "Подтвердить");
    office.hears(7, "Изменения внесены");
    assert_eq!(fetched(), 2, "what was looked through is published");
    let name = "colleges.csv";
    let bytes = sheet.as_bytes().to_vec();
    let one = Handed::open(Path::new("/nowhere"), name, bytes).unwrap();
    assert_eq!(one.files.as_ptr(), one.clone().files.as_ptr());
    office.close();
}

#[test]
fn what_is_published_elsewhere_is_answered_from_while_the_office_is_busy() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.api.slow_files(Duration::from_secs(20));
    let sheet = "id,email\namk,new@amk.kz\n";
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "");
    office.api.wait("getFile", 1);
    let mut store = office.store();
    let file = File {
        name: "colleges.csv".to_owned(),
        bytes: b"id,email\natk,elsewhere@atk.kz\n".to_vec(),
    };
    let changes = staffwork::preview(&store, &[file]).unwrap().unwrap();
    let origin = Origin::of(Member::Operator, "elsewhere");
    store.apply(&changes, &origin, &[]).unwrap();
    let is_told = || {
        let said = office.said(30);
        said.iter()
            .any(|call| call.text().contains("elsewhere@atk.kz"))
    };
    while !is_told() {
        office.api.press(30, 43, "1aemail;catk");
        std::thread::sleep(Duration::from_millis(500));
    }
    let said = office.said(7);
    let is_busy = said.iter().all(|call| !call.text().contains("изменено"));
    assert!(is_busy, "the office was not busy any more");
    office.hears(7, "изменено 1");
    office.close();
}

#[test]
fn a_faulty_file_comes_back_marked() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    let before = office.store().version().unwrap();
    let sheet = "id,email\natk,не почта\n";
    office
        .api
        .send_file(7, ("colleges.csv", sheet.as_bytes()), "");
    let told = office.hears(7, "замечаний: 1");
    assert!(told.text().contains("не почта"), "{}", told.text());
    let marked = office.api.wait("sendDocument", 1).remove(0);
    assert_eq!(marked.body["caption"], "Ваш файл с пометками");
    let bytes: Vec<u8> = serde_json::from_value(marked.body["document"].clone()).unwrap();
    assert!(bytes.starts_with(b"PK"), "{} bytes", bytes.len());
    office.api.say(7, "/cancel");
    office.hears(7, "Отменять нечего");
    assert_eq!(office.store().version().unwrap(), before);
    office.close();
}

#[test]
fn a_file_of_who_may_not_propose_is_refused() {
    let editor = Role::CollegeEditor(CollegeId::new("atk"));
    let office = Office::open(&[(7, Role::Viewer), (8, editor)]);
    let sheet = "id,email\namk,new@amk.kz\n";
    for chat in [7, 8, 9] {
        let file = ("colleges.csv", sheet.as_bytes());
        office.api.send_file(chat, file, "");
    }
    office.hears(7, "Ваша роль этого не позволяет");
    let preview = office.hears(8, "ещё один человек");
    office.presses(8, &preview, "Подтвердить");
    office.is_notified("Ваша роль этого не позволяет");
    // Nobody else's files are looked into.
    office.api.wait("sendMessage", 3);
    assert!(
        office
            .said(9)
            .iter()
            .all(|call| !call.text().contains("amk"))
    );
    assert_eq!(office.store().drafts().unwrap(), []);
    office.close();
}

#[test]
fn the_base_is_sent_as_a_workbook() {
    let office = Office::open(&[(7, Role::CityEditor)]);
    office.api.say(7, "/staff");
    let menu = office.hears(7, "Ваша роль");
    office.presses(7, &menu, "База в Excel");
    let base = office.api.wait("sendDocument", 1).remove(0);
    let bytes: Vec<u8> = serde_json::from_value(base.body["document"].clone()).unwrap();
    assert!(bytes.starts_with(b"PK"), "{} bytes", bytes.len());
    office.close();
}
