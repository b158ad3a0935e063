UPDATE outbox SET state = :state, reason = :reason, text = '', buttons = '', picture = NULL, file_name = NULL, attached = NULL WHERE number = :number;
