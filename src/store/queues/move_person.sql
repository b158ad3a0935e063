-- What is remembered of the new number already is newer.
UPDATE OR IGNORE person SET chat = :to WHERE chat = :chat;
