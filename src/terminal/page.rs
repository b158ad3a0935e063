//! What `eval` tells, in words of one language, line by line.

use std::io::Write;

use super::eval::Judged;
use super::judge::Fault;
use super::line::Told;
use super::rate::Rate;
use crate::domain::Language;
use crate::reply::{Texts, Value};

/// Where a report is written, and in which language.
pub struct Page<'a> {
    texts: &'a Texts,
    language: Language,
    out: &'a mut dyn Write,
}

impl<'a> Page<'a> {
    pub fn new(texts: &'a Texts, language: Language, out: &'a mut dyn Write) -> Page<'a> {
        Page {
            texts,
            language,
            out,
        }
    }

    /// A text without anything put in.
    pub fn words(&self, key: &str) -> String {
        self.say(key, &[])
    }

    pub fn say(&self, key: &str, args: &[(&str, Value)]) -> String {
        self.texts.say(self.language, key, args)
    }

    /// The name of a value in a file of questions; a value without a name is shown as it is.
    pub fn name(&self, group: &str, code: &str) -> String {
        if code.is_empty() {
            return self.words("eval-none");
        }
        let key = format!("eval-{group}-{}", code.replace('_', "-"));
        let name = self.words(&key);
        if name == key { code.to_owned() } else { name }
    }

    /// A share in percent.
    pub fn share(&self, rate: Rate) -> String {
        match rate.percent() {
            Some(percent) => self.say("eval-share", &[("percent", tenths(percent))]),
            None => self.words("eval-no-share"),
        }
    }

    /// A share in percent with where it may lie.
    pub fn interval(&self, rate: Rate) -> String {
        let Some((percent, (low, high))) = rate.percent().zip(rate.interval()) else {
            return self.words("eval-no-share");
        };
        let [percent, low, high] = [percent, low, high].map(tenths);
        let args = [("percent", percent), ("low", low), ("high", high)];
        self.say("eval-interval", &args)
    }

    /// Writes a text.
    pub fn write(&mut self, key: &str, args: &[(&str, Value)]) -> anyhow::Result<()> {
        let text = self.say(key, args);
        self.line(&text)
    }

    /// Writes a line, empty to set parts apart.
    pub fn line(&mut self, line: &str) -> anyhow::Result<()> {
        Ok(writeln!(self.out, "{line}")?)
    }

    /// Writes what is wrong with a reply, and how the reply begins.
    pub fn faults(&mut self, judged: &Judged) -> anyhow::Result<()> {
        let Judged { told, faults, .. } = judged;
        for fault in faults {
            let fault = self.fault(fault, told);
            self.line(&format!("    {fault}"))?;
        }
        let args = [
            ("kind", self.name("told", &told.kind).into()),
            ("confidence", f64::from(told.confidence).into()),
            (
                "reply",
                beginning(&told.reply.replace('\n', " / "), 220).into(),
            ),
        ];
        let reply = self.say("eval-reply", &args);
        self.line(&format!("    {reply}"))
    }

    /// Writes a table: its heads are keys, its first column stands left, all others right.
    pub fn table<const N: usize>(
        &mut self,
        heads: [&str; N],
        rows: &[[String; N]],
    ) -> anyhow::Result<()> {
        let heads = heads.map(|key| self.words(key));
        let all = || std::iter::once(&heads).chain(rows);
        let mut widths = [0; N];
        for row in all() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.chars().count().max(*width);
            }
        }
        for row in all() {
            let cells = row.iter().zip(widths).enumerate();
            let cells = cells.map(|(place, (cell, width))| match place {
                0 => format!("{cell:width$}"),
                _ => format!("  {cell:>width$}"),
            });
            let line: String = cells.collect();
            self.line(&line)?;
        }
        Ok(())
    }

    fn fault(&self, fault: &Fault, told: &Told) -> String {
        match fault {
            Fault::Missing(any) => {
                let wanted = any.iter().take(SHOWN).map(|wanted| self.wanted(wanted));
                let more = (any.len() > SHOWN).then(|| "…".to_owned());
                let wanted: Vec<String> = wanted.chain(more).collect();
                self.say(
                    "eval-fault-missing",
                    &[("wanted", wanted.join(", ").into())],
                )
            }
            Fault::Unwanted(unwanted) => {
                let unwanted = self.wanted(unwanted);
                self.say("eval-fault-unwanted", &[("unwanted", unwanted.into())])
            }
            Fault::NotDeclined => self.words("eval-fault-not-declined"),
            Fault::OtherLanguage(expected) => {
                let given = self.name("language", &told.language);
                let expected = self.name("language", expected.code());
                let args = [("given", given.into()), ("expected", expected.into())];
                self.say("eval-fault-language", &args)
            }
        }
    }

    /// An expectation as people read it.
    fn wanted(&self, wanted: &str) -> String {
        let (key, text) = match wanted.split_once(':') {
            Some(("re", pattern)) => ("eval-wanted-pattern", pattern),
            Some(("tel", number)) => ("eval-wanted-phone", number),
            Some(_) | None => ("eval-wanted-text", wanted),
        };
        self.say(key, &[("text", beginning(text, 60).into())])
    }
}

/// So many of the strings of which one was to be in a reply are shown.
const SHOWN: usize = 4;

/// A text cut to so many letters.
pub fn beginning(text: &str, most: usize) -> String {
    let cut = text.chars().nth(most).map(|_| "…").unwrap_or_default();
    text.chars().take(most).collect::<String>() + cut
}

/// A number with one digit after the comma.
pub fn tenths(number: f64) -> Value {
    Value::Number((number * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the files of questions and the replies hold, each with its names in `locales/`.
    const NAMED: &[(&str, &str)] = &[
        ("language", "kk ru mixed"),
        (
            "style",
            "plain short typo multi_turn no_kazakh_letters code_switch slang parent latin_kazakh \
             voice_like long_story",
        ),
        ("kind", "answer list clarify_ok out_of_scope safety"),
        (
            "told",
            "facts college card fees dual teaches programmes colleges specialty specialties fields topics \
             outcomes comparison choices which_college unknown danger talk not_understood several",
        ),
    ];

    #[test]
    fn what_files_hold_has_names() {
        let texts = Texts::load().unwrap();
        let mut out = Vec::new();
        for language in Language::ALL {
            let page = Page::new(&texts, language, &mut out);
            for (group, codes) in NAMED {
                for code in codes.split_whitespace() {
                    assert_ne!(page.name(group, code), code, "{group}");
                }
            }
            assert_eq!(page.name("style", "shouted"), "shouted");
        }
    }

    #[test]
    fn tables_stand_in_columns() {
        let texts = Texts::load().unwrap();
        let mut out = Vec::new();
        let mut page = Page::new(&texts, Language::Russian, &mut out);
        let share = |page: &Page, good, asked| page.share(Rate { good, asked });
        let rows = [
            ["ә".to_owned(), share(&page, 2, 3)],
            ["бвг".to_owned(), share(&page, 0, 0)],
        ];
        page.table(["eval-column-line", "eval-column-share"], &rows)
            .unwrap();
        let shown = String::from_utf8(out).unwrap().replace('\u{a0}', " ");
        assert_eq!(shown, "черта    доля\nә      66,7 %\nбвг         –\n");
    }
}
