SELECT number FROM draft WHERE state = 'waiting' AND told = 0 ORDER BY number;
