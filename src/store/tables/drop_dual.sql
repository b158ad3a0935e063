DELETE FROM dual WHERE id = :key;
