SELECT number, at, by, file, why, digest, confirmed_by, undoes, seal FROM publishing ORDER BY number;
