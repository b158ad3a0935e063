-- The forms of study a college is known to have, as codes joined by `;`; nothing if it is not known.
ALTER TABLE college ADD COLUMN forms TEXT CHECK (forms <> '');
