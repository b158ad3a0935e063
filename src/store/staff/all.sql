SELECT member, role, college FROM staff ORDER BY member;
