use bagdar::answering::understand;
use bagdar::domain::*;
use bagdar::knowledge::Knowledge;
fn main() {
    let store = bagdar::staffwork::open(std::path::Path::new("/tmp/c.db")).unwrap();
    let k = Knowledge::build(store.load().unwrap());
    let mut context = None;
    for text in std::env::args().skip(1) {
        let q = Question {
            text: text.clone(),
            context: context.clone(),
            language: None,
            today: Date::parse("2026-11-24").unwrap(),
        };
        let u = understand(&k, &q);
        println!(
            "== {text}\n{:?} conf {:.2} {:?}",
            u.language, u.confidence, u.reading
        );
        println!(
            "words: {}",
            u.heard
                .words
                .iter()
                .map(|w| format!("{}:{}", w.form, w.stem))
                .collect::<Vec<_>>()
                .join(" ")
        );
        println!(
            "mended: {}",
            k.mend(&u.heard.words)
                .iter()
                .map(|w| w.stem.clone())
                .collect::<Vec<_>>()
                .join(" ")
        );
        println!(
            "filter: {:?}",
            Ask {
                filter: u.heard.filter.clone(),
                ..Ask::about(Topic::Colleges, vec![])
            }
            .to_code()
        );
        for g in &u.heard.groups {
            println!(
                "  group: {}",
                g.iter()
                    .map(|m| format!(
                        "{:?} {:?} w{:.1} c{:.2}",
                        m.named, m.places, m.weight, m.coverage
                    ))
                    .collect::<Vec<_>>()
                    .join(" | ")
            );
        }
        for m in k.names_in(&u.heard.words).iter().take(6) {
            println!(
                "    mention: {:?} {:?} w{:.1} c{:.2}",
                m.named, m.places, m.weight, m.coverage
            );
        }
        let e = &u.evidence;
        println!(
            "chances named {:.2} told {:.2} foreign {:.2}; signals {:?}",
            e.chances.named,
            e.chances.told,
            e.chances.foreign,
            e.signals.0.map(|x| (x * 100.0).round() / 100.0)
        );
        for (n, r) in [("plain", &e.plain), ("masked", &e.masked)] {
            println!(
                "{n} ours {:.2} asks {:.2} danger {:.2}: {}",
                r.ours,
                r.asks,
                r.danger,
                r.likely
                    .iter()
                    .take(7)
                    .map(|l| format!(
                        "{}{} {:.2}",
                        l.topic.code(),
                        l.fact.as_ref().map_or(String::new(), |f| format!("/{f}")),
                        l.score
                    ))
                    .collect::<Vec<_>>()
                    .join(", ")
            );
        }
        context = bagdar::answering::answer(&k, &q).ask;
    }
}
