-- The talk with people: what came in, what is remembered, what goes out.

-- A person by the number of the chat; no name, no phone.
CREATE TABLE person (
    chat INTEGER PRIMARY KEY,
    chosen TEXT CHECK (chosen IN ('kk', 'ru')),
    last TEXT CHECK (last IN ('kk', 'ru')),
    -- What the last answer was about, as the code of an ask.
    context TEXT,
    -- The person blocked the bot.
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT;

-- Updates as the messenger gave them, committed before it is told so. The body is emptied when the update is done.
CREATE TABLE inbox (
    arrival INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL UNIQUE,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'parked')),
    received_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX inbox_waiting ON inbox (arrival) WHERE state = 'waiting';
CREATE INDEX inbox_received ON inbox (received_ms);

-- What is to be done in chats, in order. A text is emptied when it is sent.
CREATE TABLE outbox (
    number INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('send', 'edit', 'answer')),
    -- The message to edit.
    message INTEGER,
    -- The press to answer.
    press TEXT,
    text TEXT NOT NULL,
    buttons TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    not_before_ms INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'refused', 'gone')),
    reason TEXT,
    written_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_pending ON outbox (number) WHERE state = 'pending';
CREATE INDEX outbox_written ON outbox (written_ms);

-- Until when the messenger wants quiet: in one chat, or in all (chat 0).
CREATE TABLE pause (
    chat INTEGER PRIMARY KEY,
    until_ms INTEGER NOT NULL
) STRICT;

-- Questions that could not be answered, without the person.
CREATE TABLE unanswered (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL DEFAULT (date('now')),
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
