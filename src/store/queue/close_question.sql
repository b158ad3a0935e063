UPDATE unanswered SET state = 'answered', closed = date('now') WHERE number = :number AND state IN ('open', 'awaits');
