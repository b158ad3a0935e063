DELETE FROM outbox WHERE state <> 'pending' AND written_ms < :before_ms;
