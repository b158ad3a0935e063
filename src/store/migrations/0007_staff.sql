-- Who may do what, drafts that wait for a second person, and a history that says why.

-- `member` is `chat:` with the number of a chat, or a name used at the command line and in the console.
CREATE TABLE staff (
    member TEXT PRIMARY KEY CHECK (member <> ''),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'college_editor', 'city_editor', 'publisher', 'administrator')),
    college TEXT CHECK (college <> ''),
    CHECK ((role = 'college_editor') = (college IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The secret of an invitation is kept as its SHA-256 only.
CREATE TABLE invitation (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'college_editor', 'city_editor', 'publisher', 'administrator')),
    college TEXT CHECK (college <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    made_ms INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'made' CHECK (state IN ('made', 'accepted', 'confirmed', 'refused')),
    accepted_by TEXT CHECK (accepted_by <> ''),
    -- The name the messenger shows, for the inviter; emptied when the invitation ends.
    shown_name TEXT NOT NULL DEFAULT '',
    CHECK ((role = 'college_editor') = (college IS NOT NULL)),
    CHECK (state NOT IN ('accepted', 'confirmed') OR accepted_by IS NOT NULL)
) STRICT;

-- Changes that wait. `base` is the publishing they were computed on.
CREATE TABLE draft (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    by TEXT NOT NULL CHECK (by <> ''),
    why TEXT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    base INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'published', 'rejected')),
    settled_by TEXT CHECK (settled_by <> ''),
    CHECK ((state = 'waiting') = (settled_by IS NULL))
) STRICT;

CREATE TABLE draft_cell (
    draft INTEGER NOT NULL REFERENCES draft (number),
    place INTEGER NOT NULL,
    of_table TEXT NOT NULL,
    of_row TEXT NOT NULL,
    of_column TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (draft, place)
) STRICT, WITHOUT ROWID;

-- Questions whose answers no publishing may break; `expected` lists what one of which has to be in the answer.
CREATE TABLE golden (
    place INTEGER PRIMARY KEY,
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
    question TEXT NOT NULL CHECK (question <> ''),
    expected TEXT NOT NULL CHECK (expected <> ''),
    UNIQUE (language, question)
) STRICT;

ALTER TABLE publishing ADD COLUMN why TEXT NOT NULL DEFAULT '';
-- The SHA-256 of each file.
ALTER TABLE publishing ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE publishing ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
-- The publishing that this one takes back.
ALTER TABLE publishing ADD COLUMN undoes INTEGER REFERENCES publishing (number);
-- Stands in the chain before the seals of its changes; the first one also seals the publishings before it, which have none.
ALTER TABLE publishing ADD COLUMN seal TEXT CHECK (length(seal) = 64);

CREATE INDEX change_publishing ON change (publishing);
CREATE INDEX change_row ON change (of_table, of_row);

-- Whoever wrote these was not known as staff: they are to be written anew.
UPDATE broadcast SET state = 'stopped', ended_ms = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE state = 'draft';

CREATE TRIGGER publishing_is_never_edited BEFORE UPDATE ON publishing BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER publishing_is_never_deleted BEFORE DELETE ON publishing BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
