UPDATE outbox SET state = :state, reason = :reason, text = '', buttons = '', picture = NULL, attached = NULL WHERE number = :number;
