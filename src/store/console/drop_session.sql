DELETE FROM console_session WHERE hash = :hash;
