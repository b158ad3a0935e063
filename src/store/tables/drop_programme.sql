DELETE FROM programme WHERE id = :key;
