SELECT number FROM draft WHERE state = 'waiting' ORDER BY number;
