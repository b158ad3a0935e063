UPDATE broadcast SET state = 'paused' WHERE state = 'running';
