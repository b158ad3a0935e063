//! A broadcast under kill -9, and how long answers wait while one runs, against the local Bot API server of the tests.
//!
//! ```text
//! cargo bench --bench broadcast                      200 kills during a broadcast to 50,000, pace lifted
//! cargo bench --bench broadcast -- kills 10 5000     so many kills and people
//! cargo bench --bench broadcast -- answers 50000     how long answers take, without and with a broadcast to so many
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

use std::collections::HashSet;
use std::path::Path;
use std::process::{Child, Command, ExitCode};
use std::thread::sleep;
use std::time::{Duration, Instant};

use bagdar::domain::{
    Bilingual, BroadcastReport, BroadcastState, Interest, Member, NewBroadcast, Role,
};
use bagdar::reply::Texts;
use bagdar::staffwork::{self, broadcast};
use bagdar::store::Store;
use bot_api::BotApi;
use tempfile::TempDir;

const FIRST_CHAT: i64 = 1_000_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let number = |place: usize| arguments.get(place).and_then(|text| text.parse().ok());
    let good = match arguments.first().map(String::as_str) {
        Some("answers") => {
            let people = number(1).map_or(50_000, u64::cast_signed);
            answers("25", Duration::from_millis(100), people)
                & answers("0", Duration::from_millis(10), people)
        }
        Some(_) | None => killed(
            number(1).unwrap_or(200),
            number(2).map_or(50_000, u64::cast_signed),
        ),
    };
    ExitCode::from(u8::from(!good))
}

/// Kills the program so many times at random moments while it tells so many people, then lets it finish.
fn killed(kills: u64, people: i64) -> bool {
    let (api, (folder, mut store)) = (BotApi::start(), base(people));
    // Slow enough that every kill hits messages in flight.
    api.only_count(Duration::from_millis(10));
    let number = begin(&mut store);
    let mut chance = Chance(kills + 88_172_645_463_325_252);
    let (begin, mut hits) = (Instant::now(), 0);
    for turn in 0..kills {
        let sent = all_sent(&api);
        let mut bot = start(&api, folder.path(), "0");
        // Mostly while it sends; every tenth time while it starts.
        let within_ms = if turn % 10 == 0 {
            600
        } else {
            api.wait_sent(sent + 1, Duration::from_secs(30));
            people as u64 * 400 / kills / 1000
        };
        sleep(Duration::from_micros(
            chance.next() % (within_ms.max(1) * 1000),
        ));
        hits += u64::from(report(&store, number).broadcast.state == BroadcastState::Running);
        drop(bot.kill());
        drop(bot.wait());
    }
    let at_last_kill = all_sent(&api);
    let mut bot = start(&api, folder.path(), "0");
    let done = wait_done(&store, number);
    // What is sent once more comes within moments.
    sleep(Duration::from_secs(2));
    drop(bot.kill());
    drop(bot.wait());
    let (took, report, counts) = (begin.elapsed(), report(&store, number), api.counts());
    let got = |chat: i64| counts.get(&chat).copied().unwrap_or_default();
    let doubtful: HashSet<i64> = report.doubtful.iter().map(|chat| chat.0).collect();
    let chats = || FIRST_CHAT..FIRST_CHAT + people;
    let skipped = chats().filter(|chat| got(*chat) == 0 && !doubtful.contains(chat));
    let (skipped, twice) = (
        skipped.count(),
        chats().filter(|chat| got(*chat) > 1).count(),
    );
    let arrived = doubtful.iter().filter(|chat| got(**chat) == 1).count();
    println!(
        "{kills} times kill -9 ({hits} while it ran, {at_last_kill} told by the last one) during a broadcast to {people}: {skipped} \
         skipped, {twice} told twice, {} in doubt and listed ({arrived} of them had got it), {} sent; {took:.0?} in all",
        doubtful.len(),
        report.tally.sent,
    );
    let is_whole = report.tally.all() == people as usize && report.tally.doubtful == doubtful.len();
    done && is_whole && skipped == 0 && twice == 0
}

/// How long 200 answers take, without and with a broadcast, at this pace and with so much time between questions. Counted is
/// what is asked from the first message of the broadcast on, while it runs.
fn answers(pace: &str, between: Duration, people: i64) -> bool {
    const QUESTIONS: i64 = 200;
    let (api, (folder, mut store)) = (BotApi::start(), base(people));
    let mut bot = start(&api, folder.path(), pace);
    api.say(1, "/help");
    api.wait("sendMessage", 1);
    let asked = ask(&api, 10_000..10_000 + QUESTIONS, between);
    let without = latencies(&api, &asked);
    let number = begin(&mut store);
    while report(&store, number).tally.sent == 0 {
        sleep(Duration::from_millis(1));
    }
    let asked = ask(&api, 20_000..20_000 + QUESTIONS, between);
    let state = report(&store, number);
    let (told, runs) = (
        state.tally.sent,
        state.broadcast.state == BroadcastState::Running,
    );
    let with = latencies(&api, &asked);
    drop(bot.kill());
    drop(bot.wait());
    let name = if pace == "0" { "lifted" } else { pace };
    println!(
        "pace {name}, a question every {between:?}: without a broadcast p50 {:.1?}, p99 {:.1?}; with one p50 {:.1?}, p99 {:.1?} \
         ({told} told meanwhile, still running: {runs})",
        without.0, without.1, with.0, with.1
    );
    runs
}

/// Asks a question from each of these chats, one after another.
fn ask(api: &BotApi, chats: std::ops::Range<i64>, between: Duration) -> Vec<(i64, Instant)> {
    let ask = |chat: i64| {
        sleep(between);
        let at = Instant::now();
        api.say(chat, "Общежитие бар ма?");
        (chat, at)
    };
    chats.map(ask).collect()
}

/// From handing out a question to the request that answers it: the median and the 99th of a hundred.
fn latencies(api: &BotApi, asked: &[(i64, Instant)]) -> (Duration, Duration) {
    let took = api.latencies(asked);
    (took[took.len() / 2], took[took.len() * 99 / 100])
}

/// A base in which so many people follow the admission dates, and two publishers.
fn base(people: i64) -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bagdar.db");
    let mut store = staffwork::open(&path).unwrap();
    for name in ["aigul", "bolat"] {
        let put = store.put_staff(&Member::Operator, &named(name), &Role::Publisher);
        put.unwrap().unwrap();
    }
    let own = rusqlite::Connection::open(&path).unwrap();
    own.execute_batch("BEGIN").unwrap();
    for chat in FIRST_CHAT..FIRST_CHAT + people {
        let language = if chat % 2 == 0 { "kk" } else { "ru" };
        let person = "INSERT INTO person (chat, chosen) VALUES (?1, ?2)";
        own.execute(person, rusqlite::params![chat, language])
            .unwrap();
        let follows = "INSERT INTO subscription (chat, interest) VALUES (?1, 'dates')";
        own.execute(follows, [chat]).unwrap();
    }
    own.execute_batch("COMMIT").unwrap();
    (folder, store)
}

fn begin(store: &mut Store) -> i64 {
    let new = NewBroadcast {
        interest: Interest::AdmissionDates,
        text: Bilingual {
            kk: "Қабылдау басталды".to_owned(),
            ru: "Приём начался".to_owned(),
        },
        author: named("aigul"),
    };
    let number = broadcast::write(store, &new).unwrap().unwrap();
    let begun = broadcast::confirm(store, &Texts::load().unwrap(), number, &named("bolat"));
    begun.unwrap().unwrap();
    number
}

fn named(name: &str) -> Member {
    Member::Named(name.into())
}

fn report(store: &Store, number: i64) -> BroadcastReport {
    broadcast::report(store, number).unwrap().unwrap()
}

fn wait_done(store: &Store, number: i64) -> bool {
    let begin = Instant::now();
    while report(store, number).broadcast.state != BroadcastState::Done {
        if begin.elapsed() > Duration::from_secs(600) {
            return false;
        }
        sleep(Duration::from_millis(200));
    }
    true
}

fn all_sent(api: &BotApi) -> u64 {
    api.counts().values().map(|one| u64::from(*one)).sum()
}

fn start(api: &BotApi, folder: &Path, pace: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(["run", "--database"])
        .arg(folder.join("bagdar.db"))
        .env("TELOXIDE_TOKEN", "123:secret")
        .env("TELOXIDE_API_URL", &api.url)
        .env("BAGDAR_SENDS_PER_SECOND", pace)
        .env("RUST_LOG", "error")
        .spawn()
        .unwrap()
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
