-- The staff console: links that let in once, and who is in. Only hashes are kept: whoever reads the database does not get in.

CREATE TABLE console_link (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    -- Whom it lets in, as the history is to name them.
    member TEXT NOT NULL CHECK (member <> ''),
    until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE console_session (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    member TEXT NOT NULL CHECK (member <> ''),
    until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How a row and a publishing came to be is looked up beside each form.
CREATE INDEX change_of_row ON change (of_table, of_row);
CREATE INDEX change_of_publishing ON change (publishing);
