SELECT
    golden.language, golden.question, golden.expected
FROM golden ORDER BY golden.place;
