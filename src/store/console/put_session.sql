INSERT INTO console_session (hash, member, until_ms) VALUES (:hash, :member, :until_ms);
