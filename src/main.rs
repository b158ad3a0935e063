//! The command line: reads the arguments, opens a hall or a door.

mod commands;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use bagdar::domain::{Language, WrongSetting};
use bagdar::{settings, staffwork, terminal};
use clap::{Parser, Subcommand};

use crate::commands::ask::Asking;
use crate::commands::broadcast::Broadcasting;
use crate::commands::console::{Linking, Serving};
use crate::commands::copies::Copying;
use crate::commands::drafts::Drafting;
use crate::commands::eval::Judging;
use crate::commands::export::Exporting;
use crate::commands::fresh::Freshening;
use crate::commands::history::Looking;
use crate::commands::import::Importing;
use crate::commands::run::Running;
use crate::commands::staff::Staffing;
use crate::commands::stats::Counting;
use crate::commands::unanswered::Deciding;
use crate::commands::undo::Undoing;
use crate::commands::{house, language};

/// Gives freed memory back to the system, of which learning at the start leaves much; and is quick with small pieces.
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

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
    /// Runs the Telegram bot, and the staff console with it. Example: bagdar run --console 127.0.0.1:8080
    Run(Running),
    /// Serves the staff console without Telegram. Example: bagdar console 127.0.0.1:8080
    Console(Serving),
    /// Prints a link that lets one member of staff into the console, once, for 15 minutes. Example: bagdar console-link aigul
    ConsoleLink(Linking),
    /// Talks in the terminal; a number presses a button, /quit ends. Example: bagdar chat
    Chat,
    /// Answers one question. Example: bagdar ask "Жатақхана бар ма?"
    Ask(Asking),
    /// Judges the replies to questions with expectations. Example: bagdar eval tests/questions/sample.jsonl
    Eval(Judging),
    /// Checks staff files (a workbook, CSVs or a folder) and shows what they would change. Example: bagdar import base.xlsx --apply
    Import(Importing),
    /// Writes the base as a workbook to edit, or as CSVs. Example: bagdar export base.xlsx
    Export(Exporting),
    #[command(name = staffwork::COMMAND, hide = true)]
    ReadWorkbook,
    /// Lists the questions that wait for staff, or decides on them. Example: bagdar unanswered --wording 12 topic:dormitory
    Unanswered(Deciding),
    /// Tells how much is asked and how complete the base is. Example: bagdar stats --days 7 --png week.png
    Stats(Counting),
    /// Writes, tests, begins and watches news to those who asked for them. Example: bagdar broadcast list
    Broadcast(Broadcasting),
    /// Lists changes that wait for a second person, confirms or rejects them. Example: bagdar drafts 3 --confirm --by aigul
    Drafts(Drafting),
    /// Lists what is to be reviewed and by whom, and takes down that it is still true. Example: bagdar fresh --days 60
    Fresh(Freshening),
    /// Tells who changed what, when and why. Example: bagdar history --row facts adm-docs-basic
    History(Looking),
    /// Shows what taking back a publishing would change, and takes it back. Example: bagdar undo 12 --apply
    Undo(Undoing),
    /// Lists and changes the staff. Example: bagdar staff add aigul administrator
    Staff(Staffing),
    /// Writes a checked copy of the database; the bot may run. Example: bagdar backup bagdar-2026-11-24.db
    Backup(Copying),
    /// Puts a copy in the place of the database, which is kept beside it. Example: bagdar restore bagdar-2026-11-24.db
    Restore(Copying),
    /// Tells whether the bot is well; exits with 1 if not. Example: bagdar health
    Health {
        #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
        language: Language,
    },
    /// Looks for wrong settings, damage, gaps, old facts and contradictions. Example: bagdar check
    Check {
        #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
        language: Language,
    },
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
        Command::Run(running) => {
            drop(out);
            commands::run::run(database, &running)
        }
        Command::Console(serving) => commands::console::run(&database, &serving, &mut out),
        Command::ConsoleLink(linking) => commands::console::link(&database, &linking, &mut out),
        Command::Chat => {
            drop(out);
            let store = staffwork::open(&database)?;
            terminal::chat(&store, today, settings::history().as_deref())
                .map(|()| ExitCode::SUCCESS)
        }
        Command::Ask(asking) => commands::ask::run(&house(&database)?, &asking, today, &mut out),
        Command::Eval(judging) => {
            commands::eval::run(&house(&database)?, &judging, today, &mut out)
        }
        Command::Import(importing) => commands::import::run(&database, &importing, today, &mut out),
        Command::Export(exporting) => commands::export::run(&database, &exporting, &mut out),
        Command::ReadWorkbook => commands::read_workbook::run(&mut out),
        Command::Unanswered(deciding) => {
            commands::unanswered::run(&database, &deciding, today, &mut out)
        }
        Command::Stats(counting) => commands::stats::run(&database, &counting, today, &mut out),
        Command::Broadcast(broadcasting) => {
            commands::broadcast::run(&database, &broadcasting, &mut out)
        }
        Command::Drafts(drafting) => commands::drafts::run(&database, &drafting, today, &mut out),
        Command::Fresh(freshening) => commands::fresh::run(&database, &freshening, today, &mut out),
        Command::History(looking) => commands::history::run(&database, &looking, &mut out),
        Command::Undo(undoing) => commands::undo::run(&database, &undoing, today, &mut out),
        Command::Staff(staffing) => commands::staff::run(&database, &staffing, &mut out),
        Command::Backup(copying) => commands::copies::backup(&database, &copying, &mut out),
        Command::Restore(copying) => commands::copies::restore(&database, &copying, &mut out),
        Command::Health { language } => commands::health::run(&database, language, &mut out),
        Command::Check { language } => commands::check::run(&database, today, language, &mut out),
    }
}
