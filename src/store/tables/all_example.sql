SELECT
    example.target, example.language, example.text
FROM example ORDER BY example.place;
