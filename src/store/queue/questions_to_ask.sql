SELECT number, language, text, why, times, fact, (SELECT count(*) FROM wish WHERE question = number) AS wishes
FROM unanswered WHERE state IN ('open', 'awaits') AND why <> 'disliked' AND asked < :version ORDER BY number LIMIT :limit;
