//! The tests of the whole: the house, its texts, its conversations, its data.

// What goes wrong in a test ends it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

mod anything;
mod bot_api;
mod broadcasts;
mod browser;
mod command_line;
mod console;
mod console_staff;
mod console_work;
mod dialogs;
mod explain;
mod freshness;
mod house;
mod imports;
mod locales;
mod measures;
mod passages;
mod publishing;
mod queue;
mod replies;
mod retrieval;
mod spellings;
mod staff;
mod staff_chat;
mod staff_files;
mod staff_news;
mod staff_once;
mod telegram;
mod workbooks;
