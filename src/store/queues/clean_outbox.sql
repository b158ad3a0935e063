-- The last one stays, so that numbers go on and never begin anew.
DELETE FROM outbox WHERE state <> 'pending' AND written_ms < :before_ms AND number < (SELECT max(number) FROM outbox);
