//! Which message may go next: each chat is a lane in strict order, lanes run side by side within the pace.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use super::pace::Bucket;
use crate::domain::{Act, ChatId};
use crate::store::Queued;

/// All that waits to be sent, as far as it is in memory.
pub struct Lanes {
    lanes: HashMap<ChatId, Lane>,
    /// When each idle lane wants to go on, and the number of its first message; every such lane stands here once.
    agenda: BTreeMap<(i64, i64), ChatId>,
    /// The messages in memory, until what became of them is committed.
    known: HashSet<i64>,
    /// Messages up to this number were looked at.
    read_to: i64,
    /// A lane that was long has room again.
    room: bool,
    all: Bucket,
    all_paused_ms: i64,
    /// The share of broadcasts in the pace.
    news: Bucket,
    /// The last chat that was asked for quiet, and when.
    quiet: Option<(ChatId, i64)>,
    paced: bool,
}

struct Lane {
    waiting: VecDeque<Queued>,
    busy: bool,
    bucket: Bucket,
    paused_ms: i64,
    /// Where this lane's place in the agenda is.
    place: Option<(i64, i64)>,
    /// The first message that was left on disk because the lane was long.
    left: Option<i64>,
}

/// A flood in one chat stays on disk beyond this.
const LONGEST_LANE: usize = 64;
/// No more is read while so many are in memory.
const MOST_KNOWN: usize = 4096;
/// Lanes at rest are dropped beyond this, which is more than can be at work.
const MOST_LANES: usize = 2 * MOST_KNOWN;

impl Lanes {
    /// A pace of 0 a second lifts all limits.
    pub fn new(sends_per_second: u32) -> Lanes {
        let per_second = i64::from(sends_per_second);
        let interval_ms = match sends_per_second {
            0 => 0,
            some => i64::from(1000_u32.div_ceil(some)),
        };
        Lanes {
            lanes: HashMap::new(),
            agenda: BTreeMap::new(),
            known: HashSet::new(),
            read_to: 0,
            room: false,
            all: Bucket::new(interval_ms, (per_second / 5).max(1)),
            all_paused_ms: 0,
            news: Bucket::new(interval_ms * 5 / 3, 1),
            quiet: None,
            paced: per_second > 0,
        }
    }

    /// From which number on to read more; `None` while memory holds enough.
    pub fn wants_from(&mut self, now_ms: i64) -> Option<i64> {
        // A lane at rest is only memory of the pace; a chat that is quiet for long needs none.
        if self.lanes.len() > MOST_LANES {
            self.lanes.retain(|_, lane| !lane.is_at_rest(now_ms));
        }
        (self.known.len() < MOST_KNOWN).then_some(self.read_to)
    }

    /// Tells once that messages left on disk can be read now.
    pub fn has_room(&mut self) -> bool {
        std::mem::take(&mut self.room)
    }

    /// Takes messages read from disk.
    pub fn take_in(&mut self, read: Vec<Queued>) {
        for queued in read {
            self.read_to = self.read_to.max(queued.number);
            if self.known.contains(&queued.number) {
                continue;
            }
            let (chat, number) = (queued.chat, queued.number);
            let lane = lane(&mut self.lanes, chat, self.paced);
            if lane.left.is_some() || lane.waiting.len() >= LONGEST_LANE {
                lane.left.get_or_insert(number);
                continue;
            }
            self.known.insert(number);
            lane.waiting.push_back(queued);
            self.enter(chat);
        }
    }

    /// The next message that may go now; its lane is busy until it is settled.
    pub fn next(&mut self, now_ms: i64) -> Option<Queued> {
        if self.all_paused_ms > now_ms || self.all.ready_at() > now_ms {
            return None;
        }
        let (&place, &chat) = self.agenda.first_key_value()?;
        if place.0 > now_ms {
            return None;
        }
        self.agenda.remove(&place);
        let lane = self.lanes.get_mut(&chat)?;
        lane.place = None;
        lane.busy = true;
        let queued = lane.waiting.pop_front()?;
        if is_message(&queued.act) {
            lane.bucket.take(now_ms);
        }
        self.all.take(now_ms);
        Some(queued)
    }

    /// When the next message may go, if there is one.
    pub fn next_at(&self) -> Option<i64> {
        let ((at, _), _) = self.agenda.first_key_value()?;
        Some((*at).max(self.all_paused_ms).max(self.all.ready_at()))
    }

    /// What was sent, or will never be, is committed: the lane goes on.
    pub fn done(&mut self, chat: ChatId, number: i64) {
        self.known.remove(&number);
        let Some(lane) = self.lanes.get_mut(&chat) else {
            return;
        };
        lane.busy = false;
        if lane.waiting.is_empty()
            && let Some(left) = lane.left.take()
        {
            self.read_to = self.read_to.min(left - 1);
            self.room = true;
        }
        self.enter(chat);
    }

    /// It goes again at its new time, before all others of its lane.
    pub fn again(&mut self, queued: Queued) {
        let chat = queued.chat;
        let Some(lane) = self.lanes.get_mut(&chat) else {
            return;
        };
        lane.busy = false;
        lane.waiting.push_front(queued);
        self.enter(chat);
    }

    /// The person is gone, or the group has moved: what is still to be sent after this message, and where to, the store knows.
    pub fn reread(&mut self, chat: ChatId, number: i64) {
        if let Some(lane) = self.lanes.get_mut(&chat) {
            lane.waiting.drain(..).for_each(|queued| {
                self.known.remove(&queued.number);
            });
            // A lane that was long has already left some, which come later.
            lane.left = Some(number);
        }
        self.done(chat, number);
    }

    /// Quiet in a chat, or in all.
    pub fn pause(&mut self, chat: Option<ChatId>, until_ms: i64) {
        match chat {
            None => self.all_paused_ms = self.all_paused_ms.max(until_ms),
            Some(chat) => {
                let lane = lane(&mut self.lanes, chat, self.paced);
                lane.paused_ms = lane.paused_ms.max(until_ms);
                self.enter(chat);
            }
        }
    }

    /// Quiet in a chat; two chats within a second mean that all are meant. Telegram says `retry_after` for a chat that got too
    /// much as well as for the whole bot, and does not tell which: to stop everybody for one busy chat would be a switch in the
    /// hands of anybody, and a second chat tells within a moment that it was the bot. Gives whose quiet it is.
    pub fn keep_quiet(&mut self, chat: ChatId, now_ms: i64, until_ms: i64) -> Option<ChatId> {
        let all = self
            .quiet
            .is_some_and(|(other, at_ms)| other != chat && now_ms - at_ms < 1000);
        self.quiet = Some((chat, now_ms));
        let whose = if all { None } else { Some(chat) };
        log::warn!(
            "Telegram wants quiet {} for {} ms",
            if all { "everywhere" } else { "in a chat" },
            until_ms - now_ms
        );
        self.pause(whose, until_ms);
        whose
    }

    /// When a broadcast may send its next message: three of five in the pace are its own, and answers that could go now go
    /// first.
    pub fn news_at(&self, now_ms: i64) -> i64 {
        const ANSWERS_MS: i64 = 20;
        let answers = self.agenda.first_key_value();
        let waits = answers.is_some_and(|((at_ms, _), _)| *at_ms <= now_ms);
        let pace = self.all_paused_ms.max(self.all.ready_at());
        pace.max(self.news.ready_at())
            .max(if waits { now_ms + ANSWERS_MS } else { 0 })
    }

    /// When a chat may get one: what it is being answered comes before.
    pub fn news_for_at(&self, chat: ChatId, now_ms: i64) -> i64 {
        const ANSWER_MS: i64 = 1000;
        self.lanes.get(&chat).map_or(0, |lane| {
            let is_answered = lane.busy || !lane.waiting.is_empty();
            let paused = lane.paused_ms.max(lane.bucket.ready_at());
            paused.max(if is_answered { now_ms + ANSWER_MS } else { 0 })
        })
    }

    /// A message of a broadcast goes to a chat now.
    pub fn take_news(&mut self, chat: ChatId, now_ms: i64) {
        self.all.take(now_ms);
        self.news.take(now_ms);
        if let Some(lane) = self.lanes.get_mut(&chat) {
            lane.bucket.take(now_ms);
        }
    }

    /// Puts a lane into the agenda, at the time it may go on.
    fn enter(&mut self, chat: ChatId) {
        let Some(lane) = self.lanes.get_mut(&chat) else {
            return;
        };
        if let Some(place) = lane.place.take() {
            self.agenda.remove(&place);
        }
        let Some(first) = lane.waiting.front().filter(|_| !lane.busy) else {
            return;
        };
        let paced = if is_message(&first.act) {
            lane.bucket.ready_at()
        } else {
            0
        };
        let place = (
            first.not_before_ms.max(lane.paused_ms).max(paced),
            first.number,
        );
        lane.place = Some(place);
        self.agenda.insert(place, chat);
    }
}

impl Lane {
    /// Whether a new lane would do the same.
    fn is_at_rest(&self, now_ms: i64) -> bool {
        let is_idle = !self.busy && self.waiting.is_empty() && self.left.is_none();
        is_idle && self.paused_ms <= now_ms && self.bucket.is_full(now_ms)
    }
}

fn lane(lanes: &mut HashMap<ChatId, Lane>, chat: ChatId, paced: bool) -> &mut Lane {
    lanes.entry(chat).or_insert_with(|| {
        // Telegram takes one a second in a chat and twenty a minute in a group; groups have negative numbers.
        let interval_ms = if !paced {
            0
        } else if chat.0 < 0 {
            3000
        } else {
            1000
        };
        const BURST: i64 = 3;
        let bucket = Bucket::new(interval_ms, BURST);
        Lane {
            waiting: VecDeque::new(),
            busy: false,
            bucket,
            paused_ms: 0,
            place: None,
            left: None,
        }
    })
}

/// Whether the chat sees a message: the answer to a press does not count.
fn is_message(act: &Act) -> bool {
    match act {
        Act::Send(_)
        | Act::Edit { .. }
        | Act::Picture { .. }
        | Act::Document { .. }
        | Act::Attached(_) => true,
        Act::AnswerPress { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Reply;

    fn queued(number: i64, chat: i64) -> Queued {
        Queued {
            number,
            chat: ChatId(chat),
            act: Act::Send(Reply::default()),
            tries: 0,
            not_before_ms: 0,
        }
    }

    fn sent(lanes: &mut Lanes, now_ms: i64) -> Vec<i64> {
        std::iter::from_fn(|| lanes.next(now_ms))
            .map(|queued| queued.number)
            .collect()
    }

    #[test]
    fn a_chat_keeps_its_order_and_others_do_not_wait() {
        let mut lanes = Lanes::new(0);
        lanes.take_in(vec![queued(1, 7), queued(2, 7), queued(3, 8)]);
        assert_eq!(sent(&mut lanes, 1), [1, 3]);
        lanes.done(ChatId(7), 1);
        assert_eq!(sent(&mut lanes, 1), [2]);
    }

    #[test]
    fn a_message_that_goes_again_holds_up_its_chat_only() {
        let mut lanes = Lanes::new(0);
        lanes.take_in(vec![queued(1, 7), queued(2, 7), queued(3, 8)]);
        assert_eq!(sent(&mut lanes, 1), [1, 3]);
        lanes.again(Queued {
            not_before_ms: 500,
            tries: 1,
            ..queued(1, 7)
        });
        assert_eq!(sent(&mut lanes, 499), [0i64; 0]);
        assert_eq!(lanes.next_at(), Some(500));
        assert_eq!(sent(&mut lanes, 500), [1]);
    }

    #[test]
    fn a_flood_stays_on_disk_and_comes_back_in_order() {
        let mut lanes = Lanes::new(0);
        let flood: Vec<Queued> = (1..=200).map(|number| queued(number, 7)).collect();
        let mut seen = Vec::new();
        while let Some(from) = lanes.wants_from(1).filter(|_| seen.len() < 200) {
            lanes.take_in(
                flood
                    .iter()
                    .filter(|one| one.number > from && !seen.contains(&one.number))
                    .cloned()
                    .collect(),
            );
            while let Some(next) = lanes.next(1) {
                seen.push(next.number);
                lanes.done(ChatId(7), next.number);
            }
        }
        assert_eq!(seen, (1..=200).collect::<Vec<i64>>());
    }

    #[test]
    fn what_waits_for_who_came_back_is_read_again() {
        let mut lanes = Lanes::new(0);
        lanes.take_in(vec![queued(1, 7), queued(2, 7), queued(3, 7)]);
        assert_eq!(sent(&mut lanes, 1), [1]);
        lanes.reread(ChatId(7), 1);
        assert_eq!(sent(&mut lanes, 1), [0i64; 0]);
        assert!(lanes.has_room());
        assert_eq!(lanes.wants_from(1), Some(0));
        lanes.take_in(vec![queued(3, 7)]);
        assert_eq!(sent(&mut lanes, 1), [3]);
    }

    #[test]
    fn lanes_at_rest_are_dropped_while_others_wait() {
        let mut lanes = Lanes::new(25);
        lanes.pause(Some(ChatId(-1)), 90_000);
        lanes.take_in(vec![queued(1, 7)]);
        for chat in 0..MOST_LANES as i64 {
            lane(&mut lanes.lanes, ChatId(1000 + chat), true);
        }
        lanes.wants_from(50_000);
        let mut kept: Vec<i64> = lanes.lanes.keys().map(|chat| chat.0).collect();
        kept.sort();
        assert_eq!(kept, [-1, 7]);
    }

    #[test]
    fn the_pace_holds_for_all_and_for_a_chat() {
        let mut lanes = Lanes::new(25);
        lanes.take_in((1..=20).map(|number| queued(number, number)).collect());
        assert_eq!(sent(&mut lanes, 100_000).len(), 5);
        assert_eq!(sent(&mut lanes, 100_080).len(), 2);
        lanes.pause(None, 200_000);
        assert_eq!(sent(&mut lanes, 199_999), [0i64; 0]);
        assert_eq!(lanes.next_at(), Some(200_000));
    }
}
