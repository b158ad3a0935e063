DELETE FROM fact WHERE id = :key;
