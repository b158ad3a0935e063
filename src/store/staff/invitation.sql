SELECT number, role, college, by, made_ms, state, accepted_by, shown_name FROM invitation WHERE number = :number;
