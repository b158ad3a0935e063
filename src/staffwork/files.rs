//! The files of staff on disk.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::domain::WrongSetting;
use crate::import::{self, File};
use crate::store::digest;

/// The files named, and the workbooks and CSVs of the folders named.
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
            inside.retain(|path| is_of_staff(path));
            inside.sort();
            ensure!(
                !inside.is_empty(),
                WrongSetting(format!(
                    "There are no staff files in the folder {}: put .xlsx or .csv files there",
                    path.display()
                ))
            );
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

/// The names of files, and the SHA-256 of each, for the history.
pub fn mark(files: &[File]) -> [String; 2] {
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let digests: Vec<String> = files.iter().map(|file| digest(&file.bytes)).collect();
    [names.join(", "), digests.join(", ")]
}

/// Whether a file of this name can hold tables of the base.
pub fn is_staff_file(name: &str) -> bool {
    name.to_lowercase().ends_with(".csv") || import::is_workbook(name)
}

/// Excel keeps a file `~$name.xlsx` beside one that is open.
fn is_of_staff(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with("~$") && is_staff_file(&name)
}
