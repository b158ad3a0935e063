use bagdar::answering::{Reading, answer, understand};
use bagdar::domain::*;
use bagdar::knowledge::Knowledge;
fn main() {
    let store = bagdar::staffwork::open(std::path::Path::new("/tmp/c.db")).unwrap();
    let k = Knowledge::build(store.load().unwrap());
    let report = std::fs::read_to_string("/tmp/ev-seen2.txt").unwrap();
    let ids: Vec<&str> = report
        .lines()
        .filter_map(|l| l.strip_prefix("Не прошёл: "))
        .filter_map(|l| l.split(' ').next())
        .collect();
    for line in std::fs::read_to_string("/tmp/seen2.jsonl")
        .unwrap()
        .lines()
    {
        let c: serde_json::Value = serde_json::from_str(line).unwrap();
        if !ids.contains(&c["id"].as_str().unwrap()) {
            continue;
        }
        let mut context = None;
        let mut texts = vec![];
        let mut out = String::new();
        for t in c["turns"].as_array().unwrap() {
            let text = t["text"].as_str().unwrap();
            texts.push(text);
            let q = Question {
                text: text.into(),
                context: context.clone(),
                language: None,
                today: Date::parse("2026-11-24").unwrap(),
            };
            let u = understand(&k, &q);
            let e = &u.evidence;
            let r = match &u.reading {
                Reading::Asks(a) => a
                    .iter()
                    .map(|a| a.to_code())
                    .collect::<Vec<_>>()
                    .join(" + "),
                Reading::Choices(a) => format!("choices {}", a.len()),
                Reading::Talk(t) => t.code().into(),
                Reading::NotListed => "NOTLISTED".into(), Reading::Nothing(_) => "NOTHING".into(),
            };
            let top = |r: &bagdar::answering::Ranked| {
                r.likely
                    .iter()
                    .take(4)
                    .map(|l| {
                        format!(
                            "{}{} {:.2}",
                            l.topic.code(),
                            l.fact.as_ref().map_or(String::new(), |f| format!("/{f}")),
                            l.score
                        )
                    })
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            out = format!(
                "   {:?} {r} | n{:.2} t{:.2} f{:.2} | names {} | {}\n      plain {}\n      masked {}",
                u.language,
                e.chances.named,
                e.chances.told,
                e.chances.foreign,
                u.heard
                    .groups
                    .iter()
                    .flatten()
                    .take(4)
                    .map(|m| format!("{:?}", m.named)
                        .replace("Subject(", "")
                        .replace("SpecialtyCode(", "")
                        .replace("CollegeId(", "")
                        .replace(")", ""))
                    .collect::<Vec<_>>()
                    .join(" "),
                k.mend(&u.heard.words)
                    .iter()
                    .map(|w| w.stem.clone())
                    .collect::<Vec<_>>()
                    .join(" ")
                    .chars()
                    .take(100)
                    .collect::<String>(),
                top(&e.plain),
                top(&e.masked)
            );
            context = answer(&k, &q).ask;
        }
        println!(
            "{} {} {} {}",
            c["id"].as_str().unwrap(),
            c["kind"].as_str().unwrap(),
            c["fact_source"].as_str().unwrap(),
            texts.join(" → ")
        );
        println!("{out}");
    }
}
