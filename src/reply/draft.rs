//! A reply in the making: passages with their sources, then buttons.

use super::{Voice, buttons, sources};
use crate::domain::{Button, Date, Reply, SourceId};

/// What fits on a screen of a phone, sources and all; what is beyond it is offered as a button.
const LONGEST: usize = 1000;

/// What is told, in order, and what is offered.
#[derive(Default)]
pub struct Draft {
    passages: Vec<Passage>,
    buttons: Vec<Button>,
}

struct Passage {
    text: String,
    sources: Vec<SourceId>,
    is_old: bool,
}

impl Draft {
    /// Words that tell no fact.
    pub fn add(&mut self, text: String) -> &mut Draft {
        self.tell(text, &[])
    }

    /// A fact with where it was read.
    pub fn tell(&mut self, text: String, sources: &[SourceId]) -> &mut Draft {
        self.passages.push(Passage {
            text,
            sources: sources.to_vec(),
            is_old: false,
        });
        self
    }

    /// Says of what was told last that it may be out of date, if one of these days is over.
    pub fn valid_until(&mut self, voice: &Voice, days: &[Option<Date>]) -> &mut Draft {
        let is_over = |day: &Date| voice.today.is_some_and(|today| day.is_before(today));
        if let Some(passage) = self.passages.last_mut() {
            passage.is_old = days.iter().flatten().any(is_over);
        }
        self
    }

    /// Buttons that can be pressed; one whose code is too long is left out.
    pub fn offer(&mut self, offered: impl IntoIterator<Item = Button>) -> &mut Draft {
        for button in offered {
            let is_new = self.buttons.iter().all(|own| own.press != button.press);
            if is_new && buttons::is_pressable(&button) {
                self.buttons.push(button);
            }
        }
        self
    }

    /// Tells more, unless there is something told already and the whole would not fit.
    pub fn then_if_it_fits(&mut self, voice: &Voice, other: Draft) {
        if self.is_empty() || self.fits(voice, &other) {
            self.then(other, 0);
        }
    }

    pub fn then(&mut self, other: Draft, most_buttons: usize) {
        self.passages.extend(other.passages);
        self.offer(other.buttons.into_iter().take(most_buttons));
    }

    /// Whether something told may be out of date, which the reply says at its end.
    pub fn is_old(&self) -> bool {
        self.passages.iter().any(|passage| passage.is_old)
    }

    /// Whether both together still fit on a screen of a phone.
    pub fn fits(&self, voice: &Voice, other: &Draft) -> bool {
        let both = self.passages.iter().chain(&other.passages);
        shown(voice, both).chars().count() <= LONGEST
    }

    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }

    pub fn sources(&self) -> Vec<SourceId> {
        let mut all: Vec<SourceId> = Vec::new();
        for source in self.passages.iter().flat_map(|passage| &passage.sources) {
            if !all.contains(source) {
                all.push(source.clone());
            }
        }
        all
    }

    pub fn finish(self, voice: &Voice) -> Reply {
        Reply {
            text: shown(voice, self.passages.iter()),
            buttons: buttons::in_rows(self.buttons),
        }
    }
}

/// Passages as they are sent: the sources under what they tell, once where passages in a row share them, and at the end that
/// something may be out of date.
fn shown<'a>(voice: &Voice, passages: impl Iterator<Item = &'a Passage>) -> String {
    let mut text = String::new();
    let mut is_old = false;
    let mut passages = passages.peekable();
    while let Some(passage) = passages.next() {
        text.push_str(&passage.text);
        let line = sources::line(voice, &passage.sources);
        let shared = passages
            .peek()
            .is_some_and(|next| sources::line(voice, &next.sources) == line);
        if let (Some(line), false) = (line, shared) {
            text.push_str(if passage.text.contains('\n') {
                "\n\n"
            } else {
                "\n"
            });
            text.push_str(&line);
        }
        text.push_str("\n\n");
        is_old |= passage.is_old;
    }
    if is_old {
        text.push_str(&voice.words("source-old"));
    }
    text.trim_end().to_owned()
}
