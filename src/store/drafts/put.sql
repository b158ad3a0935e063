INSERT INTO draft (by, why, file, digest, base) VALUES (:by, :why, :file, :digest, :base);
