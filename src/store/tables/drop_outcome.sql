DELETE FROM outcome WHERE id = :key;
