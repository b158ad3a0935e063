//! The command line: reads the arguments, opens a hall or a door.

use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::conversation::House;
use bagdar::domain::{Date, Language, Published, WrongSetting};
use bagdar::knowledge::Knowledge;
use bagdar::reply::{self, Texts};
use bagdar::store::Store;
use bagdar::terminal::{Also, Order};
use bagdar::{settings, staffwork, telegram, terminal};
use clap::{Args, Parser, Subcommand};

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
    Ask(Asking),
    /// Judges the replies to questions with expectations. Example: bagdar eval tests/questions/sample.jsonl
    Eval(Judging),
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
    /// Looks for wrong settings, damage, gaps, old facts and contradictions. Example: bagdar check
    Check {
        #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
        language: Language,
    },
}

#[derive(Args)]
struct Asking {
    /// The question; left out with --jsonl.
    text: Option<String>,
    /// Prints all of the answer as one line of JSON.
    #[arg(long)]
    json: bool,
    /// Answers each line {"id","turns":[{"text"}…]} of standard input in a fresh chat.
    #[arg(long, conflicts_with_all = ["text", "json"])]
    jsonl: bool,
    /// Shows after the answer how the question was understood.
    #[arg(long, conflicts_with_all = ["json", "jsonl"])]
    explain: bool,
    /// The language of what --explain shows.
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

#[derive(Args)]
struct Judging {
    /// The questions, one JSON object a line; tests/questions/README.md tells the fields.
    file: PathBuf,
    /// Exits with 1 if a language passes less than so many percent.
    #[arg(long, value_name = "PERCENT")]
    at_least: Option<f64>,
    /// Asks the well written questions in other spellings too and tells what is lost by it.
    #[arg(long)]
    spellings: bool,
    /// Tells what was won and lost since this earlier output of `bagdar ask --jsonl` on the same questions.
    #[arg(long, value_name = "OLD.jsonl")]
    compare: Option<PathBuf>,
    /// The language of the report.
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("info")).init();
    match run(Arguments::parse()) {
        Ok(code) => code,
        // Whoever read our output has seen enough: `bagdar check | head`.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bagdar: {error:#}");
            // systemd does not start again what only the operator can mend.
            ExitCode::from(if error.is::<WrongSetting>() { 2 } else { 1 })
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error
        .chain()
        .any(|cause| cause.downcast_ref().is_some_and(closed))
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
        Command::Ask(asking) => ask(&house(&database)?, &asking, today, &mut out),
        Command::Eval(judging) => eval(&house(&database)?, &judging, today, &mut out),
        Command::Import {
            files,
            apply,
            by,
            language,
        } => {
            let by = apply.then_some(by.as_str());
            import(&database, &files, by, language, &mut out)
        }
        Command::Check { language } => check(&database, today, language, &mut out),
    }
}

fn ask(
    house: &House,
    asking: &Asking,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    if asking.jsonl {
        terminal::ask_lines(house, BufReader::new(io::stdin()), today, out)?;
        return Ok(ExitCode::SUCCESS);
    }
    let missing = || WrongSetting("Give a question: bagdar ask \"Жатақхана бар ма?\"".to_owned());
    let text = asking.text.as_deref().with_context(missing)?;
    match asking.json {
        true => terminal::ask_json(house, text, today, out)?,
        false => terminal::ask(house, text, today, out)?,
    }
    if asking.explain {
        terminal::explain(house, text, asking.language, today, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn eval(
    house: &House,
    judging: &Judging,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let text = read(&judging.file)?;
    let earlier = judging.compare.as_deref().map(read).transpose()?;
    let spellings = judging.spellings.then_some(Also::Spellings).into_iter();
    let compare = earlier.as_deref().map(Also::Compare);
    let order = Order {
        today,
        language: judging.language,
        at_least: judging.at_least,
        also: spellings.chain(compare).collect(),
    };
    let verdicts = terminal::eval(house, &text, &order, out)?;
    Ok(code(verdicts.reach(order.at_least)))
}

fn read(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("Read {}", file.display()))
}

fn house(database: &Path) -> anyhow::Result<House> {
    house_of(&staffwork::open(database)?)
}

fn house_of(store: &Store) -> anyhow::Result<House> {
    Ok(House {
        knowledge: Knowledge::build(store.load()?),
        texts: Texts::load()?,
    })
}

/// Shows what files would change; `by` applies it in that name.
fn import(
    database: &Path,
    files: &[PathBuf],
    by: Option<&str>,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let texts = Texts::load()?;
    let mut store = staffwork::open(database)?;
    let read = staffwork::read(files)?;
    let changes = match staffwork::preview(&store, &read)? {
        Ok(changes) => changes,
        Err(problems) => {
            for problem in &problems {
                writeln!(out, "{}", reply::problem(&texts, language, problem))?;
            }
            return Ok(code(false));
        }
    };
    writeln!(out, "{}", reply::preview(&texts, language, &changes))?;
    if let Some(by) = by {
        let names = files.iter().map(|file| file.display().to_string());
        let from = names.collect::<Vec<_>>().join(", ");
        let published = staffwork::publish(&mut store, &changes, by, &from)?;
        let key = match published {
            Published::Whole => "import-applied",
            Published::Outdated => "import-outdated",
        };
        writeln!(out, "{}", texts.say(language, key, &[]))?;
        return Ok(code(published == Published::Whole));
    }
    Ok(code(true))
}

fn check(
    database: &Path,
    today: Date,
    language: Language,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    if let Err(error) = settings::read(database.to_owned()) {
        writeln!(out, "bagdar run: {error:#}")?;
    }
    let store = staffwork::open(database)?;
    let damage = store.integrity()?;
    for damage in &damage {
        writeln!(out, "{}: {damage}", database.display())?;
    }
    let house = house_of(&store)?;
    let is_whole = store.history_is_whole()?;
    if !is_whole {
        let words = house.texts.say(language, "import-check-history", &[]);
        writeln!(out, "{words}")?;
    }
    let findings = staffwork::findings(&house.knowledge, today);
    for finding in &findings {
        writeln!(out, "{}", staffwork::say(&house.texts, language, finding))?;
    }
    let (key, count) = if findings.is_empty() {
        ("import-check-good", 0)
    } else {
        ("import-check-count", findings.len())
    };
    let summary = house.texts.say(language, key, &[("count", count.into())]);
    writeln!(out, "{summary}")?;
    Ok(code(damage.is_empty() && is_whole))
}

fn code(good: bool) -> ExitCode {
    ExitCode::from(u8::from(!good))
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "kk or ru".to_owned())
}
