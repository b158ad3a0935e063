INSERT INTO console_link (hash, member, until_ms) VALUES (:hash, :member, :until_ms);
