//! Where the words of a name stand in a text.

use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use super::terms::Ready;

/// Where the stems of a text stand.
pub type Heard = HashMap<u32, Vec<Spot>, BuildHasherDefault<Ready>>;

/// A stretch of a text that stands for a stem.
pub struct Spot {
    pub place: usize,
    /// In words.
    pub length: usize,
    /// How well it fits, 0 to 1.
    pub quality: f32,
}

impl Spot {
    /// Whether one word stands for the stem, without a mistake.
    pub fn is_exact(&self) -> bool {
        self.length == 1 && self.quality == 1.0
    }
}

/// A word of an alias, and where the text has it.
pub struct Slot<'heard> {
    pub weight: f32,
    pub spots: Vec<&'heard Spot>,
}

/// What stands of an alias from a place on: its weight, and the places. A word of the text fills one slot only.
pub fn window(slots: &[Slot], start: usize) -> (f32, BTreeSet<usize>) {
    let reach = start..start + slots.len() + GAP;
    let mut taken = BTreeSet::new();
    let mut weight = 0.0;
    for slot in slots {
        let free = |spot: &&Spot| reach.contains(&spot.place) && !taken.contains(&spot.place);
        let spots = slot.spots.iter().copied().filter(free);
        if let Some(spot) = spots.max_by(|one, other| one.quality.total_cmp(&other.quality)) {
            weight += slot.weight * spot.quality;
            taken.extend(spot.place..spot.place + spot.length);
        }
    }
    (weight, taken)
}

/// So many foreign words may stand between the words of a name.
const GAP: usize = 1;
