//! Bagdar answers questions in Kazakh and Russian about the colleges of Almaty.
//!
//! The house has four floors; imports go down only.
//!
//! ```text
//! DOOR    main, settings, telegram, console, terminal  what comes in and goes out
//! HALL    conversation, staffwork                      one event of a person, one action of staff
//! ROOM    answering, reply, import, store, charts      what to say, how to say it, what to take in, where to keep it, drawings
//! GROUND  knowledge, domain                            the base in memory, the words as plain types
//! ```
//!
//! A message: a door -> `conversation` -> [`answering`] -> [`reply`] -> the door.
//! A staff file: a door -> `staffwork` -> [`import`] -> [`store`] -> a new [`knowledge::Knowledge`].

pub mod answering;
pub mod charts;
pub mod console;
pub mod conversation;
pub mod domain;
pub mod import;
pub mod knowledge;
pub mod reply;
pub mod settings;
pub mod staffwork;
pub mod store;
pub mod telegram;
pub mod terminal;
