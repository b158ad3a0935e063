DELETE FROM inbox WHERE state <> 'waiting' AND received_ms < :before_ms;
