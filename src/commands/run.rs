//! `bagdar run`: the bot, and the staff console beside it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use anyhow::Context;
use bagdar::domain::ConsoleSettings;
use bagdar::knowledge::Shared;
use bagdar::{settings, telegram};
use clap::Args;

use super::console::{self, Public};

#[derive(Args)]
pub struct Running {
    /// Serves the staff console too.
    #[arg(long, value_name = "ADDRESS")]
    console: Option<String>,
    #[command(flatten)]
    public: Public,
}

/// Runs the bot until it is asked to stop. A console that breaks down does not take the bot with it.
pub fn run(database: PathBuf, running: &Running) -> anyhow::Result<ExitCode> {
    let mut settings = settings::read(database.clone())?;
    // Both answer from one base in memory.
    let known = Shared::default();
    if let Some(address) = &running.console {
        let console = console::open(&database, address, &running.public, known.clone())?;
        // A link to this machine leads nowhere on a phone.
        let is_public = |own: &&ConsoleSettings| own.public_name.is_some();
        settings.console = Some(console.settings()).filter(is_public).cloned();
        thread::Builder::new()
            .name("console".to_owned())
            .spawn(move || {
                if let Err(error) = console.run() {
                    log::error!("The console broke down: {error:#}");
                }
            })
            .context("Start the console")?;
    }
    telegram::run(settings, known).map(|()| ExitCode::SUCCESS)
}
