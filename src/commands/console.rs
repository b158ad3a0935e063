//! `bagdar console`: the staff pages, and the links that let staff in.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::console::Console;
use bagdar::domain::ConsoleSettings;
use bagdar::store::now_ms;
use bagdar::{settings, staffwork};
use clap::Args;

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
    /// Whom it lets in, as the history is to name them.
    name: String,
    /// Where the console listens.
    #[arg(long, default_value = "127.0.0.1:8080")]
    address: String,
    #[command(flatten)]
    public: Public,
}

#[derive(Args)]
pub struct Public {
    /// The name under which other machines reach the console, by HTTPS through a proxy.
    #[arg(long, value_name = "HOST")]
    public: Option<String>,
}

/// Serves the pages without Telegram.
pub fn run(database: &Path, serving: &Serving, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let console = open(database, &serving.address, &serving.public)?;
    let address = console.settings().link("/");
    writeln!(out, "{address}")?;
    writeln!(out, "To sign in: bagdar console-link NAME")?;
    out.flush()?;
    console.run()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a link that lets in once.
pub fn link(database: &Path, linking: &Linking, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let settings = settings_of(database, &linking.address, &linking.public)?;
    let mut store = staffwork::open(database)?;
    let secret = store.new_console_link(&linking.name, now_ms())?;
    writeln!(out, "{}", settings.link(&format!("/enter/{secret}")))?;
    Ok(ExitCode::SUCCESS)
}

pub fn open(database: &Path, address: &str, public: &Public) -> anyhow::Result<Console> {
    Console::open(settings_of(database, address, public)?)
}

fn settings_of(database: &Path, address: &str, public: &Public) -> anyhow::Result<ConsoleSettings> {
    settings::console(database.to_owned(), address, public.public.as_deref())
}
