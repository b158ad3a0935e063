//! `bagdar read-workbook`: the child process that unpacks one workbook, within limits it cannot lift again.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Context;
use bagdar::staffwork;
use rustix::process::{Resource, Rlimit, setrlimit};

/// Unpacks standard input to standard output.
pub fn run(out: &mut impl Write) -> anyhow::Result<ExitCode> {
    limit(Resource::As, 256 << 20).context("Limit the memory")?;
    limit(Resource::Cpu, 20).context("Limit the time")?;
    limit(Resource::Core, 0).context("Leave no dump")?;
    staffwork::unpack_here(io::stdin().lock(), out)?;
    Ok(ExitCode::SUCCESS)
}

fn limit(resource: Resource, most: u64) -> rustix::io::Result<()> {
    let (current, maximum) = (Some(most), Some(most));
    setrlimit(resource, Rlimit { current, maximum })
}
