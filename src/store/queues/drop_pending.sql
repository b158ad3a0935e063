UPDATE outbox SET state = 'gone', text = '', buttons = '', picture = NULL, file_name = NULL, attached = NULL WHERE chat = :chat AND state = 'pending' AND written_ms < :before_ms;
