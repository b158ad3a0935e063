PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
-- What is emptied is overwritten, where that costs no further writing.
PRAGMA secure_delete = FAST;
