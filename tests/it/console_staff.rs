//! The staff console by roles: who sees and may do what, drafts, undo, the queue, figures and the staff itself.

use bagdar::conversation::{Event, House, turn};
use bagdar::domain::{ChatId, CollegeId, Member, Outgoing, Role, Session, Table};
use bagdar::knowledge::Knowledge;
use bagdar::reply::Texts;
use bagdar::settings;
use bagdar::store::{Finished, Update, now_ms};

use crate::browser::Browser;
use crate::console::{Inside, Served, cell, check_page, encoded, hidden};

fn college_editor() -> Role {
    Role::CollegeEditor(CollegeId::new("atk"))
}

/// Hands in a file of one cell, and what the preview offers is pressed.
fn hand_in(inside: &Inside, table: &str, csv: &str, step: &str) -> String {
    inside.upload(&[(&format!("{table}.csv"), csv.as_bytes())]);
    let page = inside.get("/import/check").text();
    let base = hidden(&page, "base");
    let fields = [("base", base.as_str()), ("step", step), ("why", "тест <b>")];
    let answer = inside.post("/import/check", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

/// People ask the bot, as through Telegram.
fn ask(served: &Served, texts: &[&str]) {
    let mut store = served.store();
    let house = House {
        knowledge: Knowledge::build(store.load().unwrap()).into(),
        texts: Texts::load().unwrap(),
    };
    for (chat, text) in (100i64..).zip(texts) {
        let (id, body) = (1000 * texts.len() as i64 + chat, String::new());
        store.receive(&[Update { id, body }]).unwrap();
        let event = Event::Text((*text).to_owned());
        let today = settings::today();
        let taken = turn(&house, &Session::default(), &event, None, today);
        let outgoing = taken.acts.iter().cloned().map(|act| Outgoing {
            chat: ChatId(chat),
            act,
        });
        let arrival = store.waiting(1).unwrap()[0].arrival;
        let finished = Finished {
            arrival,
            chat: Some(ChatId(chat)),
            session: Some(taken.session.clone()),
            outgoing: outgoing.collect(),
            effects: taken.effects.clone(),
        };
        store.finish(&[finished]).unwrap();
    }
}

#[test]
fn a_link_is_made_for_staff_only() {
    let served = Served::empty();
    let (is_link, said) = served.asked_link(&["aigul"]);
    assert!(!is_link && said.contains("только сотрудник"), "{said}");
    // Whoever holds the file works as the operator while there is no staff.
    let (is_link, link) = served.asked_link(&[]);
    assert!(is_link, "{link}");
    let operator = served.enter_by(&link);
    assert!(operator.get("/").text().contains("оператор"));
    let to = hand_in(
        &operator,
        "colleges",
        "id,email\natk,op@atk.kz\n",
        "publish",
    );
    assert!(to.starts_with("/history/"), "{to}");
    let page = operator.get(&to).text();
    assert!(
        page.contains("оператор") && page.contains("тест &lt;b&gt;"),
        "{page}"
    );
    served.add("aigul", &Role::Administrator);
    served.add("beka", &Role::Administrator);
    let (is_link, said) = served.asked_link(&[]);
    assert!(!is_link, "{said}");
    // Who is taken off the staff is out at once.
    let aigul = served.enter();
    assert_eq!(aigul.get("/").status, 200);
    let gone = Member::from_code("aigul").unwrap();
    let dropped = served.store().drop_staff(&Member::Operator, &gone);
    dropped.unwrap().unwrap();
    let page = aigul.get("/");
    assert_eq!(page.status, 403);
    assert!(page.text().contains("Вас нет в списке сотрудников"));
}

#[test]
fn each_role_sees_and_does_its_own() {
    let served = Served::start();
    let paths = [
        "/",
        "/tables",
        "/import",
        "/drafts",
        "/queue",
        "/fresh",
        "/broadcasts",
        "/figures",
        "/history",
        "/staff",
    ];
    let check = |member: &str, role: &Role, allowed: [u16; 10]| {
        served.add(member, role);
        let inside = served.enter_as(member);
        let home = inside.get("/").text();
        for (path, status) in paths.into_iter().zip(allowed) {
            let page = inside.get(path);
            assert_eq!(page.status, status, "{member}, {path}");
            let is_shown = home.contains(&format!("<li><a href=\"{path}\""));
            assert_eq!(is_shown, status == 200, "{member}, {path}");
            if status == 403 {
                assert!(page.text().contains("Ваша роль этого не позволяет"));
            }
        }
    };
    check(
        "viewer",
        &Role::Viewer,
        [200, 200, 403, 200, 403, 200, 403, 200, 403, 403],
    );
    check(
        "college",
        &college_editor(),
        [200, 200, 200, 200, 403, 200, 403, 200, 403, 403],
    );
    check(
        "city",
        &Role::CityEditor,
        [200, 200, 200, 200, 200, 200, 200, 200, 403, 403],
    );
    check(
        "publisher",
        &Role::Publisher,
        [200, 200, 200, 200, 200, 200, 200, 200, 200, 403],
    );
    check("admin", &Role::Administrator, [200; 10]);
    // What is not shown is refused all the same.
    let before = served.store().version().unwrap();
    let viewer = served.enter_as("viewer");
    let row = "/tables/districts/row?key=auezov";
    assert!(!viewer.get(row).text().contains("<textarea"));
    assert!(!viewer.get(row).text().contains("name=\"name_ru\""));
    for (path, fields) in [
        (row, [("step", "check"), ("name_ru", "x")]),
        ("/staff", [("step", "remove"), ("member", "aigul")]),
        ("/queue", [("verdict", "abuse"), ("number", "1")]),
        ("/history/1/undo", [("base", "1"), ("why", "")]),
        ("/import/check", [("base", "1"), ("step", "publish")]),
    ] {
        assert_eq!(viewer.post(path, &fields).status, 403, "{path}");
    }
    for path in [
        "/history/verify",
        "/history/history.csv",
        "/history/1",
        "/history/1/undo",
        "/tables/districts/row",
        "/broadcasts/new",
    ] {
        assert_eq!(viewer.get(path).status, 403, "{path}");
    }
    assert_eq!(viewer.upload(&[("facts.csv", b"id\n")]).status, 403);
    // Whoever may look may take the base along.
    assert_eq!(&viewer.get("/tables/bagdar.xlsx").bytes[..2], b"PK");
    assert_eq!(served.store().version().unwrap(), before);
    // The role is that of the moment, not of the sign-in.
    served.add("viewer", &Role::CityEditor);
    assert_eq!(viewer.get("/queue").status, 200);
}

#[test]
fn a_college_editor_changes_the_own_college_by_a_draft() {
    let served = Served::start();
    served.add("college", &college_editor());
    served.add("beka", &Role::Publisher);
    let (editor, beka) = (served.enter_as("college"), served.enter_as("beka"));
    let own = editor.get("/tables/colleges/row?key=atk").text();
    assert!(own.contains("name=\"email\""));
    let records = served.store().load().unwrap();
    let other = records.colleges.iter().map(|own| own.id.to_string());
    let other = other.into_iter().find(|id| id != "atk").unwrap();
    let path = format!("/tables/colleges/row?key={other}");
    assert!(!editor.get(&path).text().contains("name=\"email\""));
    assert_eq!(editor.post(&path, &[("step", "check")]).status, 403);
    // A file that reaches further is shown, and cannot be handed in.
    let csv = format!("id,email\n{other},x@x.kz\n");
    editor.upload(&[("colleges.csv", csv.as_bytes())]);
    let page = editor.get("/import/check").text();
    assert!(page.contains("Ваша роль") && !page.contains("value=\"propose\""));
    for step in ["publish", "propose"] {
        let fields = [("base", hidden(&page, "base")), ("step", step.to_owned())];
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        assert_eq!(editor.post("/import/check", &fields).status, 403, "{step}");
    }
    let to = hand_in(&editor, "colleges", "id,email\natk,own@atk.kz\n", "publish");
    assert_eq!(to, "/drafts/1");
    let page = editor.get(&to).text();
    assert!(page.contains("<ins>own@atk.kz</ins>") && page.contains("Отозвать"));
    assert!(!page.contains("value=\"confirm\""), "{page}");
    let refused = editor.post("/drafts/1", &[("step", "confirm")]);
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert_ne!(cell(&served, Table::Colleges, "atk", "email"), "own@atk.kz");
    assert!(beka.get("/drafts").text().contains("href=\"/drafts/1\""));
    let page = beka.get("/drafts/1").text();
    assert!(page.contains("value=\"confirm\"") && page.contains("value=\"reject\""));
    let confirmed = beka.post("/drafts/1", &[("step", "confirm")]);
    let to = confirmed.header("location").to_owned();
    assert!(to.starts_with("/history/"), "{}", confirmed.text());
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), "own@atk.kz");
    let page = beka.get(&to).text();
    for words in ["college", "beka", "colleges.csv", "SHA-256"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let again = beka.post("/drafts/1", &[("step", "confirm")]);
    assert_eq!(again.status, 409);
    // Rejected by who could confirm, taken back by who wrote it; nobody else.
    for (number, inside) in [(2, &beka), (3, &editor)] {
        let csv = format!("id,email\natk,{number}@atk.kz\n");
        let to = hand_in(&editor, "colleges", &csv, "propose");
        assert_eq!(to, format!("/drafts/{number}"));
        let path = format!("/drafts/{number}");
        served.add("viewer", &Role::Viewer);
        let viewer = served.enter_as("viewer");
        assert_eq!(viewer.post(&path, &[("step", "reject")]).status, 403);
        assert_eq!(viewer.post(&path, &[("step", "confirm")]).status, 403);
        let rejected = inside.post(&path, &[("step", "reject")]);
        assert_eq!(rejected.header("location"), "/drafts");
        assert!(inside.get(&path).text().contains("отклонён"));
    }
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), "own@atk.kz");
}

#[test]
fn what_is_critical_waits_for_a_second_person() {
    let served = Served::start();
    served.add("beka", &Role::Publisher);
    let (aigul, beka) = (served.enter(), served.enter_as("beka"));
    let records = served.store().load().unwrap();
    let id = records.programmes[0].id.to_string();
    let path = format!("/tables/programmes/row?key={}", encoded(&id));
    let row = bagdar::staffwork::row(&records, Table::Programmes, &id).unwrap();
    let mut fields: Vec<(&str, &str)> = row
        .iter()
        .filter(|(name, _)| **name != "price")
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    fields.push(("price", "901000"));
    let page = aigul.post(&path, &fields).text();
    assert!(page.contains("Здесь важные сведения"), "{page}");
    let base = hidden(&page, "base");
    fields.extend([("base", base.as_str()), ("step", "publish")]);
    let waiting = aigul.post(&path, &fields);
    assert_eq!(waiting.header("location"), "/drafts/1");
    let page = aigul.get("/drafts/1").text();
    assert!(page.contains("другой человек") && !page.contains("value=\"confirm\""));
    assert_eq!(aigul.post("/drafts/1", &[("step", "confirm")]).status, 409);
    let csv = format!("id,price\n{id},902000\n");
    assert_eq!(hand_in(&aigul, "programmes", &csv, "publish"), "/drafts/2");
    beka.post("/drafts/1", &[("step", "confirm")]);
    assert_eq!(cell(&served, Table::Programmes, &id, "price"), "901000");
    // The other draft was written on a price that is no more.
    let page = beka.get("/drafts/2").text();
    assert!(page.contains("Ячейки, которые тем временем изменились: 1"));
    assert!(!page.contains("value=\"confirm\""));
    let stopped = beka.post("/drafts/2", &[("step", "confirm")]);
    assert!(stopped.text().contains("Ничего не внесено"));
    assert_eq!(cell(&served, Table::Programmes, &id, "price"), "901000");
}

#[test]
fn a_publishing_is_taken_back_as_far_as_it_still_stands() {
    let served = Served::start();
    let inside = served.enter();
    let before = cell(&served, Table::Colleges, "atk", "email");
    let first = "id,email,website\natk,a@atk.kz,https://a.atk.kz\n";
    hand_in(&inside, "colleges", first, "publish");
    let number = served.store().version().unwrap();
    let path = format!("/history/{number}/undo");
    let page = inside.get(&format!("/history/{number}")).text();
    assert!(page.contains(&path), "{page}");
    let seen = inside.get(&path).text();
    assert!(seen.contains("<del>a@atk.kz</del>"), "{seen}");
    // One of its cells changes again: it stays, and what was seen before is to be seen anew.
    hand_in(
        &inside,
        "colleges",
        "id,website\natk,https://b.atk.kz\n",
        "publish",
    );
    let old = inside.post(&path, &[("base", &hidden(&seen, "base"))]);
    let page = old.text();
    assert!(page.contains("базу изменил кто-то ещё") && page.contains("https://b.atk.kz"));
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), "a@atk.kz");
    let done = inside.post(
        &path,
        &[("base", &hidden(&page, "base")), ("why", "ошибка")],
    );
    assert!(done.header("location").starts_with("/history/"));
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), before);
    assert_eq!(
        cell(&served, Table::Colleges, "atk", "website"),
        "https://b.atk.kz"
    );
    let to = done.header("location").to_owned();
    let page = inside.get(&to).text();
    assert!(
        page.contains("Отменяет") && page.contains("ошибка"),
        "{page}"
    );
    assert_eq!(inside.get("/history/999/undo").status, 404);
    let csv = inside.get("/history/history.csv");
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(csv.text().contains("a@atk.kz") && csv.text().contains("ошибка"));
}

#[test]
fn groups_of_questions_are_decided_on() {
    let served = Served::start();
    let inside = served.enter();
    assert!(
        inside
            .get("/queue")
            .text()
            .contains("Вопросов без ответа нет")
    );
    ask(
        &served,
        &[
            "Есть ли в колледже бассейн с вышкой <i>?",
            "Кто победит на выборах президента Марса?",
            "абырвалг абырвалг",
            "Как выращивать авокадо на балконе зимой?",
        ],
    );
    let open = || served.store().open_questions().unwrap().len();
    let start = open();
    assert!(start >= 3, "{start}");
    let page = inside.get("/queue").text();
    assert!(
        !page.contains("<i>") && page.contains("list=\"targets\""),
        "{page}"
    );
    let number = || {
        let open = served.store().open_questions().unwrap();
        open[0].number.to_string()
    };
    let decide = |fields: &[(&str, &str)]| {
        let number = number();
        let all = [&[("number", number.as_str())], fields].concat();
        inside.take("/queue?page=1", &all)
    };
    let nothing = decide(&[("verdict", "wording"), ("target", "topic:nonsense")]);
    assert!(nothing.contains("Такого факта или темы нет"));
    assert!(decide(&[("verdict", "new-fact"), ("fact", "pool")]).contains("Отмечено вопросов"));
    assert!(inside.get("/queue").text().contains("Ждёт факта: pool"));
    assert!(decide(&[("verdict", "abuse")]).contains("Отмечено вопросов"));
    assert!(
        decide(&[("verdict", "wording"), ("target", "topic:dormitory")])
            .contains("Добавлено примеров вопросов")
    );
    assert!(decide(&[("verdict", "not-ours")]).contains("Отмечено вопросов"));
    assert!(open() < start);
    let gone = inside.take("/queue", &[("number", "9999"), ("verdict", "abuse")]);
    assert!(gone.contains("в очереди уже нет"));
    // It is told once: a reload shows the page as it is, and repeats nothing.
    assert!(!inside.get("/queue").text().contains("в очереди уже нет"));
    assert_eq!(inside.post("/queue", &[("number", "1")]).status, 403);
}

#[test]
fn figures_are_shown_for_a_period() {
    let served = Served::start();
    let inside = served.enter();
    ask(&served, &["Есть ли общежитие?"; 7]);
    let page = inside.get("/figures?days=7").text();
    assert!(page.contains("<svg") && page.contains("Дней: 7"), "{page}");
    assert!(page.contains("Вопросов: 7"), "{page}");
    let page = inside.get("/figures?days=30").text();
    assert!(page.contains("Дней: 30"), "{page}");
    // Columns are named as people know them.
    assert!(
        page.contains("Лицензия: ") && !page.contains("address_kk"),
        "{page}"
    );
    for nonsense in ["0", "99999999", "x"] {
        let page = inside.get(&format!("/figures?days={nonsense}"));
        assert!(page.text().contains("Дней: 30"), "{nonsense}");
    }
}

#[test]
fn staff_are_invited_changed_and_removed() {
    let served = Served::start();
    let inside = served.enter();
    let invited = inside.take("/staff", &[("step", "invite"), ("role", "publisher")]);
    let (_, secret) = invited.split_once("Передайте код лично: ").unwrap();
    let secret: String = secret.chars().take(32).collect();
    assert!(!inside.get("/staff").text().contains(&secret), "told once");
    let early = inside.take("/staff", &[("step", "confirm"), ("number", "1")]);
    assert!(early.contains("ещё никто не принял"));
    let beka = Member::from_code("beka").unwrap();
    let accepted = served
        .store()
        .accept_invitation(&beka, "Бека <b>", &secret, now_ms());
    accepted.unwrap().unwrap();
    assert!(!served.asked_link(&["beka"]).0, "not confirmed yet");
    let page = inside.get("/staff").text();
    assert!(page.contains("Бека &lt;b&gt;") && page.contains("value=\"confirm\""));
    // Only who invited confirms.
    served.add("other", &Role::Administrator);
    let other = served.enter_as("other");
    assert!(!other.get("/staff").text().contains("value=\"confirm\""));
    let not = other.take("/staff", &[("step", "confirm"), ("number", "1")]);
    assert!(not.contains("только тот, кто пригласил"));
    let confirmed = inside.take("/staff", &[("step", "confirm"), ("number", "1")]);
    assert!(confirmed.contains("beka: публикатор"));
    let put = |member: &str, role: &str, college: &str| {
        let fields = [
            ("step", "put"),
            ("member", member),
            ("role", role),
            ("college", college),
        ];
        inside.take("/staff", &fields)
    };
    assert!(put("beka", "college_editor", "atk").contains("beka: редактор колледжа atk"));
    assert!(put("beka", "college_editor", "none").contains("Такого колледжа в базе нет"));
    // A college left in the field of another role means nothing.
    assert!(put("beka", "viewer", "atk").contains("beka: наблюдатель"));
    let bad = [("step", "put"), ("member", "beka"), ("role", "king")];
    assert_eq!(inside.post("/staff", &bad).status, 403);
    let remove = |member: &str| inside.take("/staff", &[("step", "remove"), ("member", member)]);
    assert!(remove("beka").contains("больше не в списке"));
    assert!(remove("beka").contains("Такого сотрудника нет"));
    assert!(remove("other").contains("больше не в списке"));
    assert!(remove("aigul").contains("Это последний администратор"));
    let history = inside.get("/history").text();
    assert!(history.contains("aigul"));
}

/// The pages of roles in both languages, wide and on a phone, with something on each; a draft is confirmed by the keyboard alone.
#[test]
fn a_real_browser_shows_the_pages_of_roles() {
    let served = Served::start();
    served.add("college", &college_editor());
    served.add("beka", &Role::Publisher);
    served.add("chat:123456789", &Role::CityEditor);
    let editor = served.enter_as("college");
    let atk = "id,email,phones\natk,own@atk.kz,+77272223344\n";
    hand_in(&editor, "colleges", atk, "propose");
    hand_in(&editor, "colleges", "id,email\natk,two@atk.kz\n", "propose");
    let aigul = served.enter();
    hand_in(
        &aigul,
        "colleges",
        "id,website,phones\natk,https://n.atk.kz,+77272000000\n",
        "publish",
    );
    let number = served.store().version().unwrap();
    hand_in(
        &aigul,
        "colleges",
        "id,website\natk,https://m.atk.kz\n",
        "publish",
    );
    aigul.post("/staff", &[("step", "invite"), ("role", "viewer")]);
    ask(&served, &["Есть ли общежитие?"; 9]);
    ask(
        &served,
        &[
            "Есть ли в колледже бассейн с вышкой?",
            "Марста колледж бар ма, барсам бола ма?",
        ],
    );
    let pictures = std::env::var_os("BAGDAR_PICTURES").map(std::path::PathBuf::from);
    let browser = Browser::start();
    let address = |path: &str| format!("http://{}{path}", served.address);
    let undo = format!("/history/{number}/undo");
    let publishing = format!("/history/{number}");
    let pages = [
        ("waiting", "/"),
        ("drafts", "/drafts"),
        ("draft", "/drafts/2"),
        ("conflict", "/drafts/1"),
        ("queue", "/queue"),
        ("figures", "/figures?days=30"),
        ("figures-week", "/figures?days=7"),
        ("audit", "/history"),
        ("audited", publishing.as_str()),
        ("undo", undo.as_str()),
        ("staff", "/staff"),
    ];
    let enter = |member: &str| {
        browser.open(&served.link(member));
        browser.press("main button");
        browser.wait_for("!location.pathname.startsWith('/enter')");
    };
    enter("aigul");
    for language in ["kk", "ru"] {
        browser.open(&address(&format!("/language/{language}?to=/")));
        for (name, path) in pages {
            browser.open(&address(path));
            if name == "staff" {
                browser.run("document.querySelector('details').open = true");
            }
            check_page(&browser, pictures.as_deref(), name, language);
        }
    }
    enter("college");
    for (name, path) in [
        ("editor-home", "/"),
        ("editor-own", "/tables/colleges/row?key=atk"),
        ("editor-other", "/tables/districts/row?key=auezov"),
        ("editor-draft", "/drafts/2"),
    ] {
        browser.open(&address(path));
        check_page(&browser, pictures.as_deref(), name, "ru");
    }
    let menu = browser.run("return document.querySelector('nav.menu').innerText");
    assert!(!menu.as_str().unwrap().contains("Сотрудники"), "{menu}");
    assert_eq!(
        browser.run("return document.querySelector('[value=confirm]')"),
        serde_json::Value::Null
    );
    enter("beka");
    browser.open(&address("/drafts/2"));
    // From the button by the keyboard, as who has no mouse.
    browser.run("document.querySelector('[value=confirm]').focus()");
    browser.write("[value=confirm]", "\u{E007}");
    browser.wait_for("location.pathname.startsWith('/history/')");
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), "two@atk.kz");
}
