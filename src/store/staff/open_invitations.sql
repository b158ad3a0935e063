SELECT number, role, college, by, accepted_by, shown_name FROM invitation WHERE state IN ('made', 'accepted') AND made_ms >= :since_ms ORDER BY number;
