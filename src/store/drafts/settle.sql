UPDATE draft SET state = :state, settled_by = :by WHERE number = :number AND state = 'waiting';
