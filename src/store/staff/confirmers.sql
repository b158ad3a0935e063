SELECT count(*) FROM staff WHERE role IN ('publisher', 'administrator');
