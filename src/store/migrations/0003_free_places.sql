-- Whether one can study free of charge at a college, on state order or otherwise; nothing if it is not known.
ALTER TABLE college ADD COLUMN free_places TEXT CHECK (free_places IN ('yes', 'no'));
