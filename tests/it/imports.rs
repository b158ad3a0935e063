//! Staff files against the data the program carries: what is wrong is told with its place, what is right changes what it says.

use bagdar::domain::{DistrictId, Language, ProblemKind, Records, Submitted, Table};
use bagdar::import::{self, File};
use bagdar::reply::{self, Texts};
use bagdar::staffwork;
use bagdar::store::Store;

use crate::publishing::publish;

fn base() -> Records {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    store.load().unwrap()
}

/// A file and what is told of it: `line:column: words of the problem`.
const FAULTS: &[(&str, &str, &str)] = &[
    ("unknown.csv", "id\nx\n", "такой таблицы нет"),
    ("colleges.csv", "", "файл пуст"),
    ("colleges.csv", "id,nonsense\natk,1\n", "столбца нет"),
    ("colleges.csv", "website\nx.kz\n", "нет столбца «id»"),
    (
        "colleges.csv",
        "id,email,email\natk,a@b.kz,a@b.kz\n",
        "повторяется",
    ),
    ("colleges.csv", "id,email\natk\n", "ячеек в строке 1"),
    (
        "examples.csv",
        "target,language,text\ntopic:help,kk,\"не\ntopic:help,ru,что\n",
        "строка 2: кавычка не закрыта",
    ),
    ("colleges.csv", "id,email\natk,почта\n", "строка 2"),
    (
        "colleges.csv",
        "id,ownership\natk,чей-то\n",
        "state, private",
    ),
    ("colleges.csv", "id,founded_year\natk,давно\n", "не число"),
    ("colleges.csv", "id,founded_year\natk,19999\n", "от 1"),
    ("colleges.csv", "id,phones\natk,нет\n", "номер телефона"),
    ("colleges.csv", "id,review_on\natk,01.02.2027\n", "не дата"),
    ("colleges.csv", "id,district\natk,mars\n", "districts"),
    ("colleges.csv", "id,sources\natk,nowhere\n", "sources"),
    (
        "colleges.csv",
        "id,email\natk,a@b.kz\natk,c@d.kz\n",
        "уже есть в строке 2",
    ),
    (
        "colleges.csv",
        "id,name_ru\nnew-one,Новый колледж\n",
        "name_kk",
    ),
    (
        "colleges.csv",
        "id,address_ru\natk,ул. Абая 1\n",
        "address_kk",
    ),
    ("colleges.csv", "id,website\natk,по соседству\n", "адрес"),
    ("colleges.csv", "id,remark\natk,a\u{200b}b\n", "невидимый"),
    ("colleges.csv", "id,latitude\natk,95\n", "от −90"),
    (
        "colleges.csv",
        "id,latitude,longitude\natk,43,-\n",
        "строка 2, столбец «longitude»: столбец «latitude» заполнен",
    ),
    (
        "colleges.csv",
        "id,email\natk,a@b.kz\n,c@d.kz\n,e@f.kz\n",
        "строка 4, столбец «id»: ячейка пуста",
    ),
    ("facts.csv", "id,topic\nadm-docs-basic,cooking\n", "впишите"),
    (
        "facts.csv",
        "id,companions\nadm-docs-basic,nothing-such\n",
        "facts",
    ),
    (
        "examples.csv",
        "target,language,text\ntopic:cooking,kk,не\n",
        "впишите",
    ),
    (
        "examples.csv",
        "target,language,text\ntopic:help,de,was\n",
        "kk, ru",
    ),
    (
        "programmes.csv",
        "id,college,specialty,sources\np-1,atk,99999999,vipusknik.kz-0000\n",
        "specialties",
    ),
    (
        "outcomes.csv",
        "id,metric\nsomething,happiness\n",
        "впишите",
    ),
    (
        "outcomes.csv",
        "id,scope,subject\nsomething,college,mars\n",
        "«subject», значение «mars»: в таблице colleges",
    ),
    (
        "outcomes.csv",
        "id,scope\nsomething,field\n",
        "столбец «subject»: ячейка пуста",
    ),
    (
        "outcomes.csv",
        "id,scope,subject\nsomething,city,mars\n",
        "столбец «subject», значение «mars»: при таком значении столбца «scope»",
    ),
    (
        "colleges.csv",
        "id,latitude,longitude\natk,76.9,43.2\n",
        "строка 2, столбец «latitude», значение «76.9»: это место не в Алматы",
    ),
    (
        "colleges.csv",
        "id,latitude,longitude\natk,43.2,71.4\n",
        "столбец «longitude», значение «71.4»: это место не в Алматы",
    ),
    (
        "colleges.csv",
        "id,forms\natk,full-time;full-time\n",
        "строка 2, столбец «forms», значение «full-time;full-time»: в списке дважды",
    ),
    (
        "specialties.csv",
        "code,aliases_ru\n06130100,айтишник;сколько\n",
        "столбец «aliases_ru», значение «сколько»: так говорят в любых вопросах",
    ),
    (
        "specialties.csv",
        "code,aliases_kk\n06130100,қайда\n",
        "столбец «aliases_kk», значение «қайда»: так говорят в любых вопросах",
    ),
    (
        "colleges.csv",
        "id,aliases\natk,Колледж\n",
        "столбец «aliases», значение «Колледж»: так говорят в любых вопросах",
    ),
    ("colleges.csv", "id,aliases\natk,где\n", "значение «где»"),
    (
        "qualifications.csv",
        "id,level\n4s01140101,9Z\n",
        "3W, 4S, 5AB",
    ),
];

#[test]
fn every_fault_is_told_in_words() {
    let (base, texts) = (base(), Texts::load().unwrap());
    for (name, text, expected) in FAULTS {
        let file = File {
            name: (*name).to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let problems = import::read(&[file], &base)
            .err()
            .unwrap_or_else(|| panic!("{text} passed"));
        let told: Vec<String> = problems
            .iter()
            .map(|problem| reply::problem(&texts, Language::Russian, problem))
            .collect();
        let found = told
            .iter()
            .any(|line| line.to_lowercase().contains(&expected.to_lowercase()));
        assert!(found, "{name} {text:?}: {told:#?} lacks {expected}");
        let kazakh = problems
            .iter()
            .all(|problem| !reply::problem(&texts, Language::Kazakh, problem).is_empty());
        assert!(kazakh);
    }
}

#[test]
fn other_encodings_are_refused() {
    let windows = File {
        name: "colleges.csv".to_owned(),
        bytes: b"id,name_ru\natk,\xca\xee\xeb\xeb\xe5\xe4\xe6\n".to_vec(),
    };
    let utf16: Vec<u8> = "id\natk\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .chain([0xff])
        .collect();
    for file in [
        windows,
        File {
            name: "colleges.csv".to_owned(),
            bytes: utf16,
        },
    ] {
        assert!(import::read(&[file], &base()).is_err());
    }
}

#[test]
fn what_was_written_changes_nothing_when_read() {
    let base = base();
    let files = import::write(&base).unwrap();
    let changes = import::read(&files, &base).unwrap();
    assert_eq!(changes.rows, []);
    assert_eq!(changes.absent, []);
    assert_eq!(changes.records, base);
}

#[test]
fn what_is_only_spelt_otherwise_changes_nothing() {
    let base = base();
    let college = base
        .colleges
        .iter()
        .find(|college| college.founded_year.is_some() && college.phones.len() > 1);
    let college = college.unwrap();
    let text = format!(
        "id,founded_year,phones\n{},0{},{}\n",
        college.id,
        college.founded_year.unwrap(),
        college.phones.join(" ; ")
    );
    let file = File {
        name: "colleges.csv".to_owned(),
        bytes: text.into_bytes(),
    };
    let changes = import::read(&[file], &base).unwrap();
    assert_eq!(changes.rows, []);
    assert_eq!(changes.records, base);
    assert_eq!(changes.unchanged, [(Table::Colleges, 1)]);
}

/// Laid over nothing but the examples, each everyday name of the data is a new one.
#[test]
fn no_name_of_the_data_is_told_as_a_common_word() {
    let base = base();
    let files = import::write(&base).unwrap();
    let examples = Records {
        examples: base.examples.clone(),
        ..Records::default()
    };
    let read = import::read(&files, &examples);
    assert_eq!(read.unwrap().records, base);
}

#[test]
fn a_text_in_the_column_of_the_other_language_is_warned_of() {
    let base = base();
    let text = "id,address_kk,address_ru\natk,на улице Абая и до моста,Абай көшесі үстіндегі жаңа ғимарат\n";
    let file = File {
        name: "colleges.csv".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let changes = import::read(&[file], &base).unwrap();
    let texts = Texts::load().unwrap();
    let told = reply::preview(&texts, Language::Russian, &changes);
    for words in [
        "Проверьте: colleges, atk, address_kk",
        "на улице Абая и до моста",
        "Похоже, текст на русском",
        "Проверьте: colleges, atk, address_ru",
        "Похоже, текст на казахском",
        "поменяйте их местами",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let whole = import::read(&import::write(&base).unwrap(), &Records::default()).unwrap();
    let told = reply::preview(&texts, Language::Russian, &whole);
    assert!(!told.contains("Похоже, текст"), "{told}");
}

#[test]
fn a_blank_cell_leaves_a_mark_clears_and_other_rows_stay() {
    let base = base();
    let text = "\u{feff}id;website;email\natk;;a@b.kz\namk;-;\n";
    let file = File {
        name: "staff/colleges.csv".to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let changes = import::read(&[file], &base).unwrap();
    let cells: Vec<String> = changes
        .rows
        .iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .map(move |cell| format!("{} {}: {}", row.key, cell.column, cell.after))
        })
        .collect();
    assert_eq!(cells, ["atk email: a@b.kz", "amk website: "]);
    assert_eq!(changes.absent.len(), base.colleges.len() - 2);
    assert_eq!(changes.records.colleges.len(), base.colleges.len());
    assert_eq!(changes.unchanged, [(Table::Colleges, 0)]);
}

#[test]
fn published_changes_are_there_after_opening_and_their_history_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut store = staffwork::open(&path).unwrap();
    let file = File {
        name: "colleges.csv".to_owned(),
        bytes: b"id,email\natk,new@atk.kz\n".to_vec(),
    };
    let changes = staffwork::preview(&store, &[file]).unwrap().unwrap();
    publish(&mut store, &changes);
    drop(store);
    let store = staffwork::open(&path).unwrap();
    let records = store.load().unwrap();
    assert_eq!(records, changes.records);
    assert!(
        records
            .colleges
            .iter()
            .any(|college| college.email == "new@atk.kz")
    );
    assert!(store.history_is_whole().unwrap());
    assert_eq!(store.integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn changes_of_a_base_that_has_moved_on_are_refused_whole() {
    let mut store = Store::open_in_memory().unwrap();
    staffwork::fill(&mut store).unwrap();
    let email = |address: &str| File {
        name: "colleges.csv".to_owned(),
        bytes: format!("id,email\natk,{address}\n").into_bytes(),
    };
    let preview = |store: &Store, address: &str| {
        staffwork::preview(store, &[email(address)])
            .unwrap()
            .unwrap()
    };
    let (first, second) = (preview(&store, "a@atk.kz"), preview(&store, "b@atk.kz"));
    assert_eq!(publish(&mut store, &first), Submitted::Published(2));
    assert_eq!(publish(&mut store, &second), Submitted::Outdated);
    assert_eq!(
        publish(&mut store, &first),
        Submitted::Outdated,
        "nor twice"
    );
    assert_eq!(store.load().unwrap(), first.records);
    assert_eq!(store.version().unwrap(), 2);
}

#[test]
fn two_first_starts_at_once_fill_the_base_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| staffwork::open(&path).unwrap());
        }
    });
    assert_eq!(Store::open(&path).unwrap().version().unwrap(), 1);
}

#[test]
fn a_file_too_big_is_refused_with_the_limit() {
    let file = File {
        name: "colleges.csv".to_owned(),
        bytes: vec![b'a'; import::MOST_BYTES + 1],
    };
    let problems = import::read(&[file], &Records::default()).unwrap_err();
    let told = reply::problem(&Texts::load().unwrap(), Language::Russian, &problems[0]);
    assert!(told.contains("20"), "{told}");
}

#[test]
fn a_row_of_the_base_that_cannot_be_read_is_told_and_not_left_out() {
    let mut base = base();
    base.districts[0].id = DistrictId::new("");
    let problems = import::read(&[], &base).unwrap_err();
    assert_eq!(problems[0].kind, ProblemKind::Unreadable);
    assert_eq!(problems[0].place.file, "districts");
}
