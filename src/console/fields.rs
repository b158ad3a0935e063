//! The fields of a row's form, made from the description of its table.

use maud::{Markup, html};

use super::form::Posted;
use super::parts::{column_name, row_name};
use super::row::Place;
use super::visit::Visit;
use crate::domain::rows::{self, Column, Kind, Row, rows_of};
use crate::domain::{Metric, Problem, Records, Table, Topic, Unit};
use crate::import;
use crate::reply;

/// What a field is made with.
struct Field<'form> {
    visit: &'form Visit,
    base: &'form Records,
    column: &'static Column,
    value: &'form str,
    /// A key of a row that is there cannot be changed.
    is_fixed: bool,
    faults: Vec<String>,
}

/// A row for whoever may not edit it: what is filled in.
pub fn to_read(visit: &Visit, table: Table, row: &Row) -> Markup {
    let filled = rows::of(table).iter().filter_map(|column| {
        Some((
            column,
            row.get(column.name).filter(|cell| !cell.is_empty())?,
        ))
    });
    html! {
        dl.card {
            @for (column, cell) in filled {
                dt { (column_name(visit, column.name).0) }
                dd { (cell) }
            }
        }
    }
}

/// The cells of a form that came in: several values of one column are joined as in a file.
pub fn read(table: Table, posted: &Posted) -> Row {
    let cell = |column: &'static Column| {
        let parts: Vec<String> = posted
            .all(column.name)
            .map(|part| part.replace("\r\n", "\n").trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| (column.name, parts.join(";")))
    };
    rows::of(table).iter().filter_map(cell).collect()
}

/// Every field; the two languages of a text stand side by side.
pub fn of_row(
    visit: &Visit,
    place: &Place,
    row: &Row,
    base: &Records,
    problems: &[Problem],
) -> Markup {
    let keys = import::keys(place.table);
    let field = |column: &'static Column| {
        let own = problems
            .iter()
            .filter(|problem| problem.place.column.as_deref() == Some(column.name));
        let faults = own
            .map(|problem| reply::reason_of(visit.desk().texts(), visit.language(), &problem.kind));
        Field {
            visit,
            base,
            column,
            value: row.get(column.name).map_or("", String::as_str),
            is_fixed: place.key.is_some() && keys.contains(column),
            faults: faults.collect(),
        }
    };
    let twin = |column: &Column| {
        let twin = rows::twin(place.table, column.name)?;
        rows::of(place.table).iter().find(|own| own.name == twin)
    };
    html! {
        @for column in rows::of(place.table) {
            @match twin(column) {
                None => div.field { (field(column).shown()) },
                Some(russian) if column.name.ends_with("_kk") => {
                    div.both {
                        div.field { (field(column).shown()) }
                        div.field { (field(russian).shown()) }
                    }
                }
                Some(_) => {}
            }
        }
    }
}

impl Field<'_> {
    fn shown(&self) -> Markup {
        match self.column.kind {
            Kind::SomeOf(codes) => self.choices(&named(codes)),
            Kind::References(table) => self.references(table),
            Kind::OneOf(codes) => self.select(&named(codes)),
            Kind::Topic => self.select(&named(&Topic::ALL.map(|(_, code)| code))),
            Kind::Metric => self.select(&named(&Metric::ALL.map(|(_, code)| code))),
            Kind::Unit => self.select(&named(&Unit::ALL.map(|(_, code)| code))),
            Kind::Reference(table) => self.select(&self.rows_in(table)),
            Kind::Text(most) if most > 300 => self.area(most),
            Kind::Id
            | Kind::Text(_)
            | Kind::List
            | Kind::Number(..)
            | Kind::Decimal(..)
            | Kind::Date
            | Kind::Address
            | Kind::Email
            | Kind::Phones
            | Kind::Target => self.line(),
        }
    }

    fn name(&self) -> &'static str {
        self.column.name
    }

    /// What is said of the field to those who cannot see what stands around it.
    fn described_by(&self) -> String {
        format!("{0}-hint {0}-fault", self.name())
    }

    fn hints(&self) -> Markup {
        let (_, hint) = column_name(self.visit, self.name());
        html! {
            p.hint id={ (self.name()) "-hint" } {
                @if let Some(hint) = &hint { (hint) } @else if self.column.kind == Kind::Date {
                    (self.visit.say("console-date-hint"))
                }
            }
            div id={ (self.name()) "-fault" } {
                @for fault in &self.faults { p.fault { (fault) } }
            }
        }
    }

    fn title(&self) -> Markup {
        let (name, _) = column_name(self.visit, self.name());
        html! {
            (name)
            @if self.column.required && !self.is_fixed {
                " " span.soft.small { "(" (self.visit.say("console-required")) ")" }
            }
        }
    }

    fn label(&self) -> Markup {
        html! { label for=(self.name()) { (self.title()) } (self.hints()) }
    }

    /// The language of what is typed, for spelling and screen readers.
    fn language(&self) -> Option<&'static str> {
        match self.name().rsplit_once('_') {
            Some((_, "kk")) => Some("kk"),
            Some((_, "ru")) => Some("ru"),
            Some(_) | None => None,
        }
    }

    fn line(&self) -> Markup {
        let is_number = matches!(self.column.kind, Kind::Number(..) | Kind::Decimal(..));
        let mode = is_number.then_some("decimal");
        html! {
            (self.label())
            input id=(self.name()) type="text" name=(self.name()) value=(self.value) inputmode=[mode] lang=[self.language()]
                readonly[self.is_fixed] aria-describedby=(self.described_by()) aria-invalid=[self.invalid()]
                autocomplete="off";
        }
    }

    fn area(&self, most: usize) -> Markup {
        html! {
            (self.label())
            textarea id=(self.name()) name=(self.name()) maxlength=(most) rows="5" lang=[self.language()]
                aria-describedby=(self.described_by()) aria-invalid=[self.invalid()] { "\n" (self.value) }
        }
    }

    fn select(&self, options: &[(String, String)]) -> Markup {
        if self.is_fixed {
            return self.line();
        }
        let is_known = options.iter().any(|(code, _)| code == self.value);
        html! {
            (self.label())
            select id=(self.name()) name=(self.name()) aria-describedby=(self.described_by()) aria-invalid=[self.invalid()] {
                option value="" selected[self.value.is_empty()] { (self.visit.say("console-unknown")) }
                @if !is_known && !self.value.is_empty() { option value=(self.value) selected { (self.value) } }
                @for (code, name) in options {
                    option value=(code) selected[code == self.value] { (name) }
                }
            }
        }
    }

    fn choices(&self, options: &[(String, String)]) -> Markup {
        let chosen: Vec<&str> = self.value.split(';').map(str::trim).collect();
        html! {
            fieldset.field aria-describedby=(self.described_by()) {
                legend { (self.title()) }
                (self.hints())
                @for (code, name) in options {
                    label.choice {
                        input type="checkbox" name=(self.name()) value=(code) checked[chosen.contains(&code.as_str())];
                        span { (name) }
                    }
                }
            }
        }
    }

    /// Those that are there, each to be taken off, and a field for more.
    fn references(&self, table: Table) -> Markup {
        let all = self.rows_in(table);
        let name_of = |code: &str| {
            let found = all.iter().find(|(own, _)| own == code);
            found.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
        };
        let chosen = self.value.split(';').map(str::trim);
        let list = format!("{}-list", self.name());
        html! {
            fieldset.field aria-describedby=(self.described_by()) {
                legend { (self.title()) }
                (self.hints())
                @for code in chosen.filter(|code| !code.is_empty()) {
                    label.choice {
                        input type="checkbox" name=(self.name()) value=(code) checked;
                        span { (name_of(code)) " " span.key.soft { (code) } }
                    }
                }
                label.small for=(self.name()) { (self.visit.say("console-add-reference")) }
                input id=(self.name()) type="text" name=(self.name()) list=(list) autocomplete="off"
                    aria-invalid=[self.invalid()];
                datalist id=(list) { @for (code, name) in &all { option value=(code) { (name) } } }
            }
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        (!self.faults.is_empty()).then_some("true")
    }

    /// The rows of another table with their names.
    fn rows_in(&self, table: Table) -> Vec<(String, String)> {
        let rows = rows_of(self.base, table).into_iter();
        let named = rows.map(|row| {
            let key = rows::key_of(table, &row);
            let name = row_name(self.visit, &row).unwrap_or_else(|| key.clone());
            (key, name)
        });
        named.collect()
    }
}

/// Codes as their own names: the note of the column tells what they mean.
fn named(codes: &[&str]) -> Vec<(String, String)> {
    let both = |code: &&str| ((*code).to_owned(), (*code).to_owned());
    codes.iter().map(both).collect()
}
