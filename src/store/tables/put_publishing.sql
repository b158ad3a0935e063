INSERT INTO publishing (number, at, by, file, why, digest, confirmed_by, undoes, seal)
VALUES (:number, :at, :by, :file, :why, :digest, :confirmed_by, :undoes, :seal);
