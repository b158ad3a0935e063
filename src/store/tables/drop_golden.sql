DELETE FROM golden WHERE language || '|' || question = :key;
