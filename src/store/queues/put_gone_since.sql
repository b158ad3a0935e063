UPDATE person SET gone = 1 WHERE chat = :chat
AND NOT EXISTS (SELECT 1 FROM outbox WHERE chat = :chat AND number > :number AND written_ms >= :since_ms);
