UPDATE outbox SET state = :state, reason = :reason, text = '', buttons = '' WHERE number = :number;
