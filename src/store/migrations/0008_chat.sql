-- Staff work in the chat.

-- What a member of staff is in the middle of, as a code.
ALTER TABLE person ADD COLUMN work TEXT;

-- A PNG to send with the text under it; emptied when it is sent.
ALTER TABLE outbox ADD COLUMN picture BLOB;

-- Whether those who may confirm a draft were told of it.
ALTER TABLE draft ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));

-- The weeks, counted from the first Monday of 1970, whose digest was sent.
CREATE TABLE digest (
    week INTEGER PRIMARY KEY
) STRICT;
