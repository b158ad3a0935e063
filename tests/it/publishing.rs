//! Changes, drafts, golden questions, undo and the history, against the data the program carries.

use std::path::Path;

use bagdar::domain::{
    Changes, CollegeId, Draft, Member, Origin, Refusal, Role, Submitted, Table, Trace, Way,
};
use bagdar::import::{self, File};
use bagdar::reply::Texts;
use bagdar::staffwork::{self, Desk};
use bagdar::store::Store;

use crate::dialogs::today;

/// The base of the program, with its golden questions.
fn filled() -> Store {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    store
}

/// The base without golden questions and with one example: publishing it asks nothing, which takes its time.
fn quick() -> Store {
    let mut store = Store::open_in_memory().unwrap();
    fill_without(&mut store, &[Table::Golden, Table::Examples]);
    store
}

/// Fills a base with the data of the program but for some tables, and with one example where they have none.
pub fn fill_without(store: &mut Store, tables: &[Table]) {
    fill_from(store, tables, "");
}

fn fill_from(store: &mut Store, tables: &[Table], name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let named = |table: &Table| !tables.contains(table);
    let read = |table: Table| {
        let name = format!("{}.csv", table.code());
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        File { name, bytes }
    };
    let mut files: Vec<File> = Table::ALL.into_iter().filter(named).map(read).collect();
    if tables.contains(&Table::Examples) {
        files.push(file(
            "examples",
            "target,language,text\ntopic:help,ru,что ты умеешь\n",
        ));
    }
    let changes = staffwork::preview(store, &files).unwrap().unwrap();
    let origin = Origin {
        file: name.to_owned(),
        way: Way::Fill,
        ..Origin::of(Member::Program, "")
    };
    store.apply(&changes, &origin, &[]).unwrap();
}

#[test]
fn golden_questions_are_filled_in_once_where_an_earlier_program_had_none() {
    let none = [Table::Golden, Table::Examples];
    let golden = |store: &Store| store.load().unwrap().goldens.len();
    let mut store = Store::open_in_memory().unwrap();
    fill_from(&mut store, &none, "data");
    staffwork::fill(&mut store).unwrap();
    assert_eq!(store.version().unwrap(), 2);
    assert!(golden(&store) >= 25);
    let (texts, by) = (Texts::load().unwrap(), Member::Operator);
    let desk = Desk {
        texts: &texts,
        today: today(),
    };
    let undone = staffwork::undo(&mut store, &desk, 2, &by, "").unwrap();
    assert_eq!(undone, Submitted::Published(3));
    staffwork::fill(&mut store).unwrap();
    assert_eq!((golden(&store), store.version().unwrap()), (0, 3));
    // A base that staff filled by themselves has questions of its own, or none.
    let mut store = quick();
    staffwork::fill(&mut store).unwrap();
    assert_eq!(golden(&store), 0);
}

fn named(name: &str) -> Member {
    Member::Named(name.into())
}

fn file(name: &str, text: &str) -> File {
    File {
        name: format!("{name}.csv"),
        bytes: text.as_bytes().to_vec(),
    }
}

fn changes(store: &Store, table: &str, text: &str) -> Changes {
    staffwork::preview(store, &[file(table, text)])
        .unwrap()
        .unwrap()
}

/// Publishes as the operator, who works alone while nobody is on the staff.
pub fn publish(store: &mut Store, changes: &Changes) -> Submitted {
    publish_as(store, changes, Member::Operator)
}

fn publish_as(store: &mut Store, changes: &Changes, by: Member) -> Submitted {
    let texts = Texts::load().unwrap();
    let desk = Desk {
        texts: &texts,
        today: today(),
    };
    staffwork::publish(store, &desk, changes, &Origin::of(by, "test")).unwrap()
}

fn import_as(store: &mut Store, by: &str, table: &str, text: &str) -> Submitted {
    let changes = changes(store, table, text);
    publish_as(store, &changes, named(by))
}

fn confirm(store: &mut Store, number: i64, by: &str) -> Submitted {
    let texts = Texts::load().unwrap();
    let desk = Desk {
        texts: &texts,
        today: today(),
    };
    staffwork::confirm(store, &desk, number, &named(by)).unwrap()
}

fn undo(store: &mut Store, number: i64) -> Submitted {
    let texts = Texts::load().unwrap();
    let desk = Desk {
        texts: &texts,
        today: today(),
    };
    staffwork::undo(store, &desk, number, &Member::Operator, "").unwrap()
}

/// A base with a member of staff in each role that changes it.
fn staffed() -> Store {
    let mut store = quick();
    for (name, role) in [
        ("viewer", Role::Viewer),
        ("college", Role::CollegeEditor(CollegeId::new("atk"))),
        ("city", Role::CityEditor),
        ("publisher", Role::Publisher),
        ("second", Role::Publisher),
        ("admin", Role::Administrator),
    ] {
        let put = store.put_staff(&Member::Operator, &named(name), &role);
        put.unwrap().unwrap();
    }
    store
}

fn cell(store: &Store, table: Table, key: &str, column: &str) -> String {
    let records = store.load().unwrap();
    let rows = bagdar::domain::rows::rows_of(&records, table);
    let row = rows
        .into_iter()
        .find(|row| bagdar::domain::rows::key_of(table, row) == key);
    row.and_then(|row| row.get(column).cloned())
        .unwrap_or_default()
}

fn waiting(submitted: Submitted) -> i64 {
    let Submitted::Waiting(number) = submitted else {
        panic!("{submitted:?}")
    };
    number
}

#[test]
fn what_is_not_critical_is_published_at_once_by_those_who_may() {
    let email = "id,email\natk,new@atk.kz\n";
    for (by, is_published) in [("city", true), ("publisher", true), ("admin", true)] {
        let mut store = staffed();
        let submitted = import_as(&mut store, by, "colleges", email);
        assert_eq!(matches!(submitted, Submitted::Published(_)), is_published);
    }
    let mut store = staffed();
    let refused = |refusal| Submitted::Refused(refusal);
    let submitted = import_as(&mut store, "viewer", "colleges", email);
    assert_eq!(submitted, refused(Refusal::NotAllowed));
    let submitted = import_as(&mut store, "stranger", "colleges", email);
    assert_eq!(submitted, refused(Refusal::NotStaff));
    let other = import_as(&mut store, "college", "colleges", "id,email\namk,a@b.kz\n");
    assert_eq!(other, refused(Refusal::NotAllowed));
    let own = waiting(import_as(&mut store, "college", "colleges", email));
    let alone = confirm(&mut store, own, "college");
    assert_eq!(alone, refused(Refusal::NeedsSecond));
    let city = confirm(&mut store, own, "city");
    assert_eq!(city, refused(Refusal::NotAllowed));
    let confirmed = confirm(&mut store, own, "publisher");
    assert!(
        matches!(confirmed, Submitted::Published(_)),
        "{confirmed:?}"
    );
    assert_eq!(cell(&store, Table::Colleges, "atk", "email"), "new@atk.kz");
}

#[test]
fn a_college_editor_keeps_to_the_rows_of_the_college() {
    let mut store = staffed();
    let programme = store.load().unwrap().programmes;
    let own = programme.iter().find(|one| one.college.as_str() == "atk");
    let other = programme.iter().find(|one| one.college.as_str() != "atk");
    let (own, other) = (&own.unwrap().id, &other.unwrap().id);
    let price = |id: &dyn std::fmt::Display| format!("id,price\n{id},900000\n");
    waiting(import_as(&mut store, "college", "programmes", &price(own)));
    let taken = format!("id,college\n{other},atk\n");
    for text in [price(other), taken] {
        let submitted = import_as(&mut store, "college", "programmes", &text);
        assert_eq!(submitted, Submitted::Refused(Refusal::NotAllowed), "{text}");
    }
}

#[test]
fn what_is_critical_takes_two() {
    let mut store = staffed();
    let licence = "id,licence\natk,KZ12LAA00000001\n";
    let fact = "id,text_ru,text_kk\nadm-docs-basic,Текст,Мәтін\n";
    for (table, text) in [("colleges", licence), ("facts", fact)] {
        let number = waiting(import_as(&mut store, "publisher", table, text));
        let alone = confirm(&mut store, number, "publisher");
        assert_eq!(alone, Submitted::Refused(Refusal::NeedsSecond));
        let draft = store.draft(number).unwrap().unwrap();
        assert_eq!(draft.by, named("publisher"));
    }
    let drafts: Vec<i64> = store
        .drafts()
        .unwrap()
        .iter()
        .map(|own| own.number)
        .collect();
    let confirmed = confirm(&mut store, drafts[0], "second");
    let Submitted::Published(number) = confirmed else {
        panic!("{confirmed:?}")
    };
    let told = store.publishing(number).unwrap().unwrap();
    let who = (told.by.as_str(), told.confirmed_by.as_str());
    assert_eq!((who, told.why.as_str()), (("publisher", "second"), "test"));
    let again = confirm(&mut store, drafts[0], "second");
    assert_eq!(again, Submitted::Refused(Refusal::DraftSettled));
    assert_eq!(
        confirm(&mut store, 99, "second"),
        Submitted::Refused(Refusal::NoSuchDraft)
    );
    assert!(store.history_is_whole().unwrap());
}

#[test]
fn whoever_lost_the_role_meanwhile_confirms_nothing() {
    let mut store = staffed();
    let licence = "id,licence\natk,KZ12LAA00000001\n";
    let number = waiting(import_as(&mut store, "publisher", "colleges", licence));
    let dropped = store.drop_staff(&named("admin"), &named("second")).unwrap();
    dropped.unwrap();
    let confirmed = confirm(&mut store, number, "second");
    assert_eq!(confirmed, Submitted::Refused(Refusal::NotStaff));
}

#[test]
fn the_operator_works_alone_until_somebody_can_confirm() {
    let licence = "id,licence\natk,KZ12LAA00000001\n";
    let mut store = quick();
    let own = changes(&store, "colleges", licence);
    assert_eq!(publish(&mut store, &own), Submitted::Published(2));
    let mut store = staffed();
    let own = changes(&store, "colleges", licence);
    let number = waiting(publish(&mut store, &own));
    let confirmed = confirm(&mut store, number, "second");
    assert!(matches!(confirmed, Submitted::Published(_)));
}

#[test]
fn a_rejected_draft_changes_nothing() {
    let mut store = staffed();
    let licence = "id,licence\natk,KZ12LAA00000001\n";
    let version = store.version().unwrap();
    let mut draft = || waiting(import_as(&mut store, "city", "colleges", licence));
    let (first, second) = (draft(), draft());
    let mut reject = |number, by| {
        staffwork::reject(&mut store, &Texts::load().unwrap(), number, &named(by)).unwrap()
    };
    assert_eq!(reject(first, "viewer"), Err(Refusal::NotAllowed));
    assert_eq!(reject(first, "city"), Ok(()), "its author");
    assert_eq!(reject(second, "publisher"), Ok(()));
    assert_eq!(reject(second, "publisher"), Err(Refusal::DraftSettled));
    assert!(store.drafts().unwrap().is_empty());
    assert_eq!(store.version().unwrap(), version);
}

#[test]
fn a_draft_is_computed_anew_when_the_base_has_moved_on() {
    let mut store = staffed();
    let draft = |store: &mut Store, text| waiting(import_as(store, "city", "colleges", text));
    let kept = draft(&mut store, "id,licence\natk,KZ12LAA00000001\n");
    let spoilt = draft(
        &mut store,
        "id,licence,email\namk,KZ12LAA00000002,x@amk.kz\n",
    );
    let both = "id,email\natk,other@atk.kz\namk,y@amk.kz\n";
    import_as(&mut store, "city", "colleges", both);
    let confirmed = confirm(&mut store, kept, "publisher");
    assert!(
        matches!(confirmed, Submitted::Published(_)),
        "{confirmed:?}"
    );
    assert_eq!(
        cell(&store, Table::Colleges, "atk", "email"),
        "other@atk.kz"
    );
    let Submitted::Conflicting(conflicts) = confirm(&mut store, spoilt, "publisher") else {
        panic!()
    };
    assert_eq!(conflicts[0].cell, ["colleges", "amk", "email"]);
    assert_eq!(conflicts[0].found, "y@amk.kz");
    assert_eq!(cell(&store, Table::Colleges, "amk", "licence"), "");
}

#[test]
fn a_draft_of_a_row_that_is_gone_is_told() {
    let mut store = staffed();
    let id = store.load().unwrap().programmes[0].id.to_string();
    let price = format!("id,price\n{id},900000\n");
    let number = waiting(import_as(&mut store, "city", "programmes", &price));
    let gone = format!("id,delete\n{id},x\n");
    let submitted = import_as(&mut store, "publisher", "programmes", &gone);
    assert!(matches!(
        submitted,
        Submitted::Published(_) | Submitted::Waiting(_)
    ));
    if let Submitted::Waiting(deletion) = submitted {
        assert!(matches!(
            confirm(&mut store, deletion, "second"),
            Submitted::Published(_)
        ));
    }
    assert!(matches!(
        confirm(&mut store, number, "second"),
        Submitted::Conflicting(_)
    ));
}

#[test]
fn an_answer_that_breaks_stops_the_publishing() {
    let mut store = filled();
    let fact = store.load().unwrap().facts;
    let counting = fact.iter().find(|one| one.text.ru.contains("88 колледж"));
    let counting = counting.unwrap().id.to_string();
    let text = format!(
        "id,text_kk,text_ru\n{counting},Алматыда көп колледж бар.,В Алматы много колледжей.\n"
    );
    let own = changes(&store, "facts", &text);
    let Submitted::Broken(broken) = publish(&mut store, &own) else {
        panic!()
    };
    assert!(
        broken
            .iter()
            .any(|one| one.expected.contains(&"88".to_owned())),
        "{broken:?}"
    );
    assert_eq!(store.version().unwrap(), 1, "nothing is written");
    // With what is expected now, it passes.
    let golden = store.load().unwrap().goldens;
    let lines = golden
        .iter()
        .filter(|one| one.expected == ["88"])
        .map(|one| {
            let language = one.language.code();
            format!("{language},{},колледж\n", one.question)
        });
    let golden = format!("language,question,expected\n{}", lines.collect::<String>());
    let files = [file("facts", &text), file("golden", &golden)];
    let own = staffwork::preview(&store, &files).unwrap().unwrap();
    assert_eq!(publish(&mut store, &own), Submitted::Published(2));
}

#[test]
fn every_golden_question_is_answered_now() {
    let mut store = filled();
    let golden = store.load().unwrap().goldens;
    assert!(golden.len() >= 25);
    // New ones must pass: put in once more, they are.
    let gone = golden.iter().map(|one| {
        let language = one.language.code();
        format!("{language},{},x\n", one.question)
    });
    let gone = format!("language,question,delete\n{}", gone.collect::<String>());
    let traces = |text: &str| import::read(&[file("golden", text)], &Default::default());
    assert!(traces(&gone).is_err(), "nothing to delete in an empty base");
    let lines = golden.iter().map(|one| {
        let language = one.language.code();
        format!("{language},{}?,{}\n", one.question, one.expected.join(";"))
    });
    let text = format!("language,question,expected\n{}", lines.collect::<String>());
    let own = changes(&store, "golden", &text);
    assert_eq!(own.rows.len(), golden.len());
    assert_eq!(publish(&mut store, &own), Submitted::Published(2));
}

#[test]
fn a_publishing_is_taken_back_by_another() {
    let mut store = quick();
    let before = store.load().unwrap();
    let source = before.sources[0].id.to_string();
    let text = format!(
        "id,name_kk,name_kk_origin,name_ru,short_kk,short_ru,sources\nnew-one,Жаңа колледж,translated,Новый колледж,Жаңа,Новый,{source}\n"
    );
    let own = changes(&store, "colleges", &text);
    assert_eq!(publish(&mut store, &own), Submitted::Published(2));
    let programme = before.programmes[0].id.to_string();
    let own = changes(&store, "programmes", &format!("id,delete\n{programme},x\n"));
    assert_eq!(publish(&mut store, &own), Submitted::Published(3));
    assert_eq!(undo(&mut store, 3), Submitted::Published(4), "a deletion");
    assert_eq!(undo(&mut store, 2), Submitted::Published(5), "a new row");
    let mut after = store.load().unwrap();
    let by_id =
        |one: &bagdar::domain::Programme, other: &bagdar::domain::Programme| one.id.cmp(&other.id);
    let mut expected = before.clone();
    after.programmes.sort_by(by_id);
    expected.programmes.sort_by(by_id);
    assert_eq!(after, expected);
    assert_eq!(store.publishing(5).unwrap().unwrap().undoes, Some(2));
    assert_eq!(undo(&mut store, 2), Submitted::Nothing, "nor twice");
    assert_eq!(
        undo(&mut store, 5),
        Submitted::Published(6),
        "an undo is a publishing too"
    );
    assert!(store.history_is_whole().unwrap());
}

#[test]
fn what_was_changed_since_stays() {
    let mut store = quick();
    let both = changes(&store, "colleges", "id,email,website\natk,a@atk.kz,a.kz\n");
    publish(&mut store, &both);
    let since = changes(&store, "colleges", "id,email\natk,b@atk.kz\n");
    publish(&mut store, &since);
    let website = cell(&store, Table::Colleges, "atk", "website");
    let revised = staffwork::undoing(&store, 2).unwrap().unwrap();
    let conflict = &revised.conflicts[0];
    assert_eq!(conflict.cell, ["colleges", "atk", "email"]);
    let told = (conflict.expected.as_str(), conflict.found.as_str());
    assert_eq!(told, ("a@atk.kz", "b@atk.kz"));
    assert_eq!(revised.changes.rows[0].cells.len(), 1);
    assert_eq!(undo(&mut store, 2), Submitted::Published(4));
    assert_eq!(cell(&store, Table::Colleges, "atk", "email"), "b@atk.kz");
    assert_ne!(cell(&store, Table::Colleges, "atk", "website"), website);
}

#[test]
fn a_new_row_that_others_name_by_now_cannot_be_taken_back() {
    let mut store = quick();
    let source = "id,publisher,read_on,confirmed\nnew-source,Кто-то,2026-11-24,yes\n";
    let own = changes(&store, "sources", source);
    publish(&mut store, &own);
    let own = changes(&store, "colleges", "id,sources\natk,new-source\n");
    publish(&mut store, &own);
    assert!(matches!(undo(&mut store, 2), Submitted::Faulty(_)));
    assert_eq!(store.version().unwrap(), 3);
}

#[test]
fn only_the_last_publishings_of_the_base_can_be_taken_back() {
    let mut store = staffed();
    let role = store.version().unwrap();
    let refused = |refusal| Submitted::Refused(refusal);
    assert_eq!(undo(&mut store, role), refused(Refusal::NothingToUndo));
    assert_eq!(undo(&mut store, 99), refused(Refusal::NoSuchPublishing));
    for number in 0..50 {
        let email = format!("id,email\natk,a{number}@atk.kz\n");
        let own = changes(&store, "colleges", &email);
        store
            .apply(&own, &Origin::of(named("city"), ""), &[])
            .unwrap();
    }
    let first = role + 1;
    assert!(!matches!(undo(&mut store, first), Submitted::Refused(_)));
    assert_eq!(undo(&mut store, role), refused(Refusal::TooLongAgo));
    let origin = |by: &str| Origin {
        way: Way::Undo { of: first },
        ..Origin::of(named(by), "")
    };
    let own = changes(&store, "colleges", "id,email\natk,z@atk.kz\n");
    let applied = store.apply(&own, &origin("city"), &[]).unwrap();
    assert_eq!(
        applied,
        bagdar::domain::Published::Refused(Refusal::NotAllowed)
    );
}

#[test]
fn the_history_tells_of_a_row_and_can_be_taken_along() {
    let mut store = quick();
    for email in ["a@atk.kz", "b@atk.kz"] {
        let text = format!("id,email\natk,{email}\n");
        let own = changes(&store, "colleges", &text);
        publish(&mut store, &own);
    }
    let traces = store.traces_of_row(Table::Colleges, "atk").unwrap();
    let last: &Trace = &traces[0];
    let told = (last.publishing, last.before.as_str(), last.after.as_str());
    assert_eq!(told, (3, "a@atk.kz", "b@atk.kz"));
    let mut publishings = store.publishings(100).unwrap();
    assert_eq!(publishings[0].number, 3);
    publishings.reverse();
    let all = store.all_traces().unwrap();
    let csv = import::history(&publishings, &all).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with("publishing,at,by,why,file,sha256,"));
    assert!(csv.contains(",test,,,,,colleges,atk,email,a@atk.kz,b@atk.kz\n"));
    assert!(!csv.contains("\n=") && !csv.contains(",+7"), "no formulas");
}

#[test]
fn a_draft_keeps_every_cell_of_every_kind_of_row() {
    let mut store = staffed();
    let first = "language,question,expected\nru,сколько колледжей в алматы,88\n";
    let first = changes(&store, "golden", first);
    store
        .apply(&first, &Origin::of(named("city"), ""), &[])
        .unwrap();
    let golden = "language,question,expected\nru,сколько колледжей в алматы,88;восемьдесят\n";
    let example = store.load().unwrap().examples[0].clone();
    let target = match &example.target {
        bagdar::domain::Target::Fact(fact) => fact.to_string(),
        bagdar::domain::Target::Topic(topic) => format!("topic:{}", topic.code()),
    };
    let delete = format!(
        "target,language,text,delete\n{target},{},\"{}\",x\n",
        example.language.code(),
        example.text
    );
    let new = format!("target,language,text\n{target},ru,а есть | ли вопрос с чертой\n");
    for (table, text) in [
        ("golden", golden),
        ("examples", &delete),
        ("examples", &new),
    ] {
        let own = changes(&store, table, text);
        let origin = Origin::of(named("city"), "");
        let number = store.put_draft(&own, &origin).unwrap().unwrap();
        let draft: Draft = store.draft(number).unwrap().unwrap();
        assert_eq!(draft.rows, own.rows, "{text}");
        let revised = staffwork::revised(&store, &draft).unwrap().unwrap();
        assert_eq!(revised.changes.rows, own.rows, "{text}");
        assert_eq!(revised.changes.records, own.records, "{text}");
    }
}
