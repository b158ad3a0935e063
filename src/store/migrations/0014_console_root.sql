-- Where the staff console was served last: what links into it begin with.
CREATE TABLE console_root (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    root TEXT NOT NULL CHECK (root <> '')
) STRICT;
