DELETE FROM pause WHERE until_ms < :now_ms;
