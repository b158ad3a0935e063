//! Where a fact was read, in one short line.

use super::{Voice, dates};
use crate::domain::{Source, SourceId};

/// More would drown the fact; `ask --json` names all.
const MOST: usize = 3;

/// The line under a fact: publishers with dates, each once; `None` if no source is known.
pub fn line(voice: &Voice, ids: &[SourceId]) -> Option<String> {
    let mut sources: Vec<&Source> = ids
        .iter()
        .filter_map(|id| voice.knowledge.source(id))
        .collect();
    sources.sort_by_key(|source| !source.confirmed);
    let mut labels: Vec<String> = Vec::new();
    for label in sources.into_iter().map(|source| label(voice, source)) {
        if !labels.contains(&label) && labels.len() < MOST {
            labels.push(label);
        }
    }
    let key = match labels.len() {
        0 => return None,
        1 => "source-one",
        _ => "source-several",
    };
    Some(voice.say(key, &[("sources", labels.join("; ").into())]))
}

/// A publisher and a date: that of the page, or else the day it was read.
pub fn label(voice: &Voice, source: &Source) -> String {
    let date = match source.dated {
        Some(date) => dates::date(voice, date),
        None => dates::read(voice, source.read_on),
    };
    let args = [
        ("publisher", source.publisher.as_str().into()),
        ("date", date.into()),
    ];
    let key = if source.confirmed {
        "source-label"
    } else {
        "source-unconfirmed"
    };
    voice.say(key, &args)
}
