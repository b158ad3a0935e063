SELECT number FROM broadcast WHERE state = 'running'
AND NOT EXISTS (SELECT 1 FROM recipient WHERE recipient.broadcast = broadcast.number AND recipient.state = 'waiting')
AND NOT EXISTS (SELECT 1 FROM recipient WHERE recipient.broadcast = broadcast.number AND recipient.state = 'sending');
