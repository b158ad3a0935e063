//! Publishing under kill -9, and how long it takes.
//!
//! ```text
//! cargo bench --bench publishing           10,000 changed rows: preview, golden questions, publishing
//! cargo bench --bench publishing -- 1000   kill -9 at random moments of so many `bagdar import --apply`
//! ```

// A measuring program: what goes wrong here ends it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use bagdar::domain::{Changes, Date, Member, Origin, Records, Submitted};
use bagdar::import::File;
use bagdar::reply::Texts;
use bagdar::staffwork::{self, Desk};
use bagdar::store::Store;

fn main() -> ExitCode {
    let kills = std::env::args().find_map(|argument| argument.parse().ok());
    let good = match kills {
        Some(kills) => killed(kills),
        None => timed(),
    };
    ExitCode::from(u8::from(!good))
}

/// Kills so many imports, a third of them anywhere and the rest while they write.
fn killed(kills: u64) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("bagdar.db");
    let mut chance = Chance(kills + 88_172_645_463_325_252);
    let mut now = staffwork::open(&database).unwrap().load().unwrap();
    let begin = Instant::now();
    warm(&database, folder.path(), &now);
    let whole = begin.elapsed();
    now = Store::open(&database).unwrap().load().unwrap();
    let (mut old, mut new, mut finished, mut bad) = (0, 0, 0, 0);
    for turn in 0..kills {
        let path = folder.path().join("programmes.csv");
        let file = prices(&now, 500_000 + turn * 100 + chance.next() % 100, 200);
        fs::write(&path, &file.bytes).unwrap();
        let store = Store::open(&database).unwrap();
        let wanted = staffwork::preview(&store, &[file])
            .unwrap()
            .unwrap()
            .records;
        drop(store);
        let mut child = import(&database, &path);
        if turn % 3 == 0 {
            sleep(whole.mul_f64((chance.next() % 1100) as f64 / 1000.0));
        } else {
            wait_for_writing(&database, &mut child);
            sleep(Duration::from_micros(chance.next() % 12_000));
        }
        finished += u64::from(child.try_wait().unwrap().is_some());
        drop(child.kill());
        drop(child.wait());
        let store = Store::open(&database).unwrap();
        let found = store.load().unwrap();
        let is_sound = store.integrity().unwrap().is_empty() && store.history_is_whole().unwrap();
        match (is_sound, found == now, found == wanted) {
            (true, true, _) => old += 1,
            (true, false, true) => new += 1,
            _ => bad += 1,
        }
        now = found;
    }
    println!(
        "{kills} times kill -9 during import --apply: {old} times the old base, {new} times the new one ({finished} had ended \
         before), {bad} times anything else, damage or a broken chain"
    );
    bad == 0
}

/// One import to its end, to know how long it takes.
fn warm(database: &Path, folder: &Path, now: &Records) {
    let path = folder.join("programmes.csv");
    fs::write(&path, prices(now, 400_000, 200).bytes).unwrap();
    assert!(import(database, &path).wait().unwrap().success());
}

fn import(database: &Path, file: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bagdar"))
        .args(["import", "--apply", "--database"])
        .arg(database)
        .arg(file)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Until the write-ahead log holds something, or the import has ended.
fn wait_for_writing(database: &Path, child: &mut Child) {
    let log = database.with_extension("db-wal");
    let is_written = || fs::metadata(&log).is_ok_and(|log| log.len() > 0);
    while !is_written() && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_micros(200));
    }
}

/// New prices for the first programmes.
fn prices(records: &Records, price: u64, count: usize) -> File {
    let lines = records.programmes.iter().take(count);
    let lines = lines.map(|one| format!("{},{price}\n", one.id));
    File {
        name: "programmes.csv".to_owned(),
        bytes: format!("id,price\n{}", lines.collect::<String>()).into_bytes(),
    }
}

/// How long it takes to publish 10,000 changed rows.
fn timed() -> bool {
    const ROWS: usize = 10_000;
    let folder = tempfile::tempdir().unwrap();
    let mut store = staffwork::open(&folder.path().join("bagdar.db")).unwrap();
    let texts = Texts::load().unwrap();
    let today = Date::parse("2026-11-24").unwrap();
    let desk = Desk {
        texts: &texts,
        today,
    };
    let first = store.load().unwrap().programmes.remove(0);
    let (college, specialty) = (&first.college, &first.specialty);
    let source = &first.sources[0];
    let lines = (0..ROWS).map(|number| format!("bench-{number},{college},{specialty},{source}\n"));
    let new = File {
        name: "programmes.csv".to_owned(),
        bytes: format!(
            "id,college,specialty,sources\n{}",
            lines.collect::<String>()
        )
        .into_bytes(),
    };
    let changes = staffwork::preview(&store, &[new]).unwrap().unwrap();
    apply(&mut store, &changes);
    let mut took = [Duration::ZERO; 3];
    let records = store.load().unwrap();
    let lines = records.programmes.iter().rev().take(ROWS);
    let lines = lines.map(|one| format!("{},700000\n", one.id));
    let text = |price: &str| {
        let lines: String = lines.clone().collect();
        File {
            name: "programmes.csv".to_owned(),
            bytes: format!("id,price\n{}", lines.replace("700000", price)).into_bytes(),
        }
    };
    let begin = Instant::now();
    let changes = staffwork::preview(&store, &[text("700000")])
        .unwrap()
        .unwrap();
    took[0] = begin.elapsed();
    assert_eq!(changes.rows.len(), ROWS);
    let begin = Instant::now();
    let origin = Origin::of(Member::Operator, "bench");
    let submitted = staffwork::publish(&mut store, &desk, &changes, &origin).unwrap();
    took[1] = begin.elapsed();
    assert!(
        matches!(submitted, Submitted::Published(_)),
        "{submitted:?}"
    );
    let changes = staffwork::preview(&store, &[text("800000")])
        .unwrap()
        .unwrap();
    let begin = Instant::now();
    apply(&mut store, &changes);
    took[2] = begin.elapsed();
    let [preview, publish, apply] = took;
    println!(
        "{ROWS} changed rows: preview {preview:.2?}, publishing {publish:.2?}, of it writing {apply:.2?}, the rest golden questions"
    );
    publish <= Duration::from_secs(1)
}

fn apply(store: &mut Store, changes: &Changes) {
    store
        .apply(changes, &Origin::of(Member::Operator, "bench"), &[])
        .unwrap();
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
