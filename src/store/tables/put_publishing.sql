INSERT INTO publishing (by, file) VALUES (:by, :file);
