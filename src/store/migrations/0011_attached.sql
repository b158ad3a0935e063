-- A photo or document that the messenger keeps, sent once more: its kind and its name there; emptied when it is sent.
ALTER TABLE outbox ADD COLUMN attached TEXT;
