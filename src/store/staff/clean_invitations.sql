DELETE FROM invitation WHERE made_ms < :before_ms;
