//! Figures become a picture: bars with labels in any script of the two languages, no font of the system needed.

use anyhow::{Context, Result, anyhow};
use plotters::prelude::{
    BitMapBackend, Color, IntoDrawingArea, IntoFont, RGBColor, Rectangle, Text, WHITE,
};
use plotters::style::{FontStyle, register_font};

use crate::domain::Chart;

/// Noto Sans with the letters of both languages, under the SIL Open Font License (NotoSans.LICENSE beside it).
const FONT: &[u8] = include_bytes!("../../assets/NotoSans.ttf");

const WIDTH: u32 = 1200;
const MARGIN: i32 = 24;
const TITLE: i32 = 48;
const LINE: i32 = 34;
/// The height of a chart of days.
const TALL: i32 = 260;
/// From so many bars on they stand upright.
const UPRIGHT: usize = 15;
const INK: RGBColor = RGBColor(33, 37, 41);
const BAR: RGBColor = RGBColor(32, 107, 196);

/// Charts under each other as a PNG.
pub fn png(charts: &[Chart]) -> Result<Vec<u8>> {
    register_font("noto", FontStyle::Normal, FONT)
        .map_err(|_| anyhow!("The font cannot be read"))?;
    let height: i32 = charts.iter().map(height_of).sum::<i32>() + MARGIN;
    let height = height.unsigned_abs();
    let mut pixels = vec![0u8; (WIDTH * height * 3) as usize];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, (WIDTH, height)).into_drawing_area();
        area.fill(&WHITE).map_err(broken)?;
        let mut top = MARGIN;
        for chart in charts {
            draw(&area, chart, top)?;
            top += height_of(chart);
        }
        area.present().map_err(broken)?;
    }
    encode(&pixels, height)
}

type Area<'pixels> = plotters::drawing::DrawingArea<BitMapBackend<'pixels>, plotters::coord::Shift>;

fn broken(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("Draw a chart: {error}")
}

fn height_of(chart: &Chart) -> i32 {
    let bars = match chart.bars.len() >= UPRIGHT {
        true => TALL + LINE,
        false => LINE * chart.bars.len() as i32,
    };
    TITLE + bars + MARGIN
}

fn draw(area: &Area, chart: &Chart, top: i32) -> Result<()> {
    write(area, &chart.title, (MARGIN, top), 28)?;
    let top = top + TITLE;
    match chart.bars.len() >= UPRIGHT {
        true => upright(area, chart, top),
        false => lying(area, chart, top),
    }
}

/// A bar a line, its label before it and its count behind it.
fn lying(area: &Area, chart: &Chart, top: i32) -> Result<()> {
    const LABEL: i32 = 460;
    const COUNT: i32 = 90;
    const LETTERS: usize = 38;
    let longest = i64::from(WIDTH as i32 - LABEL - COUNT - 2 * MARGIN);
    for ((label, times), y) in chart.bars.iter().zip((top..).step_by(LINE as usize)) {
        write(area, &cut(label, LETTERS), (MARGIN, y), 21)?;
        let length = (longest * *times as i64 / most(chart) as i64) as i32;
        let left = MARGIN + LABEL;
        bar(area, [(left, y + 2), (left + length, y + LINE - 10)])?;
        write(area, &times.to_string(), (left + length + 10, y), 21)?;
    }
    Ok(())
}

/// A bar a day, side by side; some days are named.
fn upright(area: &Area, chart: &Chart, top: i32) -> Result<()> {
    const NAMED: usize = 10;
    let count = chart.bars.len();
    let width = (WIDTH as i32 - 2 * MARGIN) / count as i32;
    let every = count.div_ceil(NAMED);
    let bottom = top + TALL;
    for (place, (label, times)) in chart.bars.iter().enumerate() {
        let left = MARGIN + width * place as i32;
        let high = (i64::from(TALL - LINE) * *times as i64 / most(chart) as i64) as i32;
        bar(
            area,
            [(left, bottom - high), (left + (width - 2).max(1), bottom)],
        )?;
        if place % every == 0 {
            write(area, label, (left, bottom + 6), 18)?;
        }
        if *times == most(chart) {
            write(area, &times.to_string(), (left, bottom - high - 24), 20)?;
        }
    }
    Ok(())
}

fn most(chart: &Chart) -> u64 {
    chart
        .bars
        .iter()
        .map(|(_, times)| *times)
        .max()
        .unwrap_or(0)
        .max(1)
}

fn bar(area: &Area, corners: [(i32, i32); 2]) -> Result<()> {
    area.draw(&Rectangle::new(corners, BAR.filled()))
        .map_err(broken)
}

fn write(area: &Area, text: &str, at: (i32, i32), size: i32) -> Result<()> {
    let style = ("noto", size).into_font().color(&INK);
    area.draw(&Text::new(text.to_owned(), at, style))
        .map_err(broken)
}

fn cut(label: &str, most: usize) -> String {
    match label.chars().count() > most {
        true => label.chars().take(most - 1).chain(['…']).collect(),
        false => label.to_owned(),
    }
}

fn encode(pixels: &[u8], height: u32) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().context("Begin the picture")?;
    writer
        .write_image_data(pixels)
        .context("Write the picture")?;
    writer.finish().context("Finish the picture")?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_become_a_picture() {
        let bars = |count: usize| {
            (0..count)
                .map(|at| (format!("Әңғүұқөһі {at}"), at as u64))
                .collect()
        };
        let chart = |count: usize| Chart {
            title: "Күн сайынғы сұрақтар".to_owned(),
            bars: bars(count),
        };
        let picture = png(&[chart(30), chart(3), chart(0)]).unwrap();
        assert!(picture.starts_with(b"\x89PNG"));
    }
}
