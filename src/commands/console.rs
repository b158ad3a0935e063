//! `bagdar console`: the staff pages, and the links that let staff in.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use bagdar::console::Console;
use bagdar::domain::{Language, Member};
use bagdar::knowledge::Shared;
use bagdar::reply::Texts;
use bagdar::{settings, staffwork};
use clap::Args;

use super::{code, language, member};

/// Where it listens unless it is told otherwise.
const ADDRESS: &str = "127.0.0.1:8080";

#[derive(Args)]
pub struct Serving {
    /// Where it listens.
    #[arg(default_value = ADDRESS)]
    address: String,
    #[command(flatten)]
    public: Public,
}

#[derive(Args)]
pub struct Linking {
    /// Whom it lets in. While nobody is on the staff, whoever holds the database.
    #[arg(default_value = "command line", value_parser = member)]
    member: Member,
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

/// Prints a link that lets in once, to where the console was served last.
pub fn link(database: &Path, linking: &Linking, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let mut store = staffwork::open(database)?;
    let root = store.console_root()?;
    let root = root.unwrap_or_else(|| format!("http://{ADDRESS}"));
    let link = staffwork::console_link(&mut store, &linking.member)?;
    let said = match &link {
        Ok(secret) => format!("{root}/enter/{secret}"),
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
    let public = public.public.as_deref();
    let settings = settings::console(database.to_owned(), address, public)?;
    Console::open(settings, known)
}
