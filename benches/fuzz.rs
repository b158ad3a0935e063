//! Made-up messages through the normaliser and the whole understanding, in two threads: nothing may panic, nothing may take long.
//!
//! ```text
//! cargo bench --bench fuzz                     100,000 messages
//! cargo bench --bench fuzz -- 10000000         as many as asked for
//! cargo bench --bench fuzz -- 10000000 77      others, by another seed
//! ```
//!
//! Half are example questions misspelt, spliced, repeated, put into other alphabets; the others anything Unicode holds. Now and
//! then several go into one chat. The same seed gives the same chats, whichever thread takes them.

// A measuring program: what goes wrong here ends it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "fuzz/inputs.rs"]
mod inputs;
#[path = "../tests/it/spellings.rs"]
mod spellings;

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use bagdar::conversation::{Event, House, Turn, turn};
use bagdar::domain::{Date, Session};
use bagdar::knowledge::Knowledge;
use bagdar::knowledge::text::normal_form;
use bagdar::reply::Texts;
use bagdar::staffwork;

use inputs::Inputs;

const THREADS: usize = 2;

/// What takes longer is counted, and tried once more: the machine has other work too.
const SLOW: Duration = Duration::from_millis(50);

/// So many panics, and so many restless normal forms, are told in full.
const TOLD: u64 = 20;

fn main() -> ExitCode {
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|argument| argument.parse::<u64>().ok());
    let most = numbers.next().unwrap_or(100_000).max(1);
    let seed = numbers.next().unwrap_or(2026);
    let folder = tempfile::tempdir().unwrap();
    let store = staffwork::open(&folder.path().join("bench.db")).unwrap();
    let records = store.load().unwrap();
    let inputs = Inputs::of(records.examples.iter().map(|one| one.text.clone()), seed);
    let house = House {
        knowledge: Knowledge::build(records).into(),
        texts: Texts::load().unwrap(),
    };
    tell_few_panics();
    println!("memory at the start: {} MB", memory());
    let run = Run {
        house: &house,
        inputs: &inputs,
        most,
        chats: AtomicU64::new(0),
        done: AtomicU64::new(0),
        restless: AtomicU64::new(0),
    };
    let begun = Instant::now();
    let seen = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(|| run.work())).collect();
        let seen = threads.into_iter().map(|thread| thread.join().unwrap());
        seen.fold(Seen::default(), Seen::with)
    });
    report(&run, &seen, begun.elapsed());
    match seen.panics {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// One run, shared by its threads.
struct Run<'house> {
    house: &'house House,
    inputs: &'house Inputs,
    most: u64,
    /// Chats taken.
    chats: AtomicU64,
    /// Inputs done.
    done: AtomicU64,
    /// Normal forms that are not their own normal form.
    restless: AtomicU64,
}

/// What a thread saw.
#[derive(Default)]
struct Seen {
    panics: u64,
    slow: u64,
    slow_again: u64,
    longest: Duration,
    longest_text: String,
}

impl Seen {
    fn with(self, other: Seen) -> Seen {
        let (longest, shorter) = if self.longest >= other.longest {
            (self, other)
        } else {
            (other, self)
        };
        Seen {
            panics: longest.panics + shorter.panics,
            slow: longest.slow + shorter.slow,
            slow_again: longest.slow_again + shorter.slow_again,
            ..longest
        }
    }
}

impl Run<'_> {
    /// Takes chat after chat until enough is done.
    fn work(&self) -> Seen {
        let mut seen = Seen::default();
        while self.done.load(Ordering::Relaxed) < self.most {
            let number = self.chats.fetch_add(1, Ordering::Relaxed);
            let texts = self.inputs.chat(number);
            self.talk(number, &texts, &mut seen);
            let done = self.done.fetch_add(texts.len() as u64, Ordering::Relaxed);
            self.tell_memory(done, done + texts.len() as u64);
        }
        seen
    }

    fn talk(&self, number: u64, texts: &[String], seen: &mut Seen) {
        let mut session = Session::default();
        for (place, text) in texts.iter().enumerate() {
            let begun = Instant::now();
            let turn = self.say(&session, text);
            let taken = begun.elapsed();
            if taken > SLOW {
                let begun = Instant::now();
                drop(self.say(&session, text));
                seen.slow += 1;
                seen.slow_again += u64::from(begun.elapsed() > SLOW);
            }
            if taken > seen.longest {
                seen.longest = taken;
                seen.longest_text.clone_from(text);
            }
            match turn {
                Some(turn) => session = turn.session,
                None => {
                    seen.panics += 1;
                    if seen.panics <= TOLD {
                        println!(
                            "PANIC in chat {number} at the last of {:?}",
                            &texts[..=place]
                        );
                    }
                }
            }
            self.settle(text);
        }
    }

    /// One message answered, or nothing where that panicked.
    fn say(&self, session: &Session, text: &str) -> Option<Turn> {
        let event = Event::Text(text.to_owned());
        let today = Date::parse("2026-11-23").unwrap();
        let answer = AssertUnwindSafe(|| {
            let turn = turn(self.house, session, &event, None, today);
            assert!(!turn.acts.is_empty(), "A message got no reply");
            turn
        });
        panic::catch_unwind(answer).ok()
    }

    /// Counts a normal form that is not its own; what is cut for its length may well differ.
    fn settle(&self, text: &str) {
        const WHOLE: usize = 20_000;
        let again = panic::catch_unwind(|| {
            let normal = normal_form(text);
            let settled = normal.len() > WHOLE || normal_form(&normal) == normal;
            (!settled).then_some(normal)
        });
        if let Ok(Some(normal)) = again
            && self.restless.fetch_add(1, Ordering::Relaxed) < TOLD
        {
            println!("RESTLESS {:?} of {:?}", beginning(&normal), beginning(text));
        }
    }

    /// Tells the memory when the count passes 1 %, 50 % and 100 %.
    fn tell_memory(&self, before: u64, now: u64) {
        for percent in [1, 50, 100] {
            let mark = (self.most * percent / 100).max(1);
            if before < mark && mark <= now {
                println!("memory after {percent} %, {now} inputs: {} MB", memory());
            }
        }
    }
}

fn report(run: &Run, seen: &Seen, taken: Duration) {
    let done = run.done.load(Ordering::Relaxed);
    println!(
        "{done} inputs in {} chats, {:.0} a second; {} panics",
        run.chats.load(Ordering::Relaxed),
        done as f64 / taken.as_secs_f64(),
        seen.panics
    );
    println!(
        "longest {:.3} ms: {:?} ({} characters)",
        seen.longest.as_secs_f64() * 1000.0,
        beginning(&seen.longest_text),
        seen.longest_text.chars().count()
    );
    println!(
        "over {} ms: {}, of which {} again when repeated",
        SLOW.as_millis(),
        seen.slow,
        seen.slow_again
    );
    println!(
        "normal forms that are not their own normal form: {}",
        run.restless.load(Ordering::Relaxed)
    );
}

fn beginning(text: &str) -> String {
    text.chars().take(80).collect()
}

/// A panic in every message would fill the disk with its trace.
fn tell_few_panics() {
    static PANICS: AtomicU64 = AtomicU64::new(0);
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |information| {
        if PANICS.fetch_add(1, Ordering::Relaxed) < TOLD {
            tell(information);
        }
    }));
}

/// Resident memory of this process, in megabytes.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}
