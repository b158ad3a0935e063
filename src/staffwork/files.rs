//! The files of staff on disk.

use std::io::{self, Read};
use std::path::PathBuf;

use anyhow::Context;

use crate::import::{self, File};

/// The files named, and the CSVs of the folders named.
pub fn read(paths: &[PathBuf]) -> anyhow::Result<Vec<File>> {
    let mut files = Vec::new();
    for path in paths {
        let mut inside: Vec<PathBuf> = vec![path.clone()];
        if path.is_dir() {
            let entries = std::fs::read_dir(path)
                .with_context(|| format!("Open folder {}", path.display()))?;
            inside = entries
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<_>>()
                .with_context(|| format!("Read folder {}", path.display()))?;
            inside.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
            inside.sort();
        }
        for path in inside {
            let name = path.display().to_string();
            let file = std::fs::File::open(&path).with_context(|| format!("Open {name}"))?;
            let mut bytes = Vec::new();
            // One byte too many is enough for the import to refuse it.
            file.take(import::MOST_BYTES as u64 + 1)
                .read_to_end(&mut bytes)
                .with_context(|| format!("Read {name}"))?;
            files.push(File { name, bytes });
        }
    }
    Ok(files)
}
