SELECT arrival, body FROM inbox WHERE state = 'waiting' ORDER BY arrival LIMIT :limit;
