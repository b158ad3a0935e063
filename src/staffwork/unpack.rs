//! Workbooks are unpacked by a child process with limits: a hostile one can take any memory and time, even abort its reader.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::Context;

use crate::domain::WorkbookFault;
use crate::import::{self, File};

/// The hidden command of our own program that unpacks what it reads.
pub const COMMAND: &str = "read-workbook";
/// How long unpacking may take.
const MOST_TIME: Duration = Duration::from_secs(20);
/// How much may come of it.
const MOST_UNPACKED: u64 = 128 << 20;

/// Replaces the bytes of each workbook by what stands in it; CSVs stay as they are. `program` is this program's own file.
pub fn unpack(program: &Path, files: Vec<File>) -> anyhow::Result<Vec<File>> {
    let unpacked = files.into_iter().map(|file| {
        if !import::is_workbook(&file.name) {
            return Ok(file);
        }
        let File { name, bytes } = file;
        let bytes = of_one(program, bytes).with_context(|| format!("Unpack {name}"))?;
        Ok(File { name, bytes })
    });
    unpacked.collect()
}

/// What the child makes of what it was given.
pub fn unpack_here(mut from: impl Read, mut to: impl Write) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).context("Read the workbook")?;
    to.write_all(&import::unpack(&bytes))
        .context("Write what stands in it")
}

fn of_one(program: &Path, bytes: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    if bytes.len() > import::MOST_BYTES {
        // Its size is told by the import.
        return Ok(bytes);
    }
    let mut child = Command::new(program)
        .arg(COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Start the reader of workbooks")?;
    let unpacked = talk(&mut child, bytes);
    if unpacked.is_none() {
        child.kill().context("Stop the reader of workbooks")?;
    }
    let status = child.wait().context("Wait for the reader of workbooks")?;
    let heavy = || import::refused(WorkbookFault::TooHeavy);
    Ok(unpacked.filter(|_| status.success()).unwrap_or_else(heavy))
}

/// Gives the child the workbook and takes what it says, in time and in measure.
fn talk(child: &mut Child, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    // What the child does not take is told by what it says.
    thread::spawn(move || stdin.write_all(&bytes));
    let (said, hear) = mpsc::channel();
    thread::spawn(move || {
        let mut text = Vec::new();
        let read: io::Result<usize> = stdout.take(MOST_UNPACKED + 1).read_to_end(&mut text);
        said.send(read.map(|_| text))
    });
    let text = hear.recv_timeout(MOST_TIME).ok()?.ok()?;
    (text.len() as u64 <= MOST_UNPACKED).then_some(text)
}
