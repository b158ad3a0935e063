//! Which place a message speaks of: this city, or another.

use super::cues::Cue;
use super::heard::Heard;
use crate::knowledge::text::Word;

impl Heard {
    /// Whether it speaks of this city, and not of the region around it.
    pub fn is_here(&self) -> bool {
        let mut cues = self.cues.iter().enumerate();
        cues.any(|(place, cue)| cue == Some(Cue::Here) && !self.is_region(place))
    }

    /// Whether it speaks of another place, and not only comes from there: `из Тараза`, `Тараздан`.
    pub fn is_elsewhere(&self) -> bool {
        const ABLATIVES: [&str; 6] = ["dan", "den", "tan", "ten", "nan", "nen"];
        let mut words = self.words.iter().enumerate();
        words.any(|(place, word)| {
            let region = self.is_region(place);
            let word = self.words.get(place + usize::from(region)).unwrap_or(word);
            let before = place.checked_sub(1).and_then(|place| self.words.get(place));
            let out_of = before.is_some_and(|before| before.form == "из");
            let comes = |ending: &&str| {
                let town = word.skeleton.strip_suffix(*ending);
                town.is_some_and(|town| town.starts_with(&word.stem))
            };
            let comes = out_of || ABLATIVES.iter().any(comes);
            let other = self.cues.at(place) == Some(Cue::Elsewhere) && !self.is_named(place);
            !comes && (other || region || self.is_town(place))
        })
    }

    /// Whether the word at a place tells the region of this city: `Алматы облысы`, `Алматинская область`.
    fn is_region(&self, place: usize) -> bool {
        const REGION: [&str; 2] = ["oblis", "oblast"];
        let next = self.words.get(place + 1);
        let region = |word: &Word| REGION.iter().any(|begin| word.skeleton.starts_with(begin));
        self.cues.at(place) == Some(Cue::Here) && next.is_some_and(region)
    }

    /// Whether the one word that is named at a place is said to be a town: `Қонаев қаласы`, `в городе Конаев`.
    fn is_town(&self, place: usize) -> bool {
        const TOWN: [&str; 2] = ["kalas", "gorode"];
        let says = |place: usize, town: &str| {
            let word = self.words.get(place);
            word.is_some_and(|word| word.skeleton.starts_with(town))
        };
        let [kazakh, russian] = TOWN;
        let before = place.checked_sub(1);
        let town = says(place + 1, kazakh) || before.is_some_and(|place| says(place, russian));
        let mut mentions = self.groups.iter().flatten();
        let telling = |own: &&usize| self.cues.at(**own) != Some(Cue::College);
        town && mentions.any(|one| one.places.iter().filter(telling).eq([&place]))
    }
}
