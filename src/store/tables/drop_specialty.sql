DELETE FROM specialty WHERE code = :key;
