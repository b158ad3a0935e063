UPDATE unanswered SET state = :state, fact = :fact, closed = CASE :state WHEN 'answered' THEN date('now') END
WHERE number = :number;
