DELETE FROM district WHERE id = :key;
