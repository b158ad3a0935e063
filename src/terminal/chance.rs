//! Chance that falls the same way each time: SplitMix64 (Steele, Lea and Flood 2014).

/// A stream of chance.
pub struct Chance(u64);

impl Chance {
    /// The chance of a text: a question falls the same way whatever stands around it.
    pub fn of(text: &str) -> Chance {
        let hash = text.bytes().fold(SEED, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Chance(hash)
    }

    /// A number below an end; 0 if the end is 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.next().checked_rem(end as u64).unwrap_or(0) as usize
    }

    /// Heads or tails.
    pub fn is_heads(&mut self) -> bool {
        self.below(2) == 0
    }

    /// One of several; none of nothing.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// Where the hash of a text begins (FNV-1a). Another number gives other mistakes.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_split_mix() {
        // The reference numbers of the seed 1234567.
        let mut chance = Chance(1_234_567);
        let first = [chance.next(), chance.next()];
        assert_eq!(first, [6457827717110365317, 3203168211198807973]);
    }

    #[test]
    fn a_text_has_one_chance() {
        let drawn = |text: &str| {
            let mut chance = Chance::of(text);
            [(); 8].map(|()| chance.below(100))
        };
        assert_eq!(drawn("sk001"), drawn("sk001"));
        assert_ne!(drawn("sk001"), drawn("sk002"));
        assert_eq!(Chance::of("").pick::<u8>(&[]), None);
    }
}
