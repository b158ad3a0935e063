UPDATE recipient SET chat = NULL WHERE chat IS NOT NULL
AND broadcast IN (SELECT number FROM broadcast WHERE ended_ms < :before_ms);
