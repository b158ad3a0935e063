-- After the third try it is parked, and nothing stays of what was said.
UPDATE inbox SET tries = tries + 1, state = CASE WHEN tries >= 2 THEN 'parked' ELSE 'waiting' END,
    body = CASE WHEN tries >= 2 THEN '' ELSE body END
WHERE arrival = :arrival AND state = 'waiting' RETURNING state = 'parked' AS parked;
