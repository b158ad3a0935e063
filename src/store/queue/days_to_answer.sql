SELECT CAST(julianday(closed) - julianday(since) AS INTEGER) AS days FROM unanswered
WHERE state = 'answered' AND since <> '' AND closed > date(:today, '-' || :days || ' days') ORDER BY days;
