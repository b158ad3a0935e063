UPDATE inbox SET state = 'done', body = '' WHERE arrival = :arrival AND state = 'waiting';
