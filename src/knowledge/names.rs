//! Which colleges, specialties, fields and districts a text names, in any spelling and with any ending.
//!
//! Every name and alias is a bag of stems. A text names it where enough of the bag, by weight, stands close together. Words
//! that many names share weigh little, and words that stand in all of them (`колледж`) nothing.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::aliases;
use super::spelling::Spelling;
use super::text::Word;
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
    /// The words of the text that belong to it, by their place, in order.
    pub places: Vec<usize>,
    /// How much the matched words tell: the sum of their weights.
    pub weight: f32,
    /// The share of the name that was matched, 0 to 1.
    pub coverage: f32,
}

/// An index of names.
pub struct Names {
    aliases: Vec<Alias>,
    /// For each stem of a name, the aliases it stands in and its weight there.
    stems: HashMap<Box<str>, Stem>,
    spelling: Spelling,
    /// Stems of everyday words: one of these is itself and no misspelt name.
    familiar: HashSet<String>,
}

impl Names {
    pub fn build(records: &Records, familiar: HashSet<String>) -> Names {
        let named = aliases::names_of(records);
        let mut owners: HashMap<&str, BTreeSet<&Named>> = HashMap::new();
        for (name, stems) in &named {
            stems.iter().for_each(|stem| {
                owners.entry(stem).or_default().insert(name);
            });
        }
        let count = named
            .iter()
            .map(|(name, _)| name)
            .collect::<BTreeSet<_>>()
            .len() as f32;
        let weight =
            |stem: &str| (1.0 + count / owners.get(stem).map_or(1, BTreeSet::len) as f32).ln();
        let mut index = Names {
            aliases: Vec::new(),
            stems: HashMap::new(),
            spelling: Spelling::default(),
            familiar,
        };
        for (name, stems) in &named {
            index.add(name, stems, &weight);
        }
        index.spelling = Spelling::of(index.stems.keys().map(AsRef::as_ref));
        index
    }

    /// The names that a text holds, each where it matches best; a name may stand in several mentions.
    pub fn find(&self, text: &[Word]) -> Vec<Mention> {
        let mut hits: Vec<(u32, Hit)> = Vec::new();
        for (place, word) in text.iter().enumerate() {
            for (stem, quality) in self.near(word) {
                self.note(&mut hits, stem, place, 1, quality);
            }
            let joined = text
                .get(place + 1)
                .map(|next| format!("{}{}", word.skeleton, next.skeleton));
            if let Some(stem) = joined.filter(|joined| joined.len() >= 6) {
                self.note(&mut hits, &stem, place, 2, 0.95);
            }
        }
        self.keep_promising(&mut hits);
        hits.sort_by_key(|(alias, hit)| (*alias, hit.place));
        let mut mentions: HashMap<&Named, Mention> = HashMap::new();
        for group in hits.chunk_by(|(one, _), (other, _)| one == other) {
            let alias = group
                .first()
                .and_then(|(alias, _)| self.aliases.get(*alias as usize));
            let Some((alias, mention)) =
                alias.and_then(|alias| Some((alias, alias.mention(group)?)))
            else {
                continue;
            };
            let best = mentions
                .entry(&alias.named)
                .or_insert_with(|| mention.clone());
            if mention.score() > best.score() {
                *best = mention;
            }
        }
        let mut mentions: Vec<Mention> = mentions.into_values().collect();
        mentions.sort_by(|one, other| {
            other
                .score()
                .total_cmp(&one.score())
                .then(one.named.cmp(&other.named))
        });
        mentions
    }

    /// Drops the hits of names of which, even all together, too little is there.
    fn keep_promising(&self, hits: &mut Vec<(u32, Hit)>) {
        let mut sums = vec![0f32; self.aliases.len()];
        for (alias, hit) in hits.iter() {
            if let Some(sum) = sums.get_mut(*alias as usize) {
                *sum += hit.weight;
            }
        }
        let enough =
            |alias: usize| Some(sums.get(alias)? >= &(self.aliases.get(alias)?.total * ENOUGH));
        hits.retain(|(alias, _)| enough(*alias as usize) == Some(true));
    }

    fn note(
        &self,
        hits: &mut Vec<(u32, Hit)>,
        stem: &str,
        place: usize,
        length: usize,
        quality: f32,
    ) {
        let Some(stem) = self.stems.get(stem) else {
            return;
        };
        for (alias, slot) in &stem.aliases {
            let weight = stem.weight * quality;
            hits.push((
                *alias as u32,
                Hit {
                    place,
                    length,
                    slot: *slot,
                    weight,
                    quality,
                },
            ));
        }
    }

    fn add(&mut self, named: &Named, stems: &[String], weight: &impl Fn(&str) -> f32) {
        let alias = self.aliases.len();
        for (slot, stem) in stems.iter().enumerate() {
            let entry = self.stems.entry(stem.as_str().into());
            entry
                .or_insert_with(|| Stem {
                    weight: weight(stem),
                    aliases: Vec::new(),
                })
                .aliases
                .push((alias, slot));
        }
        let total = stems.iter().map(|stem| weight(stem)).sum();
        self.aliases.push(Alias {
            named: named.clone(),
            size: stems.len(),
            total,
        });
    }

    /// The stems of names that a word may stand for, with how well it fits, 0 to 1.
    fn near(&self, word: &Word) -> Vec<(&str, f32)> {
        let same = [word.stem.as_str(), word.skeleton.as_str()];
        let exact: Vec<_> = same
            .iter()
            .filter_map(|form| self.stems.get_key_value(*form))
            .collect();
        let familiar = self.familiar.contains(&word.stem);
        if !exact.is_empty() || familiar {
            return exact
                .into_iter()
                .map(|(stem, _)| (stem.as_ref(), 1.0))
                .collect();
        }
        self.spelling.near(&word.stem)
    }
}

impl Mention {
    /// By what mentions are compared: weight, less what of the name is missing.
    pub fn score(&self) -> f32 {
        self.weight * self.coverage
    }
}

struct Alias {
    named: Named,
    size: usize,
    total: f32,
}

struct Stem {
    weight: f32,
    aliases: Vec<(usize, usize)>,
}

struct Hit {
    place: usize,
    length: usize,
    slot: usize,
    weight: f32,
    quality: f32,
}

impl Alias {
    /// The best place of this alias among its hits, in their order, if enough of it is there.
    fn mention(&self, hits: &[(u32, Hit)]) -> Option<Mention> {
        let starts = hits
            .iter()
            .map(|(_, hit)| hit.place)
            .collect::<BTreeSet<_>>();
        let windows = starts.into_iter().map(|start| self.window(hits, start));
        let best = windows.max_by(|one, other| one.score().total_cmp(&other.score()))?;
        (best.coverage >= ENOUGH).then_some(best)
    }

    fn window(&self, hits: &[(u32, Hit)], start: usize) -> Mention {
        let mut slots: Vec<Option<&Hit>> = (0..self.size).map(|_| None).collect();
        let near = |hit: &&Hit| (start..start + self.size + GAP).contains(&hit.place);
        for hit in hits.iter().map(|(_, hit)| hit).filter(near) {
            let taken = slots
                .iter()
                .flatten()
                .any(|other| other.place == hit.place && other.slot != hit.slot);
            if let Some(slot) = slots.get_mut(hit.slot)
                && !taken
                && slot.is_none_or(|known| known.quality < hit.quality)
            {
                *slot = Some(hit);
            }
        }
        let weight: f32 = slots.iter().flatten().map(|hit| hit.weight).sum();
        let places: BTreeSet<usize> = slots
            .iter()
            .flatten()
            .flat_map(|hit| hit.place..hit.place + hit.length)
            .collect();
        Mention {
            named: self.named.clone(),
            places: places.into_iter().collect(),
            weight,
            coverage: weight / self.total.max(f32::MIN_POSITIVE),
        }
    }
}

/// So much of a name, by weight, has to be there.
const ENOUGH: f32 = 0.68;

/// So many foreign words may stand between the words of a name.
const GAP: usize = 1;
