//! `bagdar console`: the staff pages, and the links that let staff in.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::console::Console;
use bagdar::domain::{ConsoleSettings, Language, Member};
use bagdar::knowledge::Shared;
use bagdar::reply::Texts;
use bagdar::{settings, staffwork};
use clap::Args;

use super::{code, language, member};

#[derive(Args)]
pub struct Serving {
    /// Where it listens.
    #[arg(default_value = "127.0.0.1:8080")]
    address: String,
    #[command(flatten)]
    public: Public,
}

#[derive(Args)]
pub struct Linking {
    /// Whom it lets in. While nobody is on the staff, whoever holds the database.
    #[arg(default_value = "command line", value_parser = member)]
    member: Member,
    /// Where the console listens.
    #[arg(long, default_value = "127.0.0.1:8080")]
    address: String,
    #[command(flatten)]
    public: Public,
    #[arg(long, value_name = "kk|ru", default_value = "ru", value_parser = language)]
    language: Language,
}

#[derive(Args)]
pub struct Public {
    /// The name under which other machines reach the console, by HTTPS through a proxy.
    #[arg(long, value_name = "HOST")]
    public: Option<String>,
}

/// Serves the pages without Telegram.
pub fn run(database: &Path, serving: &Serving, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let known = Shared::default();
    let console = open(database, &serving.address, &serving.public, known)?;
    let address = console.settings().link("/");
    writeln!(out, "{address}")?;
    writeln!(out, "To sign in: bagdar console-link MEMBER")?;
    out.flush()?;
    console.run()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a link that lets in once.
pub fn link(database: &Path, linking: &Linking, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let settings = settings_of(database, &linking.address, &linking.public)?;
    let mut store = staffwork::open(database)?;
    let link = staffwork::console_link(&mut store, &linking.member)?;
    let said = match &link {
        Ok(secret) => settings.link(&format!("/enter/{secret}")),
        Err(_) => Texts::load()?.say(linking.language, "console-link-refused", &[]),
    };
    writeln!(out, "{said}")?;
    Ok(code(link.is_ok()))
}

pub fn open(
    database: &Path,
    address: &str,
    public: &Public,
    known: Shared,
) -> anyhow::Result<Console> {
    Console::open(settings_of(database, address, public)?, known)
}

fn settings_of(database: &Path, address: &str, public: &Public) -> anyhow::Result<ConsoleSettings> {
    settings::console(database.to_owned(), address, public.public.as_deref())
}
