SELECT role, college FROM staff WHERE member = :member;
