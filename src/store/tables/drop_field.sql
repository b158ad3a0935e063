DELETE FROM field WHERE code = :key;
