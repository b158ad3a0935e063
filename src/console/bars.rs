//! Figures as bars: drawn by the browser, read aloud as a table.

use maud::{Markup, html};

use super::visit::Visit;
use crate::domain::Chart;

/// From so many bars on they stand upright, one a day.
const UPRIGHT: usize = 15;

pub fn chart(visit: &Visit, chart: &Chart) -> Markup {
    if chart.bars.len() < UPRIGHT {
        lying(chart)
    } else {
        upright(visit, chart)
    }
}

fn lying(chart: &Chart) -> Markup {
    html! {
        table.bars {
            caption { (chart.title) }
            tbody {
                @for (label, count) in &chart.bars {
                    tr {
                        th scope="row" { (label) }
                        td.bar {
                            svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
                                rect width=(share(chart, *count)) height="10" {}
                            }
                        }
                        td.number { (count) }
                    }
                }
            }
        }
    }
}

/// Days side by side; the table behind them is for those who cannot see the picture, or want the numbers.
fn upright(visit: &Visit, chart: &Chart) -> Markup {
    const STEP: usize = 10;
    let width = chart.bars.len() * STEP;
    let edge = |bar: Option<&(String, u64)>| bar.map_or("", |(label, _)| label).to_owned();
    html! {
        figure.days {
            figcaption { (chart.title) " " span.soft { "(" (visit.tell("console-most", &[("count", (most(chart) as usize).into())])) ")" } }
            svg viewBox={ "0 0 " (width) " 100" } preserveAspectRatio="none" aria-hidden="true" {
                @for (place, (label, count)) in chart.bars.iter().enumerate() {
                    @let high = share(chart, *count);
                    rect x=(place * STEP) y=(100 - high) width=(STEP - 2) height=(high) {
                        title { (label) ": " (count) }
                    }
                }
            }
            p.ends aria-hidden="true" { span { (edge(chart.bars.first())) } span { (edge(chart.bars.last())) } }
            table.unseen {
                caption { (chart.title) }
                tbody {
                    @for (label, count) in &chart.bars { tr { th scope="row" { (label) } td { (count) } } }
                }
            }
        }
    }
}

/// The length of a bar, in hundredths of the longest.
fn share(chart: &Chart, count: u64) -> u64 {
    100 * count / most(chart).max(1)
}

fn most(chart: &Chart) -> u64 {
    chart
        .bars
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0)
}
