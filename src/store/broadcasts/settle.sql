UPDATE recipient SET state = :state, reason = :reason WHERE number = :number;
