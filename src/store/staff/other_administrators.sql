SELECT count(*) FROM staff WHERE role = 'administrator' AND member <> :member;
