UPDATE recipient SET state = 'waiting', not_before_ms = :at_ms WHERE number = :number AND state IN ('waiting', 'sending');
