DELETE FROM college WHERE id = :key;
