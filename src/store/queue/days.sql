WITH RECURSIVE own (day) AS (
    SELECT date(:today, '-' || (:days - 1) || ' days') UNION ALL SELECT date(day, '+1 day') FROM own WHERE day < :today
)
SELECT day FROM own;
