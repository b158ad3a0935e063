-- The last one stays, so that numbers go on.
DELETE FROM outbox WHERE chat = :chat AND state <> 'pending' AND number < (SELECT max(number) FROM outbox);
