//! Who may do what, invitations, copies of the database and the commands of staff.

use bagdar::domain::{Action, ChatId, CollegeId, Member, Reach, Refusal, Role, may};
use bagdar::staffwork;
use bagdar::store::{Store, now_ms, while_unused};

use crate::command_line::run;

fn named(name: &str) -> Member {
    Member::Named(name.into())
}

fn college(id: &str) -> CollegeId {
    CollegeId::new(id)
}

#[test]
fn every_action_in_every_role() {
    let roles = [
        Role::Viewer,
        Role::CollegeEditor(college("atk")),
        Role::CityEditor,
        Role::Publisher,
        Role::Administrator,
    ];
    let own = || Reach::College(college("atk"));
    let other = || Reach::College(college("amk"));
    // Viewer, college editor, city editor, publisher, administrator.
    let table: [(Action, &str); 17] = [
        (Action::Look, "+++++"),
        (Action::SeeFigures, "+++++"),
        (Action::Propose(own()), "-++++"),
        (Action::Propose(other()), "--+++"),
        (Action::Propose(Reach::City), "--+++"),
        (Action::Publish(own()), "--+++"),
        (Action::Publish(other()), "--+++"),
        (Action::Publish(Reach::City), "--+++"),
        (Action::Confirm(own()), "---++"),
        (Action::Confirm(other()), "---++"),
        (Action::Confirm(Reach::City), "---++"),
        (Action::Undo, "---++"),
        (Action::WorkQueue, "--+++"),
        (Action::WriteBroadcast, "--+++"),
        (Action::ConfirmBroadcast, "---++"),
        (Action::ManageStaff, "----+"),
        (Action::SeeAudit, "---++"),
    ];
    for (action, expected) in table {
        let found: String = roles
            .iter()
            .map(|role| if may(role, &action) { '+' } else { '-' })
            .collect();
        assert_eq!(found, expected, "{action:?}");
    }
}

fn filled() -> Store {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    store
}

const HOUR_MS: i64 = 3600 * 1000;

#[test]
fn an_invitation_lets_in_one_person_once_when_confirmed() {
    let mut store = filled();
    let (operator, chat) = (Member::Operator, Member::Chat(ChatId(17)));
    let role = Role::CollegeEditor(college("atk"));
    let (number, secret) = staffwork::invite(&mut store, &operator, &role)
        .unwrap()
        .unwrap();
    assert_eq!(secret.len(), 32);
    let now = now_ms();
    let accept = |store: &mut Store, secret: &str, now| {
        store
            .accept_invitation(&chat, "Айгүл", secret, now)
            .unwrap()
    };
    let wrong = accept(&mut store, &"0".repeat(32), now);
    assert_eq!(wrong, Err(Refusal::NoSuchInvitation));
    let early = store
        .confirm_invitation(&operator, number, now, &[])
        .unwrap();
    assert_eq!(early, Err(Refusal::NotAccepted));
    assert_eq!(accept(&mut store, &secret, now + 23 * HOUR_MS), Ok(number));
    let again = accept(&mut store, &secret, now);
    assert_eq!(again, Ok(number), "the same person once more");
    let other = store.accept_invitation(&named("other"), "", &secret, now);
    assert_eq!(other.unwrap(), Err(Refusal::InvitationUsed), "once");
    assert_eq!(
        store.role(&chat).unwrap(),
        None,
        "not before it is confirmed"
    );
    let seen = store.invitations(now).unwrap().remove(0).accepted.unwrap();
    assert_eq!(seen, (chat.clone(), "Айгүл".to_owned()));
    let confirmed = store
        .confirm_invitation(&operator, number, now, &[])
        .unwrap();
    assert_eq!(confirmed, Ok(chat.clone()));
    assert_eq!(store.role(&chat).unwrap(), Some(role));
    let again = store
        .confirm_invitation(&operator, number, now, &[])
        .unwrap();
    assert_eq!(again, Ok(chat.clone()), "the same inviter once more");
    let again = store.refuse_invitation(&operator, number, &[]).unwrap();
    assert_eq!(again, Err(Refusal::InvitationUsed));
    assert!(store.invitations(now).unwrap().is_empty());
    let trace = store.traces(store.version().unwrap()).unwrap().remove(0);
    let told = (
        trace.table.as_str(),
        trace.row.as_str(),
        trace.after.as_str(),
    );
    assert_eq!(told, ("staff", "chat:17", "college_editor atk"));
    assert!(store.history_is_whole().unwrap());
}

#[test]
fn an_invitation_ends_after_a_day_and_only_its_inviter_confirms() {
    let mut store = filled();
    for name in ["first", "other"] {
        let put = store.put_staff(&Member::Operator, &named(name), &Role::Administrator);
        put.unwrap().unwrap();
    }
    let invite = |store: &mut Store| {
        staffwork::invite(store, &named("first"), &Role::Viewer)
            .unwrap()
            .unwrap()
    };
    let now = now_ms();
    let (_, secret) = invite(&mut store);
    let late = store.accept_invitation(&named("late"), "", &secret, now + 25 * HOUR_MS);
    assert_eq!(late.unwrap(), Err(Refusal::InvitationExpired));
    let (number, secret) = invite(&mut store);
    let accepted = store.accept_invitation(&named("new"), "", &secret, now);
    assert_eq!(accepted.unwrap(), Ok(number));
    let other = store.confirm_invitation(&named("other"), number, now, &[]);
    assert_eq!(other.unwrap(), Err(Refusal::NotInviter));
    let viewer = store.confirm_invitation(&named("new"), number, now, &[]);
    assert_eq!(viewer.unwrap(), Err(Refusal::NotStaff));
    let refused = store.refuse_invitation(&named("first"), number, &[]);
    assert_eq!(refused.unwrap(), Ok(()));
    let again = store.refuse_invitation(&named("first"), number, &[]);
    assert_eq!(again.unwrap(), Ok(()), "once more");
    let closed = store.confirm_invitation(&named("first"), number, now, &[]);
    assert_eq!(closed.unwrap(), Err(Refusal::InvitationUsed));
    let mars = Role::CollegeEditor(college("mars"));
    let nowhere = staffwork::invite(&mut store, &named("first"), &mars).unwrap();
    assert_eq!(nowhere, Err(Refusal::NoSuchCollege));
}

#[test]
fn the_last_administrator_stays() {
    let mut store = filled();
    let (by, only) = (Member::Operator, named("only"));
    store
        .put_staff(&by, &only, &Role::Administrator)
        .unwrap()
        .unwrap();
    let last = Err(Refusal::LastAdministrator);
    assert_eq!(store.drop_staff(&by, &only).unwrap(), last);
    assert_eq!(store.put_staff(&by, &only, &Role::Viewer).unwrap(), last);
    let next = named("next");
    let put = store.put_staff(&only, &next, &Role::Administrator);
    assert_eq!(put.unwrap(), Ok(()));
    assert_eq!(store.drop_staff(&next, &only).unwrap(), Ok(()));
    assert_eq!(store.staff().unwrap(), [(next, Role::Administrator)]);
    let gone = store.put_staff(&only, &named("x"), &Role::Viewer).unwrap();
    assert_eq!(gone, Err(Refusal::NotStaff));
    let operator = store.put_staff(&by, &by, &Role::Viewer).unwrap();
    assert_eq!(operator, Err(Refusal::NotAName));
}

#[test]
fn a_copy_brings_back_what_was() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (database, copy) = (at("base.db"), at("copy.db"));
    let mut store = staffwork::open(&database).unwrap();
    let before = store.load().unwrap();
    staffwork::backup(&store, &copy).unwrap();
    assert!(
        staffwork::backup(&store, &copy).is_err(),
        "never over another"
    );
    let put = store.put_staff(&Member::Operator, &named("x"), &Role::Administrator);
    put.unwrap().unwrap();
    let used = staffwork::restore(&database, &copy).unwrap_err();
    assert!(used.to_string().contains("in use"), "{used:#}");
    drop(store);
    let old = staffwork::restore(&database, &copy).unwrap().unwrap();
    let store = Store::open(&database).unwrap();
    assert_eq!(store.load().unwrap(), before);
    assert_eq!(store.version().unwrap(), 1);
    assert_eq!(Store::open(&old).unwrap().version().unwrap(), 2, "kept");
    drop(store);
    // A damaged copy does not get in, and a damaged base does not keep a whole one out.
    let bytes = std::fs::read(&copy).unwrap();
    std::fs::write(at("bad.db"), &bytes[..bytes.len() / 2]).unwrap();
    assert!(staffwork::restore(&database, &at("bad.db")).is_err());
    std::fs::write(
        at("text.db"),
        "no database at all, just words, and many of them",
    )
    .unwrap();
    assert!(staffwork::restore(&database, &at("text.db")).is_err());
    assert_eq!(Store::open(&database).unwrap().version().unwrap(), 1);
    std::fs::write(
        &database,
        "no database at all, just words, and many of them",
    )
    .unwrap();
    staffwork::restore(&database, &copy).unwrap().unwrap();
    assert_eq!(Store::open(&database).unwrap().load().unwrap(), before);
    let left = std::fs::read_dir(folder.path()).unwrap();
    let left: Vec<String> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(".part") || name.contains("restoring"))
        .collect();
    assert_eq!(left, [""; 0], "nothing is left lying about");
}

#[test]
fn a_database_that_is_open_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("base.db");
    let store = Store::open(&database).unwrap();
    store.version().unwrap();
    assert_eq!(while_unused(&database, || Ok(())).unwrap(), None);
    drop(store);
    assert_eq!(while_unused(&database, || Ok(())).unwrap(), Some(()));
}

#[test]
fn staff_work_at_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let database = folder.path().join("base.db");
    let check = |arguments: &[&str], status: i32, words: &str| -> String {
        let (code, said) = run(&database, arguments);
        assert_eq!(code, Some(status), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
        said
    };
    check(&["health"], 1, "нет");
    check(&["staff"], 0, "нет сотрудников");
    check(
        &["staff", "add", "aigul", "administrator"],
        0,
        "администратор",
    );
    check(
        &["staff", "add", "daniyar", "publisher", "--by", "aigul"],
        0,
        "daniyar",
    );
    check(&["staff", "add", "x", "college_editor"], 2, "--college");
    check(&["staff", "remove", "aigul", "--by", "daniyar"], 1, "роль");
    let said = check(&["staff", "invite", "viewer"], 0, "24 часа");
    let secret = said.trim().rsplit(' ').next().unwrap().to_owned();
    check(&["staff", "accept", &secret, "17"], 0, "принято");
    check(&["staff", "list"], 0, "chat:17");
    check(&["staff", "confirm", "1", "--by", "aigul"], 1, "пригласил");
    check(&["staff", "confirm", "1"], 0, "наблюдатель");
    std::fs::write(at("colleges.csv"), "id,licence\natk,KZ12LAA00000001\n").unwrap();
    let file = at("colleges.csv");
    let import = [
        "import",
        &file,
        "--apply",
        "--by",
        "daniyar",
        "--why",
        "Приказ 12",
    ];
    check(&import, 0, "черновик 1");
    check(&["drafts"], 0, "Приказ 12");
    check(&["drafts", "1"], 0, "KZ12LAA00000001");
    check(
        &["drafts", "1", "--confirm", "--by", "daniyar"],
        1,
        "другой человек",
    );
    check(
        &["drafts", "1", "--confirm", "--by", "aigul"],
        0,
        "публикация 5",
    );
    let told = check(&["history", "5"], 0, "подтвердил: aigul");
    let digest = bagdar::store::digest(b"id,licence\natk,KZ12LAA00000001\n");
    assert!(told.contains(&digest) && told.contains("licence"), "{told}");
    check(&["history", "--language", "kk"], 0, "растаған: aigul");
    check(
        &["history", "--row", "colleges", "atk"],
        0,
        "KZ12LAA00000001",
    );
    check(&["history", "--row", "planets", "mars"], 2, "programmes");
    check(&["undo", "5"], 0, "--apply");
    check(&["undo", "5", "--apply", "--by", "17"], 1, "роль");
    check(
        &["undo", "5", "--apply", "--by", "aigul", "--why", "Ошибка"],
        0,
        "публикация 6",
    );
    check(&["history", "6"], 0, "отменяет публикацию 5");
    check(&["history", "--verify"], 0, "История цела");
    check(&["history", "--export", &at("history.csv")], 0, "");
    check(&["backup", &at("copy.db")], 0, "copy.db");
    check(&["backup", &at("copy.db")], 2, "another name");
    check(&["restore", &at("copy.db")], 0, "сохранена");
    check(&["restore", &at("nowhere.db")], 1, "nowhere.db");
    check(&["health"], 0, "Всё в порядке");
    let base = rusqlite::Connection::open(&database).unwrap();
    let by_hand =
        "DROP TRIGGER publishing_is_never_edited; UPDATE publishing SET why = 'x' WHERE number = 5";
    base.execute_batch(by_hand).unwrap();
    check(&["history", "--verify"], 1, "в обход");
    let waiting = "INSERT INTO inbox (update_id, body, received_ms) VALUES (1, '', 0)";
    base.execute(waiting, []).unwrap();
    check(&["health"], 1, "не отвечает");
}
