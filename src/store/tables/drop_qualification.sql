DELETE FROM qualification WHERE id = :key;
