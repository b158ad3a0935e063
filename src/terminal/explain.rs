//! `ask --explain`: how a message was understood, for whoever looks into a wrong answer.

use std::collections::BTreeSet;
use std::io::Write;
use std::slice;

use super::page::{Page, beginning, tenths};
use crate::answering::{Chances, Ranked, Reading, Understood, understand};
use crate::conversation::House;
use crate::domain::{Ask, Date, Language, Question, Subject, Topic};
use crate::knowledge::names::{Mention, Named};
use crate::knowledge::text::Word;
use crate::reply;

/// Tells in one language how a message in a fresh chat is understood.
pub fn explain(
    house: &House,
    text: &str,
    language: Language,
    today: Date,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let question = Question {
        text: text.to_owned(),
        context: None,
        language: None,
        today,
    };
    let understood = understand(&house.knowledge, &question);
    let page = Page::new(&house.texts, language, out);
    let mut explanation = Explanation {
        house,
        language,
        understood: &understood,
        page,
    };
    explanation.print()
}

/// A message understood, and where that is told.
struct Explanation<'a> {
    house: &'a House,
    language: Language,
    understood: &'a Understood,
    page: Page<'a>,
}

impl Explanation<'_> {
    fn print(&mut self) -> anyhow::Result<()> {
        self.page.line("")?;
        self.page.write("explain-title", &[])?;
        self.print_words()?;
        self.print_names()?;
        self.print_conditions()?;
        self.print_topics()?;
        self.print_chances(self.understood.evidence.chances)?;
        self.print_reading()
    }

    fn print_words(&mut self) -> anyhow::Result<()> {
        let words = self.understood.heard.words.iter().enumerate();
        let rows = words.map(|(place, word)| {
            let number = (place + 1).to_string();
            let (form, stem) = (word.form.clone(), word.stem.clone());
            [number, form, stem, self.mended(word), self.lean(word)]
        });
        let rows: Vec<[String; 5]> = rows.collect();
        self.page.line("")?;
        if rows.is_empty() {
            self.page.write("explain-no-words", &[])?;
        } else {
            let heads = [
                "explain-column-number",
                "explain-column-word",
                "explain-column-stem",
                "explain-column-mended",
                "explain-column-lean",
            ];
            self.page.table(heads, &rows)?;
        }
        let code = self.understood.language.code();
        let language = self.page.name("language", code);
        self.page
            .write("explain-language", &[("language", language.into())])
    }

    /// The stems that a word is taken for, where they are others than its own.
    fn mended(&self, word: &Word) -> String {
        let mended = self.house.knowledge.mend(slice::from_ref(word));
        let stems: Vec<&str> = mended.iter().map(|meant| meant.stem.as_str()).collect();
        let stems = stems.join(" ");
        if stems == word.stem {
            return self.page.words("explain-not-mended");
        }
        stems
    }

    fn lean(&self, word: &Word) -> String {
        const NOWHERE: f32 = 0.05;
        let lean = self.house.knowledge.lean(word);
        let key = match lean {
            _ if lean.abs() < NOWHERE => "explain-lean-none",
            0.0.. => "explain-lean-kazakh",
            _ => "explain-lean-russian",
        };
        let lean = tenths(f64::from(lean.abs()));
        self.page.say(key, &[("lean", lean)])
    }

    fn print_names(&mut self) -> anyhow::Result<()> {
        const CLOSE: usize = 3;
        let heard = &self.understood.heard;
        let chosen: BTreeSet<&Named> = heard
            .groups
            .iter()
            .flatten()
            .map(|one| &one.named)
            .collect();
        let key = match chosen.is_empty() {
            true => "explain-no-names",
            false => "explain-names",
        };
        self.head(key)?;
        for group in &heard.groups {
            self.print_group(group)?;
        }
        let mut close = self.house.knowledge.names_in(&heard.words);
        close.retain(|mention| !chosen.contains(&mention.named));
        close.truncate(CLOSE);
        if !close.is_empty() {
            self.page.write("explain-names-close", &[])?;
        }
        for mention in close {
            self.print_group(slice::from_ref(&mention))?;
        }
        Ok(())
    }

    /// The readings of one place in the message.
    fn print_group(&mut self, group: &[Mention]) -> anyhow::Result<()> {
        let places: BTreeSet<usize> = group.iter().flat_map(|one| one.places.clone()).collect();
        let words = &self.understood.heard.words;
        let forms = places.iter().filter_map(|place| words.get(*place));
        let forms: Vec<&str> = forms.map(|word| word.form.as_str()).collect();
        let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
        let key = match group.len() {
            0..=1 => "explain-name",
            2.. => "explain-name-shared",
        };
        let args = [
            ("words", forms.join(" ").into()),
            ("places", numbers.join(", ").into()),
            ("count", group.len().into()),
        ];
        let place = self.page.say(key, &args);
        self.page.line(&format!("  {place}"))?;
        for mention in group {
            let args = [
                ("named", self.named(&mention.named).into()),
                ("weight", tenths(f64::from(mention.weight))),
                ("coverage", percent(mention.coverage)),
            ];
            let mention = self.page.say("explain-mention", &args);
            self.page.line(&format!("    {mention}"))?;
        }
        Ok(())
    }

    /// What a name stands for.
    fn named(&self, named: &Named) -> String {
        let (texts, knowledge) = (&self.house.texts, &self.house.knowledge);
        let (key, code) = match named {
            Named::Subject(Subject::College(id)) => ("explain-named-college", id.as_str()),
            Named::Subject(Subject::Specialty(code)) => ("explain-named-specialty", code.as_str()),
            Named::Subject(Subject::Field(code)) => ("explain-named-field", code.as_str()),
            Named::District(id) => ("explain-named-district", id.as_str()),
        };
        let name = match named {
            Named::Subject(subject) => reply::name_of(texts, knowledge, self.language, subject),
            Named::District(id) => knowledge
                .district(id)
                .map_or("", |district| district.name.in_language(self.language)),
        };
        self.page
            .say(key, &[("name", name.into()), ("code", code.into())])
    }

    fn print_conditions(&mut self) -> anyhow::Result<()> {
        let (texts, knowledge) = (&self.house.texts, &self.house.knowledge);
        let filter = &self.understood.heard.filter;
        let conditions = reply::conditions_of(texts, knowledge, self.language, filter);
        self.page.line("")?;
        if conditions.is_empty() {
            return self.page.write("explain-no-conditions", &[]);
        }
        let conditions = conditions.join(", ");
        self.page
            .write("explain-conditions", &[("conditions", conditions.into())])
    }

    fn print_topics(&mut self) -> anyhow::Result<()> {
        let Understood {
            heard, evidence, ..
        } = self.understood;
        self.head("explain-plain")?;
        self.print_ranked(&evidence.plain)?;
        if heard.subjects().is_empty() {
            return Ok(());
        }
        self.head("explain-masked")?;
        self.print_ranked(&evidence.masked)
    }

    fn print_ranked(&mut self, ranked: &Ranked) -> anyhow::Result<()> {
        const MOST: usize = 5;
        const LONGEST: usize = 60;
        for likely in ranked.likely.iter().take(MOST) {
            let fact = likely.fact.as_ref();
            let text = fact.and_then(|fact| self.house.knowledge.fact(fact));
            let text = text.map_or("", |fact| fact.text.in_language(self.language));
            let args = [
                ("score", f64::from(likely.score).into()),
                ("topic", self.topic(likely.topic).into()),
                ("fact", fact.map_or("", |fact| fact.as_str()).into()),
                ("text", beginning(text, LONGEST).into()),
            ];
            let key = match fact {
                Some(_) => "explain-likely-fact",
                None => "explain-likely-topic",
            };
            let likely = self.page.say(key, &args);
            self.page.line(&format!("  {likely}"))?;
        }
        let args = [
            ("ours", percent(ranked.ours)),
            ("asks", percent(ranked.asks)),
            ("danger", percent(ranked.danger)),
        ];
        let odds = self.page.say("explain-odds", &args);
        self.page.line(&format!("  {odds}"))
    }

    fn print_chances(&mut self, chances: Chances) -> anyhow::Result<()> {
        self.head("explain-chances")?;
        let chances = [
            ("explain-chance-named", chances.named),
            ("explain-chance-told", chances.told),
            ("explain-chance-foreign", chances.foreign),
        ];
        for (key, chance) in chances {
            let chance = self.page.say(key, &[("percent", percent(chance))]);
            self.page.line(&format!("  {chance}"))?;
        }
        Ok(())
    }

    fn print_reading(&mut self) -> anyhow::Result<()> {
        let (key, what) = match &self.understood.reading {
            Reading::Asks(asks) => ("explain-reading-asks", codes(asks)),
            Reading::Choices(asks) => ("explain-reading-choices", codes(asks)),
            Reading::Talk(topic) => ("explain-reading-talk", self.topic(*topic)),
            Reading::NoSuchCollege => ("explain-reading-no-such-college", String::new()),
            Reading::Danger(ask) => ("explain-reading-danger", ask.to_code()),
            Reading::Nothing(near) if near.is_empty() => ("explain-reading-nothing", String::new()),
            Reading::Nothing(near) => ("explain-reading-near", codes(near)),
        };
        self.page.line("")?;
        self.page.write(key, &[("what", what.into())])?;
        let confidence = percent(self.understood.confidence);
        self.page
            .write("explain-confidence", &[("percent", confidence)])?;
        self.page.write("explain-carried-nothing", &[])
    }

    /// An empty line and a heading.
    fn head(&mut self, key: &str) -> anyhow::Result<()> {
        self.page.line("")?;
        self.page.write(key, &[])
    }

    fn topic(&self, topic: Topic) -> String {
        self.page.words(&format!("topic-{}", topic.code()))
    }
}

fn codes(asks: &[Ask]) -> String {
    let codes: Vec<String> = asks.iter().map(Ask::to_code).collect();
    codes.join(", ")
}

fn percent(share: f32) -> reply::Value {
    tenths(f64::from(share) * 100.0)
}
