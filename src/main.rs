//! The command line: reads the arguments, opens a hall or a door.

use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::conversation::House;
use bagdar::domain::{Date, Language};
use bagdar::import::File;
use bagdar::knowledge::Knowledge;
use bagdar::reply::{self, Texts};
use bagdar::store::Store;
use bagdar::{settings, staffwork, telegram, terminal};
use clap::{Parser, Subcommand};

/// Answers questions in Kazakh and Russian about the colleges of Almaty.
#[derive(Parser)]
#[command(name = "bagdar", version, after_help = "Example: bagdar chat")]
struct Arguments {
    /// The database; it is made and filled when it is not there.
    #[arg(
        long,
        global = true,
        value_name = "PATH",
        env = "BAGDAR_DATABASE",
        default_value = "bagdar.db"
    )]
    database: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the Telegram bot. Example: TELOXIDE_TOKEN=123:abc bagdar run
    Run,
    /// Talks in the terminal; a number presses a button, /quit ends. Example: bagdar chat
    Chat,
    /// Answers one question. Example: bagdar ask "Жатақхана бар ма?"
    Ask {
        /// The question; left out with --jsonl.
        text: Option<String>,
        /// Prints all of the answer as one line of JSON.
        #[arg(long)]
        json: bool,
        /// Answers each line {"id","turns":[{"text"}…]} of standard input in a fresh chat.
        #[arg(long, conflicts_with_all = ["text", "json"])]
        jsonl: bool,
    },
    /// Judges the replies to questions with expectations. Example: bagdar eval tests/questions/sample.jsonl
    Eval {
        file: PathBuf,
        /// Exits with 1 if a language passes less than so many percent.
        #[arg(long, value_name = "PERCENT")]
        at_least: Option<f64>,
    },
    /// Checks staff files (a folder or CSVs) and shows what they would change. Example: bagdar import data/ --apply
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Applies the changes, all of them or none.
        #[arg(long)]
        apply: bool,
        /// Who changes the base, for its history.
        #[arg(long, default_value = "command line")]
        by: String,
        #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
        language: Language,
    },
    /// Looks for gaps, old facts and contradictions in the base. Example: bagdar check
    Check {
        #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
        language: Language,
    },
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    match run(Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bagdar: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let database = arguments.database;
    let today = settings::today();
    let mut out = io::stdout().lock();
    match arguments.command {
        Command::Run => telegram::run(settings::read(database)?).map(|()| ExitCode::SUCCESS),
        Command::Chat => {
            drop(out);
            terminal::chat(&house(&database)?, today, settings::history().as_deref())
                .map(|()| ExitCode::SUCCESS)
        }
        Command::Ask { text, json, jsonl } => ask(&database, text, json, jsonl, today),
        Command::Eval { file, at_least } => {
            let text = std::fs::read_to_string(&file)
                .with_context(|| format!("Read {}", file.display()))?;
            let verdicts = terminal::eval(&house(&database)?, &text, today, &mut out)?;
            Ok(code(
                at_least.is_none_or(|least| verdicts.lowest() >= least),
            ))
        }
        Command::Import {
            files,
            apply,
            by,
            language,
        } => import(&database, &files, apply, &by, language),
        Command::Check { language } => check(&database, today, language),
    }
}

fn ask(
    database: &Path,
    text: Option<String>,
    json: bool,
    jsonl: bool,
    today: Date,
) -> anyhow::Result<ExitCode> {
    let house = house(database)?;
    let mut out = io::stdout().lock();
    if jsonl {
        terminal::ask_lines(&house, BufReader::new(io::stdin()), today, &mut out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let text = text.context("Give a question, such as: bagdar ask \"Жатақхана бар ма?\"")?;
    match json {
        true => terminal::ask_json(&house, &text, today, &mut out)?,
        false => terminal::ask(&house, &text, today, &mut out)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn house(database: &Path) -> anyhow::Result<House> {
    let store = staffwork::open(database)?;
    Ok(House {
        knowledge: Knowledge::build(store.load()?),
        texts: Texts::load()?,
    })
}

fn import(
    database: &Path,
    files: &[PathBuf],
    apply: bool,
    by: &str,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let texts = Texts::load()?;
    let mut store: Store = staffwork::open(database)?;
    let read = files_of(files)?;
    let changes = match staffwork::preview(&store, &read)? {
        Ok(changes) => changes,
        Err(problems) => {
            problems
                .iter()
                .for_each(|problem| println!("{}", reply::problem(&texts, language, problem)));
            return Ok(code(false));
        }
    };
    println!("{}", reply::preview(&texts, language, &changes));
    if apply {
        let from = files
            .iter()
            .map(|file| file.display().to_string())
            .collect::<Vec<_>>()
            .join(", ");
        staffwork::publish(&mut store, &changes, by, &from)?;
        println!("{}", texts.say(language, "import-applied", &[]));
    }
    Ok(code(true))
}

/// The files named, and the CSVs of the folders named.
fn files_of(paths: &[PathBuf]) -> anyhow::Result<Vec<File>> {
    let mut files = Vec::new();
    for path in paths {
        let mut inside: Vec<PathBuf> = vec![path.clone()];
        if path.is_dir() {
            let entries = std::fs::read_dir(path)
                .with_context(|| format!("Open folder {}", path.display()))?;
            inside = entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .collect();
            inside.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
            inside.sort();
        }
        for path in inside {
            let bytes = std::fs::read(&path).with_context(|| format!("Read {}", path.display()))?;
            files.push(File {
                name: path.display().to_string(),
                bytes,
            });
        }
    }
    Ok(files)
}

fn check(database: &Path, today: Date, language: Language) -> anyhow::Result<ExitCode> {
    let house = house(database)?;
    let findings = staffwork::findings(&house.knowledge, today);
    for finding in &findings {
        println!("{}", staffwork::say(&house.texts, language, finding));
    }
    let (key, count) = if findings.is_empty() {
        ("import-check-good", 0)
    } else {
        ("import-check-count", findings.len())
    };
    println!(
        "{}",
        house.texts.say(language, key, &[("count", count.into())])
    );
    Ok(code(true))
}

fn code(good: bool) -> ExitCode {
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "kk or ru".to_owned())
}
