SELECT number, at, by, file FROM publishing WHERE seal IS NULL ORDER BY number;
