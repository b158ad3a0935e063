-- What staff work for an update has done already: a second try tells it and does not do it again.
ALTER TABLE inbox ADD COLUMN deed TEXT CHECK (deed <> '');

-- The name of the document that the bytes are; `attached` is only for what the messenger keeps.
ALTER TABLE outbox ADD COLUMN file_name TEXT CHECK (file_name <> '');
UPDATE outbox SET file_name = attached, attached = NULL WHERE picture IS NOT NULL AND attached <> '';
