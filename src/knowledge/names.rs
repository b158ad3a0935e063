//! Which colleges, specialties, fields and districts a text names, in any spelling and with any ending.
//!
//! Every name and alias is a bag of stems. A text names it where enough of the bag, by weight, stands close together. Words
//! that many names share weigh little, and words that stand in all of them (`колледж`) nothing. An alias is looked for only
//! under its rarest stems, of which any text that names it has one (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).

use std::collections::{BTreeSet, HashMap, HashSet};

use super::aliases::{self, Part};
use super::places::{Heard, Slot, Spot, window};
use super::spelling::Spelling;
use super::text::{Word, hash, made_of, without_ending};
use crate::domain::{DistrictId, Records, Subject};

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    Subject(Subject),
    District(DistrictId),
}

/// A name found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub named: Named,
    /// The words of the text that belong to it, by their place.
    pub places: BTreeSet<usize>,
    /// How much the matched words tell: the sum of their weights.
    pub weight: f32,
    /// The share of the name that was matched, 0 to 1.
    pub coverage: f32,
}

/// An index of names.
pub struct Names {
    things: Vec<Named>,
    aliases: Vec<Alias>,
    /// The words of names, alias after alias, the rarest of each first.
    parts: Vec<Part>,
    /// How much each stem tells.
    weights: Vec<f32>,
    /// A stem and an alias to look for under it, in order.
    leads: Vec<(u32, u32)>,
    spelling: Spelling,
    /// Hashes of the stems of everyday words: one of these is itself and no misspelt name.
    familiar: HashSet<u64>,
}

impl Names {
    pub fn build(records: &Records, familiar: HashSet<u64>) -> Names {
        let (mut things, mut aliases, mut parts) = (Vec::new(), Vec::new(), Vec::new());
        let mut spelling = Spelling::default();
        // How many things have a stem in their names, and the last of them.
        let mut owners: Vec<(u32, usize)> = Vec::new();
        for (named, bags) in aliases::of(records, &mut spelling, &familiar) {
            owners.resize(spelling.count(), (0, usize::MAX));
            for part in bags.iter().flatten() {
                let owners = owners.get_mut(part.stem as usize);
                if let Some((count, last)) = owners.filter(|(_, last)| *last != things.len()) {
                    (*count, *last) = (*count + 1, things.len());
                }
            }
            for bag in bags {
                aliases.push(Alias {
                    thing: things.len() as u32,
                    begin: parts.len() as u32,
                    end: (parts.len() + bag.len()) as u32,
                    total: 0.0,
                });
                parts.extend(bag);
            }
            things.push(named);
        }
        spelling.index();
        let count = things.len() as f32;
        let weight = |(owners, _): (u32, usize)| (1.0 + count / owners.max(1) as f32).ln();
        let names = Names {
            weights: owners.into_iter().map(weight).collect(),
            leads: Vec::new(),
            things,
            aliases,
            parts,
            spelling,
            familiar,
        };
        names.led()
    }

    /// The names that a text holds, each where it matches best; a name may stand in several mentions.
    pub fn find(&self, text: &[Word]) -> Vec<Mention> {
        self.mentions(text, &self.hear(text, |word| self.near(word)))
    }

    /// The same for a text without mistakes of spelling.
    pub fn find_spelt(&self, text: &[Word]) -> Vec<Mention> {
        self.mentions(text, &self.hear(text, |word| self.exact(word)))
    }

    fn mentions(&self, text: &[Word], heard: &Heard) -> Vec<Mention> {
        let mut candidates: Vec<u32> = heard.keys().flat_map(|stem| self.led_by(*stem)).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut best: HashMap<u32, Mention> = HashMap::new();
        for alias in candidates
            .into_iter()
            .filter_map(|alias| self.aliases.get(alias as usize))
        {
            let Some(mention) = self.mention(alias, text, heard) else {
                continue;
            };
            let known = best.entry(alias.thing).or_insert_with(|| mention.clone());
            if mention.score() > known.score() {
                *known = mention;
            }
        }
        let mut mentions: Vec<Mention> = best.into_values().collect();
        mentions.sort_by(|one, other| {
            let score = other.score().total_cmp(&one.score());
            score.then_with(|| one.named.cmp(&other.named))
        });
        mentions
    }

    /// Where the stems of names stand in a text: also two words written apart that a name writes together.
    fn hear(&self, text: &[Word], near: impl Fn(&Word) -> Vec<(u32, f32)>) -> Heard {
        const JOINED: f32 = 0.95;
        const SHORTEST: usize = 6;
        let mut heard = Heard::default();
        let mut add = |stem: u32, place, length, quality| {
            heard.entry(stem).or_default().push(Spot {
                place,
                length,
                quality,
            });
        };
        for (place, word) in text.iter().enumerate() {
            for (stem, quality) in near(word) {
                add(stem, place, 1, quality);
            }
            let joined = text
                .get(place + 1)
                .map(|next| format!("{}{}", word.skeleton, next.skeleton))
                .filter(|joined| joined.len() >= SHORTEST);
            if let Some(stem) = joined.and_then(|joined| self.spelling.number(&joined)) {
                add(stem, place, 2, JOINED);
            }
        }
        heard
    }

    /// The stems of names that a word may stand for, with how well it fits, 0 to 1.
    fn near(&self, word: &Word) -> Vec<(u32, f32)> {
        const LONG: usize = 6;
        let exact = self.exact(word);
        if !exact.is_empty() {
            return exact;
        }
        let familiar = self.familiar.contains(&hash(&word.stem));
        match self.inflected(word, if familiar { LONG } else { 0 }) {
            Some(stem) => vec![(stem, INFLECTED)],
            None if familiar => Vec::new(),
            None => self.spelling.near(&word.stem),
        }
    }

    /// The name before an ending that the stem keeps: letters of an abbreviation are spoken by their names, so that any
    /// ending may follow them (`АМБКда`), and so may one that agrees with how a name sounds (`Адилмедтің`).
    fn inflected(&self, word: &Word, shortest: usize) -> Option<u32> {
        let mut names = without_ending(&word.skeleton).filter(|name| name.len() >= shortest);
        names.find_map(|name| self.spelling.number(name))
    }

    fn exact(&self, word: &Word) -> Vec<(u32, f32)> {
        // A short name is the whole word: `СЭС` is no `сессия`.
        const SHORT: usize = 3;
        let whole = word.stem.len() <= SHORT && word.skeleton.len() > word.stem.len() + 2;
        let forms = [word.stem.as_str(), word.skeleton.as_str()].into_iter();
        let mut stems: Vec<u32> = forms
            .skip(usize::from(whole))
            .filter_map(|form| self.spelling.number(form))
            .collect();
        if stems.is_empty() {
            stems.extend(made_of(word).find_map(|stem| self.spelling.number(&stem)));
        }
        stems.dedup();
        stems.into_iter().map(|stem| (stem, 1.0)).collect()
    }

    fn led_by(&self, stem: u32) -> impl Iterator<Item = u32> {
        let first = self.leads.partition_point(|(own, _)| *own < stem);
        let same = self.leads.iter().skip(first);
        same.take_while(move |(own, _)| *own == stem)
            .map(|(_, alias)| *alias)
    }

    fn weight(&self, stem: u32) -> f32 {
        self.weights.get(stem as usize).copied().unwrap_or(0.0)
    }

    /// Puts the rarest stems of each alias first, and the alias under so many of them that the others are not enough.
    fn led(mut self) -> Names {
        let (weights, mut parts) = (&self.weights, std::mem::take(&mut self.parts));
        let weight = |part: &Part| weights.get(part.stem as usize).copied().unwrap_or(0.0);
        for (number, alias) in self.aliases.iter_mut().enumerate() {
            let own = parts
                .get_mut(alias.begin as usize..alias.end as usize)
                .unwrap_or_default();
            own.sort_by(|one, other| weight(other).total_cmp(&weight(one)).then(one.cmp(other)));
            alias.total = own.iter().map(weight).sum();
            let mut rest = alias.total;
            for part in own.iter() {
                self.leads.push((part.stem, number as u32));
                rest -= weight(part);
                if rest < alias.total * ENOUGH {
                    break;
                }
            }
        }
        self.leads.sort_unstable();
        self.leads.shrink_to_fit();
        parts.shrink_to_fit();
        Names { parts, ..self }
    }

    /// The best place of an alias in a text, if enough of it is there.
    fn mention(&self, alias: &Alias, text: &[Word], heard: &Heard) -> Option<Mention> {
        let own = self.parts.get(alias.begin as usize..alias.end as usize)?;
        let slot = |part: &Part| {
            let spots = heard.get(&part.stem).map_or(&[][..], Vec::as_slice);
            let fits = |spot: &&Spot| {
                let word = text.get(spot.place);
                let head = part.head.as_ref().zip(word).filter(|_| spot.is_exact());
                head.is_none_or(|(head, word)| head.begins(word))
            };
            Slot {
                weight: self.weight(part.stem),
                spots: spots.iter().filter(fits).collect(),
            }
        };
        let slots: Vec<Slot> = own.iter().map(slot).collect();
        let there: f32 = slots
            .iter()
            .filter(|slot| !slot.spots.is_empty())
            .map(|slot| slot.weight)
            .sum();
        if there < alias.total * ENOUGH {
            return None;
        }
        let starts: BTreeSet<usize> = slots
            .iter()
            .flat_map(|slot| &slot.spots)
            .map(|spot| spot.place)
            .collect();
        // Of places that are as good the first is meant.
        let windows = starts.into_iter().rev().map(|start| window(&slots, start));
        let (weight, places) = windows.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
        let coverage = weight / alias.total.max(f32::MIN_POSITIVE);
        let named = self.things.get(alias.thing as usize)?.clone();
        let mention = Mention {
            named,
            places,
            weight,
            coverage,
        };
        // One word of several has to be nearly all of the name.
        let alone = own.len() > 1 && mention.places.len() == 1;
        (coverage >= if alone { ALONE } else { ENOUGH }).then_some(mention)
    }
}

impl Mention {
    /// By what mentions are compared: weight, less what of the name is missing.
    pub fn score(&self) -> f32 {
        self.weight * self.coverage
    }
}

struct Alias {
    thing: u32,
    /// Its stretch of the stems.
    begin: u32,
    end: u32,
    /// The weight of all its stems.
    total: f32,
}

/// How well a name fits that an ending was taken from.
const INFLECTED: f32 = 0.95;

/// So much of a name, by weight, has to be there.
const ENOUGH: f32 = 0.68;

/// So much of it, where only one word is there.
const ALONE: f32 = 0.8;
