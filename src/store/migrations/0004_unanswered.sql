-- Questions that could not be answered, each once: what is the same but for case and signs is counted.
CREATE TABLE unanswered_once (
    number INTEGER PRIMARY KEY,
    -- When it was asked last.
    day TEXT NOT NULL DEFAULT (date('now')),
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru')),
    text TEXT NOT NULL CHECK (text <> ''),
    -- The text in the form that is compared.
    form TEXT NOT NULL CHECK (form <> ''),
    times INTEGER NOT NULL DEFAULT 1 CHECK (times > 0),
    UNIQUE (language, form)
) STRICT;

-- What may hold an e-mail, a phone or an identity number was kept unmasked: it goes.
INSERT INTO unanswered_once (day, language, text, form, times)
SELECT max(day), language, text, text, count(*) FROM unanswered
WHERE text NOT LIKE '%@%' AND text NOT GLOB '*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*'
GROUP BY language, text;

DROP TABLE unanswered;
ALTER TABLE unanswered_once RENAME TO unanswered;

CREATE INDEX unanswered_day ON unanswered (day);

-- A parked update keeps nothing of what was said.
UPDATE inbox SET body = '' WHERE state = 'parked';
