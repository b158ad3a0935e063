//! The tests of the whole: the house, its texts, its conversations, its data.

mod bot_api;
mod dialogs;
mod house;
mod locales;
mod replies;
mod telegram;
