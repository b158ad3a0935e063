-- The staff tables. `place` keeps the order of the staff file. Lists inside a cell are separated by `;`.

-- Where something was read, and when. `dated` is the date of the page or its figures.
CREATE TABLE source (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    publisher TEXT NOT NULL CHECK (publisher <> ''),
    title TEXT CHECK (title <> ''),
    address TEXT CHECK (address <> ''),
    read_on TEXT NOT NULL CHECK (read_on <> ''),
    dated TEXT CHECK (dated <> ''),
    confirmed TEXT NOT NULL CHECK (confirmed IN ('yes', 'no'))
) STRICT;

CREATE TABLE district (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    name_kk TEXT NOT NULL CHECK (name_kk <> ''),
    name_ru TEXT NOT NULL CHECK (name_ru <> ''),
    aliases_kk TEXT CHECK (aliases_kk <> ''),
    aliases_ru TEXT CHECK (aliases_ru <> '')
) STRICT;

CREATE TABLE field (
    place INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name_kk TEXT NOT NULL CHECK (name_kk <> ''),
    name_ru TEXT NOT NULL CHECK (name_ru <> ''),
    aliases_kk TEXT CHECK (aliases_kk <> ''),
    aliases_ru TEXT CHECK (aliases_ru <> '')
) STRICT;

-- An empty field means "not found", never "no".
CREATE TABLE college (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    name_kk TEXT NOT NULL CHECK (name_kk <> ''),
    name_kk_origin TEXT NOT NULL CHECK (name_kk_origin IN ('sourced', 'translated')),
    name_ru TEXT NOT NULL CHECK (name_ru <> ''),
    short_kk TEXT NOT NULL CHECK (short_kk <> ''),
    short_ru TEXT NOT NULL CHECK (short_ru <> ''),
    aliases TEXT CHECK (aliases <> ''),
    ownership TEXT CHECK (ownership IN ('state', 'private')),
    founded_year INTEGER CHECK (founded_year BETWEEN 1800 AND 2100),
    district TEXT REFERENCES district (id) DEFERRABLE INITIALLY DEFERRED,
    address_kk TEXT CHECK (address_kk <> ''),
    address_ru TEXT CHECK (address_ru <> ''),
    latitude REAL CHECK (latitude BETWEEN -90.0 AND 90.0),
    longitude REAL CHECK (longitude BETWEEN -180.0 AND 180.0),
    phones TEXT CHECK (phones <> ''),
    email TEXT CHECK (email <> ''),
    website TEXT CHECK (website <> ''),
    instagram TEXT CHECK (instagram <> ''),
    dormitory TEXT CHECK (dormitory IN ('yes', 'no')),
    languages TEXT CHECK (languages <> ''),
    grades TEXT CHECK (grades <> ''),
    students INTEGER CHECK (students BETWEEN 0 AND 100000000),
    students_year INTEGER CHECK (students_year BETWEEN 1800 AND 2100),
    licence TEXT CHECK (licence <> ''),
    note_kk TEXT CHECK (note_kk <> ''),
    note_ru TEXT CHECK (note_ru <> ''),
    remark TEXT CHECK (remark <> ''),
    review_on TEXT CHECK (review_on <> ''),
    owner TEXT CHECK (owner <> '')
) STRICT;

CREATE TABLE college_source (
    row TEXT NOT NULL REFERENCES college (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE specialty (
    place INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name_kk TEXT NOT NULL CHECK (name_kk <> ''),
    name_kk_origin TEXT NOT NULL CHECK (name_kk_origin IN ('sourced', 'translated')),
    name_ru TEXT NOT NULL CHECK (name_ru <> ''),
    aliases_kk TEXT CHECK (aliases_kk <> ''),
    aliases_ru TEXT CHECK (aliases_ru <> ''),
    months_after_9 INTEGER CHECK (months_after_9 BETWEEN 1 AND 100),
    months_after_11 INTEGER CHECK (months_after_11 BETWEEN 1 AND 100),
    remark TEXT CHECK (remark <> '')
) STRICT;

CREATE TABLE specialty_source (
    row TEXT NOT NULL REFERENCES specialty (code) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE qualification (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    code TEXT CHECK (code <> ''),
    specialty TEXT NOT NULL REFERENCES specialty (code) DEFERRABLE INITIALLY DEFERRED,
    level TEXT CHECK (level IN ('3W', '4S', '5AB')),
    name_kk TEXT NOT NULL CHECK (name_kk <> ''),
    name_kk_origin TEXT NOT NULL CHECK (name_kk_origin IN ('sourced', 'translated')),
    name_ru TEXT NOT NULL CHECK (name_ru <> '')
) STRICT;

CREATE TABLE qualification_source (
    row TEXT NOT NULL REFERENCES qualification (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

-- Lists of programmes can be incomplete. `price` is tenge a year, `places` are on state order.
CREATE TABLE programme (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    college TEXT NOT NULL REFERENCES college (id) DEFERRABLE INITIALLY DEFERRED,
    specialty TEXT NOT NULL REFERENCES specialty (code) DEFERRABLE INITIALLY DEFERRED,
    qualification TEXT REFERENCES qualification (id) DEFERRABLE INITIALLY DEFERRED,
    grade TEXT CHECK (grade IN ('9', '11')),
    form TEXT CHECK (form IN ('full-time', 'part-time', 'evening')),
    language TEXT CHECK (language <> ''),
    months INTEGER CHECK (months BETWEEN 1 AND 100),
    price INTEGER CHECK (price BETWEEN 0 AND 100000000),
    places INTEGER CHECK (places BETWEEN 0 AND 100000000),
    year TEXT CHECK (year <> '')
) STRICT;

CREATE TABLE programme_source (
    row TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

-- Only the kind `claimed` is dual training.
CREATE TABLE dual (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    college TEXT NOT NULL REFERENCES college (id) DEFERRABLE INITIALLY DEFERRED,
    specialty TEXT REFERENCES specialty (code) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('claimed', 'practice_base', 'employer', 'contract')),
    enterprise TEXT CHECK (enterprise <> ''),
    share_percent INTEGER CHECK (share_percent BETWEEN 0 AND 100),
    pay TEXT CHECK (pay <> ''),
    places INTEGER CHECK (places BETWEEN 0 AND 100000000),
    year TEXT CHECK (year <> ''),
    note_kk TEXT CHECK (note_kk <> ''),
    note_ru TEXT CHECK (note_ru <> '')
) STRICT;

CREATE TABLE dual_source (
    row TEXT NOT NULL REFERENCES dual (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

-- Figures may be compared only where their definitions agree.
CREATE TABLE outcome (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    scope TEXT NOT NULL CHECK (scope IN ('country', 'region', 'city', 'college', 'specialty', 'field')),
    subject TEXT CHECK (subject <> ''),
    region_kk TEXT NOT NULL CHECK (region_kk <> ''),
    region_ru TEXT NOT NULL CHECK (region_ru <> ''),
    metric TEXT NOT NULL CHECK (metric <> ''),
    value REAL NOT NULL CHECK (value BETWEEN 0.0 AND 1e12),
    value_to REAL CHECK (value_to BETWEEN 0.0 AND 1e12),
    bound TEXT NOT NULL CHECK (bound IN ('exact', 'at_least')),
    unit TEXT NOT NULL CHECK (unit <> ''),
    period TEXT NOT NULL CHECK (period <> ''),
    group_size INTEGER CHECK (group_size BETWEEN 0 AND 100000000),
    definition_kk TEXT NOT NULL CHECK (definition_kk <> ''),
    definition_ru TEXT NOT NULL CHECK (definition_ru <> ''),
    remark TEXT CHECK (remark <> '')
) STRICT;

CREATE TABLE outcome_source (
    row TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

-- `companions` are told together with the fact, `conflicts` give another official figure.
CREATE TABLE fact (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    topic TEXT NOT NULL CHECK (topic <> ''),
    text_kk TEXT NOT NULL CHECK (text_kk <> ''),
    text_ru TEXT NOT NULL CHECK (text_ru <> ''),
    companions TEXT CHECK (companions <> ''),
    conflicts TEXT CHECK (conflicts <> ''),
    valid_from TEXT CHECK (valid_from <> ''),
    valid_to TEXT CHECK (valid_to <> ''),
    review_on TEXT CHECK (review_on <> ''),
    owner TEXT CHECK (owner <> ''),
    remark TEXT CHECK (remark <> '')
) STRICT;

CREATE TABLE fact_source (
    row TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    PRIMARY KEY (row, source)
) STRICT, WITHOUT ROWID;

-- `target` is a fact or `topic:` with the code of a topic.
CREATE TABLE example (
    place INTEGER PRIMARY KEY,
    target TEXT NOT NULL CHECK (target <> ''),
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (target, language, text)
) STRICT;

-- One publishing of staff changes; everything in it holds or nothing.
CREATE TABLE publishing (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    by TEXT NOT NULL CHECK (by <> ''),
    file TEXT NOT NULL
) STRICT;

-- What changed, cell by cell; append-only, each row sealed with the seal of the one before.
CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    publishing INTEGER NOT NULL REFERENCES publishing (number),
    of_table TEXT NOT NULL,
    of_row TEXT NOT NULL,
    of_column TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
