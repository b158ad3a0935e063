//! The staff console over real HTTP, and in a real browser.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use bagdar::domain::{Member, Role, Table};
use bagdar::reply::Texts;
use bagdar::store::{Store, form_token, now_ms};

use crate::browser::{Answer, Browser, request};

const BAGDAR: &str = env!("CARGO_BIN_EXE_bagdar");

/// A running console with a database of its own.
pub struct Served {
    child: Child,
    pub address: String,
    pub folder: tempfile::TempDir,
}

/// A browser that is signed in.
pub struct Inside<'served> {
    pub served: &'served Served,
    session: String,
}

impl Served {
    /// With one administrator, aigul.
    pub fn start() -> Served {
        let served = Served::empty();
        served.add("aigul", &Role::Administrator);
        served
    }

    /// With nobody on the staff.
    pub fn empty() -> Served {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(BAGDAR)
            .args(["console", "127.0.0.1:0", "--database"])
            .arg(folder.path().join("bagdar.db"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = said.next().unwrap().unwrap();
        // The second line tells how to sign in; a console that cannot say it ends.
        assert!(said.next().unwrap().unwrap().contains("console-link"));
        let address = first.trim_start_matches("http://").trim_end_matches('/');
        Served {
            child,
            address: address.to_owned(),
            folder,
        }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("bagdar.db")
    }

    pub fn store(&self) -> Store {
        Store::open(&self.database()).unwrap()
    }

    pub fn get(&self, path: &str, headers: &str) -> Answer {
        request(&self.address, &format!("GET {path}"), headers, b"")
    }

    pub fn post(&self, path: &str, headers: &str, body: &str) -> Answer {
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let headers = format!("{kind}\n{headers}");
        request(
            &self.address,
            &format!("POST {path}"),
            headers.trim(),
            body.as_bytes(),
        )
    }

    pub fn add(&self, member: &str, role: &Role) {
        let member = Member::from_code(member).unwrap();
        let put = self.store().put_staff(&Member::Operator, &member, role);
        put.unwrap().unwrap();
    }

    /// What the command line prints for a link, and whether it is one.
    pub fn asked_link(&self, member: &[&str]) -> (bool, String) {
        let output = Command::new(BAGDAR)
            .arg("console-link")
            .args(member)
            .arg("--database")
            .arg(self.database())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        (output.status.success(), said.trim().to_owned())
    }

    pub fn link(&self, member: &str) -> String {
        let (is_link, said) = self.asked_link(&[member]);
        assert!(is_link && said.contains(&self.address), "{said}");
        said
    }

    pub fn enter(&self) -> Inside<'_> {
        self.enter_as("aigul")
    }

    pub fn enter_as(&self, member: &str) -> Inside<'_> {
        self.enter_by(&self.link(member))
    }

    pub fn enter_by(&self, link: &str) -> Inside<'_> {
        let (_, secret) = link.rsplit_once('/').unwrap();
        let entered = self.post("/enter", "", &format!("link={secret}"));
        assert_eq!((entered.status, entered.header("location")), (303, "/"));
        let cookie = entered.header("set-cookie");
        let (pair, rest) = cookie.split_once(';').unwrap();
        assert!(
            rest.contains("HttpOnly") && rest.contains("SameSite=Strict"),
            "{cookie}"
        );
        let session = pair.split_once('=').unwrap().1.to_owned();
        Inside {
            served: self,
            session,
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Inside<'_> {
    fn cookie(&self) -> String {
        format!(
            "Cookie: bagdar_session={}; bagdar_language=ru",
            self.session
        )
    }

    pub fn get(&self, path: &str) -> Answer {
        self.served.get(path, &self.cookie())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = form_token(&self.session);
        let fields = fields
            .iter()
            .map(|(name, value)| format!("&{name}={}", encoded(value)));
        let body = format!("token={token}{}", fields.collect::<String>());
        self.served.post(path, &self.cookie(), &body)
    }

    /// A form that is taken leads on; gives the page that comes next, which tells what became of it.
    pub fn take(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let taken = self.post(path, fields);
        assert_eq!(taken.status, 303, "{path}: {}", taken.text());
        self.get(taken.header("location")).text()
    }

    pub fn upload(&self, files: &[(&str, &[u8])]) -> Answer {
        self.upload_as(&form_token(&self.session), files)
    }

    fn upload_as(&self, token: &str, files: &[(&str, &[u8])]) -> Answer {
        let mut body =
            format!("--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n")
                .into_bytes();
        for (name, bytes) in files {
            let head = format!(
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend(head.as_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        let headers = format!(
            "{}\nContent-Type: multipart/form-data; boundary=x",
            self.cookie()
        );
        request(&self.served.address, "POST /import", &headers, &body)
    }
}

pub fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The value of a hidden field of a page.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}

pub fn cell(served: &Served, table: Table, key: &str, column: &str) -> String {
    let records = served.store().load().unwrap();
    let row = bagdar::staffwork::row(&records, table, key).unwrap();
    row.get(column).cloned().unwrap_or_default()
}

#[test]
fn a_link_lets_in_once_and_only_in_time() {
    let served = Served::start();
    let outside = served.get("/", "");
    assert_eq!(outside.status, 401);
    assert!(outside.text().contains("console-link"), "says how");
    let link = served.link("aigul");
    let (_, secret) = link.rsplit_once('/').unwrap();
    // Looking at the link, as a messenger does, does not use it up.
    assert_eq!(served.get(&format!("/enter/{secret}"), "").status, 200);
    let enter = |secret: &str| served.post("/enter", "", &format!("link={secret}")).status;
    assert_eq!(enter("0123456789abcdef0123456789abcdef"), 401);
    assert_eq!(enter(secret), 303);
    assert_eq!(enter(secret), 401, "used");
    let quarter = 15 * 60 * 1000;
    let mut store = served.store();
    let mut put = |secret: &str, now_ms: i64| {
        let member = Member::from_code("aigul").unwrap();
        let put = store.put_console_link(&member, secret, now_ms);
        put.unwrap().unwrap();
    };
    let (old, fresh) = ("a".repeat(32), "b".repeat(32));
    put(&old, now_ms() - quarter);
    put(&fresh, now_ms() - quarter + 60_000);
    assert_eq!((enter(&old), enter(&fresh)), (401, 303));
    // Neither what is in the link nor what is in the cookie stands in the database.
    let kept = std::fs::read(served.database()).unwrap();
    let kept = String::from_utf8_lossy(&kept).into_owned();
    assert!(!kept.contains(secret) && !kept.contains(&fresh));
}

#[test]
fn a_session_ends_when_its_owner_says_so() {
    let served = Served::start();
    let inside = served.enter();
    assert_eq!(inside.get("/").status, 200);
    assert_eq!(
        served.get("/", "Cookie: bagdar_session=nonsense").status,
        401
    );
    assert!(
        inside
            .post("/leave", &[])
            .header("set-cookie")
            .contains("Max-Age=0")
    );
    assert_eq!(inside.get("/").status, 401);
}

#[test]
fn a_form_without_its_token_or_from_elsewhere_is_refused() {
    let served = Served::start();
    let inside = served.enter();
    let path = "/tables/districts/row?key=auezov";
    let bare = served.post(path, &inside.cookie(), "name_ru=x&step=check");
    assert_eq!(bare.status, 403);
    let wrong = served.post(path, &inside.cookie(), "token=0&name_ru=x&step=check");
    assert_eq!(wrong.status, 403);
    let other = served.enter();
    let borrowed = format!("token={}&step=check", form_token(&other.session));
    assert_eq!(served.post(path, &inside.cookie(), &borrowed).status, 403);
    assert_eq!(inside.upload_as("0", &[("facts.csv", b"id\n")]).status, 403);
    let own = format!("token={}&step=check", form_token(&inside.session));
    let foreign = format!("{}\nOrigin: https://evil.kz", inside.cookie());
    assert_eq!(served.post(path, &foreign, &own).status, 403);
    let nearby = format!("{}\nOrigin: http://127.0.0.1:1", inside.cookie());
    assert_eq!(served.post(path, &nearby, &own).status, 403);
    let mine = format!("{}\nOrigin: http://{}", inside.cookie(), served.address);
    assert_ne!(served.post(path, &mine, &own).status, 403);
    assert_eq!(served.post(path, "", &own).status, 401);
}

#[test]
fn only_our_host_is_answered_and_every_answer_is_guarded() {
    let served = Served::start();
    let inside = served.enter();
    for host in ["evil.kz", "127.0.0.1:1", "localhost"] {
        let headers = format!("Host: {host}\n{}", inside.cookie());
        assert_eq!(served.get("/", &headers).status, 403, "{host}");
    }
    let (_, port) = served.address.rsplit_once(':').unwrap();
    let headers = format!("Host: LOCALHOST:{port}\n{}", inside.cookie());
    assert_eq!(served.get("/", &headers).status, 200);
    for path in ["/", "/tables/facts", "/nowhere", "/import/marked.xlsx"] {
        let answer = inside.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        let page = answer.text();
        assert!(
            !page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick")
        );
    }
    for path in [
        "/nowhere",
        "/tables/nothing",
        "/tables/facts/row?key=nothing",
        "/history/999999",
    ] {
        let answer = inside.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("Такой страницы нет"), "{path}");
    }
    let long = "x".repeat(200 << 10);
    assert_eq!(inside.post("/leave", &[("a", &long)]).status, 413);
}

#[test]
fn the_language_is_that_of_the_browser_until_one_is_chosen() {
    let served = Served::start();
    let check = |headers: &str, language: &str| {
        let page = served.get("/", headers).text();
        assert!(
            page.contains(&format!("<html lang=\"{language}\">")),
            "{headers}"
        );
    };
    check("", "kk");
    check("Accept-Language: ru-RU,ru;q=0.9,en;q=0.8", "ru");
    check("Accept-Language: en-US,en;q=0.9", "kk");
    check("Accept-Language: ru\nCookie: bagdar_language=kk", "kk");
    let chosen = served.get("/language/ru?to=/tables/facts%3Fpage=2", "");
    assert_eq!(chosen.header("location"), "/tables/facts?page=2");
    assert!(
        chosen
            .header("set-cookie")
            .starts_with("bagdar_language=ru;")
    );
    assert_eq!(
        served
            .get("/language/ru?to=//evil.kz", "")
            .header("location"),
        "/"
    );
    assert_eq!(served.get("/language/de", "").status, 404);
}

#[test]
fn a_file_with_problems_is_told_whole_and_writes_nothing() {
    let served = Served::start();
    let inside = served.enter();
    let before = served.store().version().unwrap();
    let empty = inside.upload(&[("", b"")]);
    assert!(empty.text().contains("Файл не выбран"));
    let bad = "id,grades,email\natk,10,почта\n";
    let taken = inside.upload(&[("colleges.csv", bad.as_bytes()), ("<b>.csv", b"id\n")]);
    assert_eq!(
        (taken.status, taken.header("location")),
        (303, "/import/check")
    );
    let page = inside.get("/import/check").text();
    for words in [
        "Что исправить: 3",
        "<code>grades</code>",
        "<code>10</code>",
        "строка 2",
        "впишите одно из: 9, 11",
    ] {
        assert!(
            page.to_lowercase().contains(&words.to_lowercase()),
            "{words}: {page}"
        );
    }
    assert!(page.contains("&lt;b&gt;.csv") && !page.contains("<b>.csv"));
    let marked = inside.get("/import/marked.xlsx");
    assert_eq!((marked.status, &marked.bytes[..2]), (200, &b"PK"[..]));
    assert_eq!(inside.get("/import/difference.xlsx").status, 404);
    let applied = inside.post("/import/check", &[("base", &before.to_string())]);
    assert!(applied.text().contains("Что исправить"));
    assert_eq!(served.store().version().unwrap(), before);
}

#[test]
fn a_file_is_previewed_applied_and_found_in_the_history() {
    let served = Served::start();
    let inside = served.enter();
    let file = "id,email\natk,new@atk.kz\n";
    inside.upload(&[("colleges.csv", file.as_bytes())]);
    let page = inside.get("/import/check").text();
    assert!(page.contains("<ins>new@atk.kz</ins>"), "{page}");
    // Somebody else publishes meanwhile: nothing is written unseen.
    let other = served.enter();
    other.upload(&[("colleges.csv", b"id,email\nabk,other@b.kz\n")]);
    let id = served.store().load().unwrap().colleges[1].id.to_string();
    other.upload(&[(
        "colleges.csv",
        format!("id,email\n{id},other@b.kz\n").as_bytes(),
    )]);
    let base = hidden(&other.get("/import/check").text(), "base");
    assert_eq!(other.post("/import/check", &[("base", &base)]).status, 303);
    let outdated = inside.post("/import/check", &[("base", &hidden(&page, "base"))]);
    assert!(outdated.text().contains("базу изменил кто-то ещё"));
    assert_ne!(cell(&served, Table::Colleges, "atk", "email"), "new@atk.kz");
    let again = inside.post(
        "/import/check",
        &[("base", &hidden(&outdated.text(), "base"))],
    );
    let last = served.store().version().unwrap();
    assert_eq!(again.header("location"), format!("/history/{last}"));
    assert_eq!(cell(&served, Table::Colleges, "atk", "email"), "new@atk.kz");
    let history = inside.get("/history").text();
    assert!(history.contains("aigul") && history.contains("colleges.csv"));
    assert!(
        inside
            .get(&format!("/history/{last}"))
            .text()
            .contains("new@atk.kz")
    );
    assert!(
        inside
            .get("/history/verify")
            .text()
            .contains("История цела")
    );
    // What was applied does not wait any more.
    assert_eq!(inside.get("/import/check").header("location"), "/import");
}

#[test]
fn the_workbook_that_is_handed_out_is_taken_back_without_a_change() {
    let served = Served::start();
    let inside = served.enter();
    let base = inside.get("/tables/bagdar.xlsx");
    assert!(base.header("content-disposition").contains("bagdar.xlsx"));
    inside.upload(&[("bagdar.xlsx", &base.bytes)]);
    let page = inside.get("/import/check").text();
    assert!(page.contains("Ничего не изменится"), "{page}");
}

#[test]
fn a_row_is_found_edited_and_its_past_stands_beside_it() {
    let served = Served::start();
    let inside = served.enter();
    // Found in any spelling the bot understands.
    for query in ["Әуезов", "Ауэзов", "auezov"] {
        let page = inside
            .get(&format!("/tables/districts?query={}", encoded(query)))
            .text();
        assert!(page.contains("key=auezov"), "{query}");
    }
    assert!(
        inside
            .get("/tables/districts?query=zzzz")
            .text()
            .contains("Ничего не нашлось")
    );
    let path = "/tables/districts/row?key=auezov";
    let (kk, ru) = (
        cell(&served, Table::Districts, "auezov", "name_kk"),
        cell(&served, Table::Districts, "auezov", "name_ru"),
    );
    let same = inside.post(
        path,
        &[
            ("name_kk", &kk),
            ("name_ru", &ru),
            ("aliases_ru", "ауэзовский;ауезовский"),
        ],
    );
    assert!(same.text().contains("<ins>") || same.text().contains("Ничего не изменится"));
    // A cell that has to be filled, and one language without the other.
    let empty = inside.post(path, &[("name_kk", &kk), ("name_ru", "  ")]);
    assert!(empty.text().contains("ячейка пуста"), "{}", empty.text());
    let fields = [
        ("name_kk", kk.as_str()),
        ("name_ru", "Ауэзовский <i>"),
        ("step", "check"),
    ];
    let preview = inside.post(path, &fields).text();
    assert!(preview.contains("Ауэзовский &lt;i&gt;"), "{preview}");
    let base = hidden(&preview, "base");
    let mut publish = fields.to_vec();
    publish[2] = ("step", "publish");
    publish.push(("base", "0"));
    assert!(inside.post(path, &publish).text().contains("кто-то ещё"));
    publish[3] = ("base", &base);
    let done = inside.post(path, &publish);
    assert_eq!(done.header("location"), "/tables/districts/row?key=auezov");
    assert_eq!(
        cell(&served, Table::Districts, "auezov", "name_ru"),
        "Ауэзовский <i>"
    );
    let page = inside.get(path).text();
    assert!(
        page.contains("aigul") && page.contains(&format!("<del>{ru}</del>")),
        "{page}"
    );
}

#[test]
fn a_row_is_added_once_and_deleted() {
    let served = Served::start();
    let inside = served.enter();
    let path = "/tables/districts/row";
    let fields = [
        ("id", "new-one"),
        ("name_kk", "Жаңа аудан"),
        ("name_ru", "Новый район"),
    ];
    let publish = |path: &str, fields: &[(&str, &str)], steps: [&str; 2]| {
        let with = |step: &'static str, base: &str| {
            let extra = [("step", step), ("base", base)];
            let all: Vec<(&str, &str)> = fields.iter().copied().chain(extra).collect();
            inside.post(path, &all)
        };
        let [check, publish] = steps.map(|step| step.to_owned().leak() as &'static str);
        let preview = with(check, "").text();
        assert!(preview.contains("name=\"base\""), "{preview}");
        with(publish, &hidden(&preview, "base"))
    };
    let done = publish(path, &fields, ["check", "publish"]);
    assert_eq!(done.header("location"), "/tables/districts/row?key=new-one");
    let taken = inside.post(path, &fields).text();
    assert!(
        taken.contains("такое обозначение в базе уже есть"),
        "{taken}"
    );
    let gone = publish(
        "/tables/districts/row?key=new-one",
        &[],
        ["delete", "publish-delete"],
    );
    assert!(gone.header("location").starts_with("/history/"));
    assert_eq!(inside.get("/tables/districts/row?key=new-one").status, 404);
    // A row that others name stays.
    let named = inside.post("/tables/districts/row?key=auezov", &[("step", "delete")]);
    assert!(
        named.text().contains("на эту строку ссылается"),
        "{}",
        named.text()
    );
}

#[test]
fn every_table_and_column_has_a_form() {
    let served = Served::start();
    let inside = served.enter();
    let records = served.store().load().unwrap();
    for table in Table::ALL {
        let code = table.code();
        let row = bagdar::domain::rows::rows_of(&records, table).remove(0);
        let key = bagdar::domain::rows::key_of(table, &row);
        for path in [
            format!("/tables/{code}/row"),
            format!("/tables/{code}/row?key={}", encoded(&key)),
        ] {
            let page = inside.get(&path).text();
            for column in bagdar::domain::rows::of(table) {
                assert!(
                    page.contains(&format!("name=\"{}\"", column.name)),
                    "{path}: {}",
                    column.name
                );
            }
            assert!(
                !page.contains("column-") && !page.contains("console-"),
                "{path}"
            );
        }
        // A form sent back as it is changes nothing.
        let fields: Vec<(&str, &str)> = row
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let page = inside
            .post(
                &format!("/tables/{code}/row?key={}", encoded(&key)),
                &fields,
            )
            .text();
        assert!(page.contains("Ничего не изменится"), "{code}: {page}");
    }
}

#[test]
fn a_console_for_other_machines_needs_a_public_name() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = Command::new(BAGDAR)
            .args(arguments)
            .arg("--database")
            .arg(folder.path().join("base.db"))
            .env_remove("TELOXIDE_TOKEN")
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8_lossy(&said).into_owned(),
        )
    };
    let (code, said) = run(&["console", "0.0.0.0:0"]);
    assert!(code == Some(2) && said.contains("--public"), "{said}");
    let (code, said) = run(&["console", "somewhere"]);
    assert!(code == Some(2) && said.contains("127.0.0.1:8080"), "{said}");
    let leads = |to: &str| {
        let (code, said) = run(&["console-link"]);
        assert!(code == Some(0) && said.contains(to), "{said}");
    };
    leads("http://127.0.0.1:8080/enter/");
    let database = folder.path().join("base.db");
    let serve = |public: Option<&str>| {
        let own = bagdar::settings::console(database.clone(), "127.0.0.1:0", public).unwrap();
        bagdar::console::Console::open(own, bagdar::knowledge::Shared::default()).unwrap()
    };
    let served = serve(None);
    leads(&format!("http://{}/enter/", served.settings().address));
    serve(Some("Staff.kz"));
    leads("https://staff.kz/enter/");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (code, said) = run(&["console", &taken.local_addr().unwrap().to_string()]);
    assert!(code == Some(2) && said.contains("cannot listen"), "{said}");
}

/// Each page in both languages, wide and on a phone: nothing sticks out, nothing complains. `BAGDAR_PICTURES` names a folder for
/// pictures of them.
#[test]
fn a_real_browser_shows_every_page() {
    let served = Served::start();
    let pictures = std::env::var_os("BAGDAR_PICTURES").map(PathBuf::from);
    let browser = Browser::start();
    browser.open(&served.link("aigul"));
    check_page(&browser, pictures.as_deref(), "enter", "kk");
    browser.press("main button");
    let address = |path: &str| format!("http://{}{path}", served.address);
    let pages = [
        ("home", "/"),
        ("tables", "/tables"),
        ("colleges", "/tables/colleges"),
        ("search", "/tables/facts?query=жатақхана"),
        ("college", "/tables/colleges/row?key=atk"),
        ("new-fact", "/tables/facts/row"),
        ("import", "/import"),
        ("history", "/history"),
        ("publishing", "/history/1"),
        ("verify", "/history/verify"),
        ("missing", "/nowhere"),
    ];
    for language in ["kk", "ru"] {
        browser.open(&address(&format!("/language/{language}?to=/")));
        for (name, path) in pages {
            browser.open(&address(path));
            check_page(&browser, pictures.as_deref(), name, language);
        }
        import_in(&browser, &served, pictures.as_deref(), language);
    }
    browser.dark("dark");
    browser.open(&address("/tables/colleges/row?key=atk"));
    check_page(&browser, pictures.as_deref(), "dark", "ru");
}

/// Files with problems, then a good one, handed in by the form and by dropping them.
fn import_in(browser: &Browser, served: &Served, pictures: Option<&Path>, language: &str) {
    let file = |name: &str, text: &str| {
        let path = served.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    browser.resize(1280, 900);
    browser.open(&format!("http://{}/import", served.address));
    browser.write(
        "#files",
        &file("colleges.csv", "id,grades,email\natk,10,почта\n"),
    );
    browser.press("main button");
    browser.wait_for("location.pathname === '/import/check'");
    check_page(browser, pictures, "problems", language);
    browser.open(&format!("http://{}/import", served.address));
    let drop = format!(
        "const files = new DataTransfer();
         files.items.add(new File(['id,email,website\\natk,{language}@atk.kz,{language}.atk.kz\\n'], 'colleges.csv'));
         document.querySelector('.drop').dispatchEvent(new DragEvent('drop', {{dataTransfer: files, bubbles: true, cancelable: true}}));"
    );
    browser.run(&drop);
    browser.wait_for("location.pathname === '/import/check'");
    check_page(browser, pictures, "preview", language);
    browser.press("main form button");
    browser.wait_for("location.pathname.startsWith('/history/')");
    check_page(browser, pictures, "applied", language);
}

pub fn check_page(browser: &Browser, pictures: Option<&Path>, name: &str, language: &str) {
    for (width, height) in [(1280, 900), (390, 844)] {
        browser.resize(width, height);
        let told = browser.run(
            "return [document.documentElement.lang, document.title.length > 10, \
             document.documentElement.scrollWidth <= innerWidth, document.querySelectorAll('h1').length, \
             [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].every(own => own.labels.length > 0), \
             [...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map(own => own.id)).size]",
        );
        if let Some(folder) = pictures {
            browser.picture(folder, &format!("{name}-{language}-{width}"));
        }
        let expected = serde_json::json!([language, true, true, 1, true, true]);
        assert_eq!(told, expected, "{name}, {language}, {width}");
    }
    // The page that is missing on purpose is all that may be complained of.
    let complaints = browser.complaints();
    let unexpected: Vec<_> = complaints
        .iter()
        .filter(|told| !told.contains("/nowhere"))
        .collect();
    assert!(unexpected.is_empty(), "{name}, {language}: {unexpected:?}");
}

#[test]
fn every_column_and_table_has_a_name_in_both_languages() {
    let texts = Texts::load().unwrap();
    for language in bagdar::domain::Language::ALL {
        for table in Table::ALL {
            let key = format!("console-table-{}", table.code());
            assert_ne!(texts.say(language, &key, &[]), key);
            for column in bagdar::domain::rows::of(table) {
                let key = format!("column-{}", column.name);
                assert_ne!(texts.say(language, &key, &[]), key);
            }
        }
    }
}
