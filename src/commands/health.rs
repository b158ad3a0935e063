//! `bagdar health`: whether the bot is well; exits with 1 if it is not.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use bagdar::domain::Language;
use bagdar::reply::{Texts, Value};
use bagdar::staffwork::{self, Ail};
use bagdar::store::{Store, Vitals, now_ms};

use super::code;

/// Tells the state of the queues and what ails; never makes a database.
pub fn run(database: &Path, language: Language, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let texts = Texts::load()?;
    let say = |key: &str, args: &[(&str, Value)]| texts.say(language, key, args);
    let file = || ("file", Value::from(database.display().to_string()));
    if !database.exists() {
        writeln!(out, "{}", say("health-no-database", &[file()]))?;
        return Ok(code(false));
    }
    let opened = Store::open(database).and_then(|store| {
        let version = store.version()?;
        let (vitals, ails) = staffwork::health(&store, free_bytes(database)?)?;
        Ok((version, vitals, ails))
    });
    let (version, vitals, ails) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let text = ("text", Value::from(format!("{error:#}")));
            writeln!(out, "{}", say("health-unopened", &[file(), text]))?;
            return Ok(code(false));
        }
    };
    let args = [("version", Value::from(version.to_string()))];
    writeln!(out, "{}", say("health-version", &args))?;
    tell(&texts, language, &vitals, out)?;
    let megabytes = (free_bytes(database)? >> 20) as f64;
    writeln!(
        out,
        "{}",
        say("health-disk", &[("megabytes", megabytes.into())])
    )?;
    for ail in &ails {
        writeln!(out, "{}", words_of(&texts, language, ail))?;
    }
    if ails.is_empty() {
        writeln!(out, "{}", say("health-good", &[]))?;
    }
    Ok(code(ails.is_empty()))
}

fn tell(
    texts: &Texts,
    language: Language,
    vitals: &Vitals,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let last = match vitals.last_done_ms {
        Some(last) => {
            let minutes = ((now_ms() - last) / 60_000) as f64;
            texts.say(language, "health-last", &[("minutes", minutes.into())])
        }
        None => texts.say(language, "health-never", &[]),
    };
    writeln!(out, "{last}")?;
    let count = |count: i64| Value::from(count as f64);
    let args = [
        ("waiting", count(vitals.waiting)),
        ("parked", count(vitals.parked)),
        ("pending", count(vitals.pending)),
        ("drafts", count(vitals.drafts)),
    ];
    writeln!(out, "{}", texts.say(language, "health-queues", &args))?;
    Ok(())
}

fn words_of(texts: &Texts, language: Language, ail: &Ail) -> String {
    let (key, arg) = match ail {
        Ail::Damage(text) => ("health-damage", ("text", text.as_str().into())),
        Ail::NotAnswering(seconds) => {
            let seconds = ("seconds", (*seconds as f64).into());
            ("health-not-answering", seconds)
        }
        Ail::NotSending(seconds) => {
            let seconds = ("seconds", (*seconds as f64).into());
            ("health-not-sending", seconds)
        }
        Ail::DiskFull(megabytes) => {
            let megabytes = ("megabytes", (*megabytes as f64).into());
            ("health-disk-full", megabytes)
        }
    };
    texts.say(language, key, &[arg])
}

/// What is left for us on the disk of a database.
fn free_bytes(database: &Path) -> anyhow::Result<u64> {
    let disk = rustix::fs::statvfs(database).context("Ask how full the disk is")?;
    Ok(disk.f_bavail * disk.f_frsize)
}
