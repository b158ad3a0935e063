DELETE FROM example WHERE target || '|' || language || '|' || text = :key;
