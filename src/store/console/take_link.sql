DELETE FROM console_link WHERE hash = :hash AND until_ms > :now_ms RETURNING member;
