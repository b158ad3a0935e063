SELECT state, count(*) AS people FROM recipient WHERE broadcast = :number GROUP BY state;
