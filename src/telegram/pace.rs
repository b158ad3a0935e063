//! How fast messages may go out: a bucket of tokens that fills evenly, and the clock it goes by.

use std::sync::LazyLock;
use std::time::Instant;

use crate::store;

/// Milliseconds by a clock that runs evenly, however the one on the wall is set meanwhile. Only what has to be known after a
/// restart is kept by the wall's.
pub fn now_ms() -> i64 {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    i64::try_from(BEGUN.elapsed().as_millis()).unwrap_or(i64::MAX)
}

/// The same moment by our clock.
pub fn from_wall(at_ms: i64) -> i64 {
    at_ms - store::now_ms() + now_ms()
}

/// The same moment by the clock on the wall.
pub fn to_wall(at_ms: i64) -> i64 {
    at_ms - now_ms() + store::now_ms()
}

/// Lets `burst` things through at once, then one each `interval_ms`.
#[derive(Clone, Debug)]
pub struct Bucket {
    interval_ms: i64,
    burst: i64,
    /// When the bucket is full again; the number of missing tokens is its distance from now.
    full_at_ms: i64,
}

impl Bucket {
    /// An interval of 0 lets everything through.
    pub fn new(interval_ms: i64, burst: i64) -> Bucket {
        Bucket {
            interval_ms,
            burst,
            full_at_ms: 0,
        }
    }

    /// The earliest time the next thing may pass.
    pub fn ready_at(&self) -> i64 {
        self.full_at_ms - self.interval_ms * (self.burst - 1)
    }

    /// Whether nothing that passed is felt any more.
    pub fn is_full(&self, now_ms: i64) -> bool {
        self.full_at_ms <= now_ms
    }

    pub fn take(&mut self, now_ms: i64) {
        self.full_at_ms = self.full_at_ms.max(now_ms) + self.interval_ms;
    }
}

/// The pauses before another try, growing up to a longest.
pub fn backoff_ms(tries: u32, first_ms: i64, longest_ms: i64) -> i64 {
    first_ms.saturating_mul(1 << tries.min(20)).min(longest_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_then_one_each_interval() {
        let mut bucket = Bucket::new(1000, 3);
        let mut now = 50_000;
        let mut passed = Vec::new();
        for _ in 0..5 {
            now = now.max(bucket.ready_at());
            bucket.take(now);
            passed.push(now - 50_000);
        }
        assert_eq!(passed, [0, 0, 0, 1000, 2000]);
    }

    #[test]
    fn a_moment_is_the_same_by_both_clocks() {
        let away = |at_ms: i64| (from_wall(to_wall(at_ms)) - at_ms).abs();
        assert!(away(now_ms() + 5000) < 100);
        assert!((from_wall(store::now_ms()) - now_ms()).abs() < 100);
    }

    #[test]
    fn no_interval_is_no_limit() {
        let mut bucket = Bucket::new(0, 1);
        for _ in 0..100 {
            assert!(bucket.ready_at() <= 5);
            bucket.take(5);
        }
    }

    #[test]
    fn pauses_grow_to_their_longest() {
        let pauses: Vec<i64> = (0..8)
            .map(|tries| backoff_ms(tries, 1000, 60_000))
            .collect();
        assert_eq!(
            pauses,
            [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]
        );
    }
}
