UPDATE outbox SET tries = tries + 1, not_before_ms = :at_ms WHERE number = :number;
