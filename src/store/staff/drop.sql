DELETE FROM staff WHERE member = :member;
