SELECT member FROM console_session WHERE hash = :hash AND until_ms > :now_ms;
