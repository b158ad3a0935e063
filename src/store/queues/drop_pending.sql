UPDATE outbox SET state = 'gone', text = '', buttons = '' WHERE chat = :chat AND state = 'pending' AND written_ms < :before_ms;
