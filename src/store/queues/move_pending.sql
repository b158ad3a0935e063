UPDATE outbox SET chat = :to WHERE chat = :chat AND state = 'pending';
