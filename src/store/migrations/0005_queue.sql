-- What staff do with open questions, what people think of answers, and how much is asked.

ALTER TABLE unanswered ADD COLUMN why TEXT NOT NULL DEFAULT 'declined' CHECK (why IN ('declined', 'unsure', 'disliked'));
-- By which a button names the question; a question from before the buttons has none.
ALTER TABLE unanswered ADD COLUMN key TEXT CHECK (length(key) = 16);
-- When it was asked first.
ALTER TABLE unanswered ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE unanswered ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
CHECK (state IN ('open', 'awaits', 'answered', 'foreign', 'abuse'));
-- The fact it waits for.
ALTER TABLE unanswered ADD COLUMN fact TEXT CHECK (fact <> '');
-- When it was answered.
ALTER TABLE unanswered ADD COLUMN closed TEXT CHECK (closed <> '');
-- The publishing after which it was asked again.
ALTER TABLE unanswered ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;

UPDATE unanswered SET since = day;
CREATE UNIQUE INDEX unanswered_key ON unanswered (key);

-- Who wants to be told when a question is answered; kept for 30 days at most.
CREATE TABLE wish (
    question INTEGER NOT NULL REFERENCES unanswered (number) ON DELETE CASCADE,
    chat INTEGER NOT NULL,
    day TEXT NOT NULL DEFAULT (date('now')),
    PRIMARY KEY (question, chat)
) STRICT, WITHOUT ROWID;

-- Which messages were voted on, not how: one vote and one reason each. Kept for 30 days.
CREATE TABLE ballot (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('vote', 'reason')),
    day TEXT NOT NULL,
    PRIMARY KEY (chat, message, kind)
) STRICT, WITHOUT ROWID;

-- Which chats asked something today, so that each is counted once. Forgotten the day after.
CREATE TABLE visitor (
    chat INTEGER PRIMARY KEY,
    day TEXT NOT NULL
) STRICT;

-- How often something happened on a day.
CREATE TABLE tally (
    day TEXT NOT NULL CHECK (day <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    name TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (day, kind, name)
) STRICT, WITHOUT ROWID;
