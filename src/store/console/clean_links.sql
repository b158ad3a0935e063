DELETE FROM console_link WHERE until_ms <= :now_ms;
