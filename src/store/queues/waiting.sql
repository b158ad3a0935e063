SELECT arrival, update_id, body, tries FROM inbox WHERE state = 'waiting' AND arrival > :after ORDER BY arrival LIMIT :limit;
