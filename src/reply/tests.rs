//! Replies to every finding, over a small base made by hand.
