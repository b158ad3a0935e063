-- A photo or document that the messenger keeps, sent once more: its kind and its name there. Beside a picture, the name of the
-- document that the bytes are. Emptied when it is sent.
ALTER TABLE outbox ADD COLUMN attached TEXT;
