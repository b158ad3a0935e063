UPDATE inbox SET tries = tries + 1, state = CASE WHEN tries >= 2 THEN 'parked' ELSE 'waiting' END WHERE arrival = :arrival;
