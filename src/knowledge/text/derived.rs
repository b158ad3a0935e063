//! Words that Kazakh makes of others: the same thing is named by what one does and by who does it.

use super::Word;

/// What a word may be made of, in the spelling in which all others meet: stems of other words, likeliest first.
///
/// - What one does after a trade is the trade: `мейіргерлік`, `мұғалімдік`.
/// - A form of a verb is what is done, as names call it: `пісіріп`, `пісіретін`, `пісіргім` are `пісіру`.
pub fn made_of(word: &Word) -> impl Iterator<Item = String> {
    const TRADE: usize = 4;
    const VERB: usize = 2;
    let trade = TRADES.iter().filter_map(|ending| {
        let trade = word.stem.strip_suffix(ending)?;
        (trade.len() >= TRADE).then(|| trade.to_owned())
    });
    let verb = VERBS.iter().filter_map(|ending| {
        let root = word.skeleton.strip_suffix(ending)?;
        (root.len() >= VERB).then(|| Word::new(&format!("{root}u")).stem)
    });
    trade.chain(verb)
}

/// Endings that make the name of a trade of who does it.
const TRADES: [&str; 3] = ["lik", "dik", "tik"];

/// Endings of verbs: doing so, who does so, wanting to do so, having done so.
const VERBS: [&str; 12] = [
    "atin", "etin", "itin", "gim", "kim", "gan", "gen", "kan", "ken", "ip", "p", "ui",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trade_and_its_verb_are_one() {
        let check = |form: &str, of: &str| {
            let of = Word::new(of).stem;
            assert!(made_of(&Word::new(form)).any(|stem| stem == of), "{form}");
        };
        check("мейіргерлік", "мейіргер");
        check("пісіріп", "пісіру");
        check("пісіретін", "пісіру");
        check("пісіргім", "пісіру");
        check("жасайтын", "жасау");
        check("жасағым", "жасау");
        check("qiyatyn", "қию");
        check("жөндеп", "жөндеу");
    }
}
