UPDATE outbox SET state = 'gone', text = '', buttons = '' WHERE chat = :chat AND state = 'pending';
