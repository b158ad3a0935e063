-- Who was reminded of which row before which review date. Written together with the message, so that each is sent once.
CREATE TABLE reminder (
    member TEXT NOT NULL CHECK (member <> ''),
    of_table TEXT NOT NULL CHECK (of_table IN ('facts', 'colleges')),
    of_row TEXT NOT NULL CHECK (of_row <> ''),
    review_on TEXT NOT NULL CHECK (review_on <> ''),
    -- So many days before the date, or a week after it.
    stage TEXT NOT NULL CHECK (stage IN ('30', '7', '0', 'over')),
    told_ms INTEGER NOT NULL,
    PRIMARY KEY (member, of_table, of_row, review_on, stage)
) STRICT, WITHOUT ROWID;
