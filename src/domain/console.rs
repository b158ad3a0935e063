//! How the staff console is reached, as plain values.

use std::net::SocketAddr;
use std::path::PathBuf;

use super::Date;

/// What the staff console needs to run.
#[derive(Clone, Debug)]
pub struct ConsoleSettings {
    pub database: PathBuf,
    /// Where it listens.
    pub address: SocketAddr,
    /// The name under which browsers elsewhere reach it by https; without one it is for browsers of this machine.
    pub public_name: Option<String>,
    /// The day it is now.
    pub today: fn() -> Date,
}

impl ConsoleSettings {
    /// The address of a page, for a person to open.
    pub fn link(&self, path: &str) -> String {
        match &self.public_name {
            Some(name) => format!("https://{name}{path}"),
            None => format!("http://{}{path}", self.address),
        }
    }
}
