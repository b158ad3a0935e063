-- What people asked to be told, and what staff told them.

CREATE TABLE subscription (
    chat INTEGER NOT NULL REFERENCES person (chat) ON UPDATE CASCADE ON DELETE CASCADE,
    -- The code of an interest, such as `dates` or `college:atk`.
    interest TEXT NOT NULL CHECK (interest <> ''),
    PRIMARY KEY (chat, interest)
) STRICT, WITHOUT ROWID;

CREATE INDEX subscription_interest ON subscription (interest);

CREATE TABLE broadcast (
    number INTEGER PRIMARY KEY,
    interest TEXT NOT NULL CHECK (interest <> ''),
    text_kk TEXT NOT NULL CHECK (text_kk <> ''),
    text_ru TEXT NOT NULL CHECK (text_ru <> ''),
    author TEXT NOT NULL CHECK (author <> ''),
    -- The second person.
    confirmed_by TEXT CHECK (confirmed_by <> '' AND confirmed_by <> author),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'running', 'paused', 'stopped', 'done')),
    ended_ms INTEGER,
    CHECK (state IN ('draft', 'stopped') OR confirmed_by IS NOT NULL)
) STRICT;

CREATE INDEX broadcast_running ON broadcast (number) WHERE state = 'running';

-- Everybody a broadcast is for, each once. The chat is emptied when the person asks to be forgotten, and a month after the end.
CREATE TABLE recipient (
    number INTEGER PRIMARY KEY,
    broadcast INTEGER NOT NULL REFERENCES broadcast (number),
    chat INTEGER,
    -- `sending` is committed before the request: what a dead program leaves there is doubtful and never sent again.
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'gone', 'left', 'doubtful')),
    reason TEXT,
    not_before_ms INTEGER NOT NULL DEFAULT 0,
    UNIQUE (broadcast, chat)
) STRICT;

CREATE INDEX recipient_waiting ON recipient (broadcast, number) WHERE state = 'waiting';
CREATE INDEX recipient_sending ON recipient (broadcast) WHERE state = 'sending';
CREATE INDEX recipient_chat ON recipient (chat);
