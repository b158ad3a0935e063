UPDATE outbox SET state = :state, reason = :reason, text = '', buttons = '', picture = NULL WHERE number = :number;
