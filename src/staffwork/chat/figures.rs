//! Figures in the chat: words, and charts as a picture.

use anyhow::Result;

use super::super::stats;
use super::Visit;
use crate::charts;
use crate::domain::{Act, Action};
use crate::reply;

/// Over how many days up to today.
const DAYS: u16 = 30;

/// Shows the figures of the last days.
pub fn show(visit: &mut Visit) -> Result<()> {
    if !visit.allows(&Action::SeeFigures)? {
        return Ok(());
    }
    let (texts, language) = (visit.desk.texts, visit.caller.language);
    let stats = stats(visit.store, visit.knowledge, visit.desk.today, DAYS)?;
    let text = reply::stats(texts, visit.knowledge, language, &stats);
    visit.send(text, Vec::new());
    let charts = reply::charts(texts, visit.knowledge, language, &stats);
    let png = charts::png(&charts)?;
    let caption = visit.say("desk-figures", &[("days", usize::from(DAYS).into())]);
    visit.act(Act::Picture { caption, png });
    Ok(())
}
