UPDATE recipient SET state = 'doubtful' WHERE state = 'sending';
