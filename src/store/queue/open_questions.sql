SELECT number, language, text, why, times, fact, (SELECT count(*) FROM wish WHERE question = number) AS wishes
FROM unanswered WHERE state IN ('open', 'awaits') ORDER BY times DESC, number;
