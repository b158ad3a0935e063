DELETE FROM console_session WHERE until_ms <= :now_ms;
