UPDATE broadcast SET state = 'running', confirmed_by = :by WHERE number = :number AND state = 'draft';
