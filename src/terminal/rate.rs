//! A share of what was counted, and how sure it is.

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    pub good: usize,
    pub asked: usize,
}

impl Rate {
    pub fn of<T>(all: impl Iterator<Item = T>, good: impl Fn(&T) -> bool) -> Rate {
        let mut rate = Rate::default();
        for one in all {
            rate.good += usize::from(good(&one));
            rate.asked += 1;
        }
        rate
    }

    /// The share in percent; none of nothing.
    pub fn percent(self) -> Option<f64> {
        (self.asked > 0).then(|| 100.0 * self.good as f64 / self.asked as f64)
    }

    /// Where the true share lies, in percent, with 95 % confidence (Wilson's interval: good for small counts and near 0 and 100).
    pub fn interval(self) -> Option<(f64, f64)> {
        let share = self.percent()? / 100.0;
        let asked = self.asked as f64;
        let spread = Z * Z / asked;
        let centre = share + spread / 2.0;
        let half = Z * (share * (1.0 - share) / asked + spread / (4.0 * asked)).sqrt();
        let [low, high] = [centre - half, centre + half]
            .map(|end| 100.0 * (end / (1.0 + spread)).clamp(0.0, 1.0));
        Some((low, high))
    }
}

/// The quantile of the normal distribution that leaves 2.5 % on either side.
const Z: f64 = 1.959_964;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(good: usize, asked: usize, expected: &str) {
        let rate = Rate { good, asked };
        let shown = rate.percent().zip(rate.interval());
        let shown = shown.map(|(share, (low, high))| format!("{share:.1} {low:.1} {high:.1}"));
        assert_eq!(shown.unwrap_or_default(), expected, "{good} of {asked}");
    }

    #[test]
    fn intervals_are_those_of_wilson() {
        check(0, 0, "");
        check(0, 10, "0.0 0.0 27.8");
        check(10, 10, "100.0 72.2 100.0");
        check(81, 263, "30.8 25.5 36.6");
        check(5, 10, "50.0 23.7 76.3");
    }
}
