-- The staff console: links that let in once, and who is in. Only hashes are kept: whoever reads the database does not get in.

CREATE TABLE console_link (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    -- Whom it lets in, by their code.
    member TEXT NOT NULL CHECK (member <> ''),
    until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE console_session (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    member TEXT NOT NULL CHECK (member <> ''),
    until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
