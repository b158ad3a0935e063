//! The Telegram door under load, against the local Bot API server of the tests.
//!
//! ```text
//! cargo bench --bench telegram               updates answered a second: 20,000 updates of 2,000 chats, pace lifted
//! cargo bench --bench telegram -- kills 200  kill -9 at random moments while 20,000 updates flow
//! cargo bench --bench telegram -- terms 50   the same with SIGTERM
//! cargo bench --bench telegram -- staff 10   how long answers take, without and with so many workbooks of 10,000 rows that a
//!                                            member of staff sends, looks through and publishes meanwhile
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

#[path = "../tests/it/bot_api.rs"]
mod bot_api;

use std::path::Path;
use std::process::{Child, Command, ExitCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use bagdar::domain::{ChatId, Member, Origin, Role, Way};
use bagdar::import::File;
use bagdar::staffwork;
use bagdar::store::Store;
use bot_api::{BotApi, Call};
use rust_xlsxwriter::Workbook;

const UPDATES: i64 = 20_000;
const CHATS: i64 = 2_000;
/// What the program lets be in flight at once.
const IN_FLIGHT: u64 = 64;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let count = || arguments.get(1).and_then(|count| count.parse().ok());
    let good = match arguments.first().map(String::as_str) {
        Some("kills") => interrupted("-KILL", count().unwrap_or(200)),
        Some("staff") => staff(count().unwrap_or(10)),
        Some("terms") => interrupted("-TERM", count().unwrap_or(50)),
        _ => throughput(),
    };
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How many updates are answered in a second, each kept, answered, sent and marked.
fn throughput() -> bool {
    let (api, folder) = (BotApi::start(), tempfile::tempdir().unwrap());
    api.only_count(Duration::ZERO);
    let mut bot = start(&api, folder.path());
    api.say(1, "/help");
    assert!(
        api.wait_sent(1, Duration::from_secs(60)),
        "the bot does not answer"
    );
    let begin = Instant::now();
    flow(&api, 0..UPDATES);
    let done = api.wait_sent(UPDATES as u64 + 1, Duration::from_secs(300));
    let took = begin.elapsed();
    let memory = memory(&bot);
    signal(&bot, "-TERM");
    drop(bot.wait());
    let report = report(&api, folder.path(), 1);
    println!(
        "{:.0} updates a second, {took:.2?} for {UPDATES}, {memory}",
        UPDATES as f64 / took.as_secs_f64()
    );
    done && report.lost == 0 && report.repeated_sends == 0
}

/// Interrupts the program so many times at random moments while updates flow, then lets it finish.
fn interrupted(how: &str, times: u64) -> bool {
    let (api, folder) = (BotApi::start(), tempfile::tempdir().unwrap());
    // Slow enough that every interruption hits messages in flight.
    api.only_count(Duration::from_millis(5));
    let share = UPDATES / times as i64;
    let mut chance = Chance(times + 88_172_645_463_325_252);
    for turn in 0..times as i64 {
        let polls = api.polls();
        let sent: u64 = api.counts().values().map(|one| u64::from(*one)).sum();
        let mut bot = start(&api, folder.path());
        let last = if turn + 1 == times as i64 {
            UPDATES
        } else {
            (turn + 1) * share
        };
        flow(&api, turn * share..last);
        // While it starts, while it takes updates in, and mostly while it sends.
        let within_ms = match turn % 10 {
            0 => 400,
            1..4 => {
                api.wait_polls(polls + 1, Duration::from_secs(30));
                300
            }
            _ => {
                api.wait_sent(sent + 1, Duration::from_secs(30));
                60
            }
        };
        sleep(Duration::from_millis(chance.next() % within_ms));
        signal(&bot, how);
        drop(bot.wait());
    }
    let mut bot = start(&api, folder.path());
    let sent = api.wait_sent(UPDATES as u64, Duration::from_secs(600));
    let confirmed = api.wait_confirmed(Duration::from_secs(120));
    // What is sent once more comes within moments.
    sleep(Duration::from_secs(3));
    signal(&bot, "-TERM");
    drop(bot.wait());
    let report = report(&api, folder.path(), 0);
    let most = if how == "-KILL" { times * IN_FLIGHT } else { 0 };
    println!(
        "{times} times {how}: {} lost, {} repeated effects, {} repeated sends of at most {most}, {} left over",
        report.lost, report.repeated_effects, report.repeated_sends, report.pending
    );
    let kept = report.lost == 0 && report.repeated_effects == 0 && report.pending == 0;
    sent && confirmed && kept && report.repeated_sends <= most
}

/// The member of staff, and how many rows each workbook has.
const STAFF: i64 = 7;
const ROWS: usize = 10_000;

/// How long others wait for answers while so many workbooks are looked through and published in the chat, and while none are.
fn staff(times: u64) -> bool {
    let (api, folder) = (BotApi::start(), tempfile::tempdir().unwrap());
    let mut store = staffwork::open(&folder.path().join("bagdar.db")).unwrap();
    let (member, role) = (Member::Chat(ChatId(STAFF)), Role::Publisher);
    let put = store.put_staff(&Member::Operator, &member, &role);
    put.unwrap().unwrap();
    fill(&mut store);
    let mut bot = start(&api, folder.path());
    api.press(STAFF, 1, "1lru");
    heard(&api, Instant::now(), "русс");
    let alone = asked_while(&api, 1_000_000, || sleep(Duration::from_secs(2 * times)));
    let mut took = [Vec::new(), Vec::new()];
    let beside = asked_while(&api, 2_000_000, || {
        for turn in 0..times {
            let sheet = sheet(10 + turn % 2);
            let begin = Instant::now();
            api.send_file(STAFF, ("programmes.xlsx", &sheet), "bench");
            let preview = heard(&api, begin, "опубликовано сразу");
            took[0].push(preview.at - begin);
            let codes = preview.codes();
            let begin = Instant::now();
            api.press(STAFF, 42, &codes[0]);
            let done = heard(&api, begin, "Изменения внесены");
            took[1].push(done.at - begin);
        }
    });
    signal(&bot, "-TERM");
    drop(bot.wait());
    let [preview, publish] = took.map(|all| told(&all));
    println!("{times} workbooks of {ROWS} rows: preview {preview}; publishing {publish}");
    println!(
        "answers to others: alone {}; meanwhile {}",
        told(&alone),
        told(&beside)
    );
    let p99 = |all: &[Duration]| all[all.len() * 99 / 100];
    p99(&beside).as_secs_f64() <= 1.2 * p99(&alone).as_secs_f64()
}

/// So many programmes are added to the base of the program.
fn fill(store: &mut Store) {
    let first = store.load().unwrap().programmes.remove(0);
    let (college, specialty, source) = (&first.college, &first.specialty, &first.sources[0]);
    let lines = (0..ROWS).map(|number| format!("bench-{number},{college},{specialty},{source}\n"));
    let lines: String = lines.collect();
    let new = File {
        name: "programmes.csv".to_owned(),
        bytes: format!("id,college,specialty,sources\n{lines}").into_bytes(),
    };
    let changes = staffwork::preview(store, &[new]).unwrap().unwrap();
    let origin = Origin {
        way: Way::Fill,
        ..Origin::of(Member::Program, "bench")
    };
    store.apply(&changes, &origin, &[]).unwrap();
}

/// A workbook in which every one of these rows changes.
fn sheet(months: u64) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("programmes").unwrap();
    sheet.write_string(0, 0, "id").unwrap();
    sheet.write_string(0, 1, "months").unwrap();
    for row in 0..ROWS as u32 {
        sheet
            .write_string(row + 1, 0, format!("bench-{row}"))
            .unwrap();
        sheet.write_string(row + 1, 1, months.to_string()).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// Waits until the member of staff is told something with these words.
fn heard(api: &BotApi, since: Instant, words: &str) -> Call {
    loop {
        let last = api.last(STAFF).filter(|call| call.at > since);
        if let Some(call) = last
            && call.text().contains(words)
        {
            return call;
        }
        assert!(since.elapsed() < Duration::from_secs(60), "{words}");
        sleep(Duration::from_millis(5));
    }
}

/// How long each answer took to questions asked every 10 ms, each in a chat of its own, while something is done.
fn asked_while(api: &BotApi, first: i64, act: impl FnOnce()) -> Vec<Duration> {
    let ends = Arc::new(AtomicBool::new(false));
    let (asking, asker) = (ends.clone(), api.clone());
    let asked = thread::spawn(move || {
        let mut asked = Vec::new();
        while !asking.load(Ordering::Relaxed) {
            let chat = first + asked.len() as i64;
            asked.push((chat, Instant::now()));
            asker.say(chat, "Общежитие бар ма?");
            sleep(Duration::from_millis(10));
        }
        asked
    });
    act();
    ends.store(true, Ordering::Relaxed);
    let asked = asked.join().unwrap();
    api.latencies(&asked)
}

/// The middle, the 99th of a hundred and the longest of sorted or unsorted times.
fn told(all: &[Duration]) -> String {
    let mut all = all.to_vec();
    all.sort();
    let (count, last) = (all.len(), all.len() - 1);
    format!(
        "p50 {:.1?}, p99 {:.1?}, longest {:.1?} of {count}",
        all[count / 2],
        all[count * 99 / 100],
        all[last]
    )
}

/// Hands out updates: each of a chat of its turn, a question nobody can answer, which is an effect to count.
fn flow(api: &BotApi, numbers: std::ops::Range<i64>) {
    for number in numbers {
        api.say(1_000_000 + number % CHATS, &format!("qwzx{number} ъыъ"));
    }
}

struct Report {
    lost: u64,
    repeated_sends: u64,
    repeated_effects: u64,
    pending: u64,
}

/// Compares what every chat was to get with what it got, and counts the effects in the database.
fn report(api: &BotApi, folder: &Path, questions: u64) -> Report {
    let counts = api.counts();
    let each = (UPDATES / CHATS) as u32;
    let got = |chat: i64| counts.get(&(1_000_000 + chat)).copied().unwrap_or_default();
    let sum = |of: &dyn Fn(u32) -> u32| (0..CHATS).map(|chat| u64::from(of(got(chat)))).sum();
    let database = rusqlite::Connection::open(folder.join("bagdar.db")).unwrap();
    let number = |sql: &str| {
        database
            .query_row(sql, [], |row| row.get::<_, i64>(0))
            .unwrap() as u64
    };
    let rows = number("SELECT count(*) FROM outbox");
    let effects = number("SELECT count(*) - count(DISTINCT text) FROM unanswered");
    Report {
        lost: sum(&|got| each.saturating_sub(got)),
        repeated_sends: sum(&|got| got.saturating_sub(each)),
        repeated_effects: rows.saturating_sub(UPDATES as u64 + questions) + effects,
        pending: number(
            "SELECT (SELECT count(*) FROM outbox WHERE state <> 'sent') + (SELECT count(*) FROM inbox WHERE state <> 'done')",
        ),
    }
}

fn start(api: &BotApi, folder: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(["run", "--database"])
        .arg(folder.join("bagdar.db"))
        .env("TELOXIDE_TOKEN", "123:secret")
        .env("TELOXIDE_API_URL", &api.url)
        .env("BAGDAR_SENDS_PER_SECOND", "0")
        .env("RUST_LOG", "error")
        .spawn()
        .unwrap()
}

fn signal(bot: &Child, how: &str) {
    drop(
        Command::new("kill")
            .args([how, &bot.id().to_string()])
            .status(),
    );
}

/// Resident memory of the program, now and at most, as Linux tells it.
fn memory(bot: &Child) -> String {
    let status = std::fs::read_to_string(format!("/proc/{}/status", bot.id())).unwrap_or_default();
    let line = |name: &str| {
        status
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_default()
            .replace('\t', " ")
    };
    format!("{}, {}", line("VmRSS:"), line("VmHWM:"))
}

/// Chance that repeats itself: xorshift.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
