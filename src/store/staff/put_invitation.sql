INSERT INTO invitation (digest, role, college, by, made_ms) VALUES (:digest, :role, :college, :by, :made_ms);
