-- 400 days, when the date has long been moved on.
DELETE FROM reminder WHERE told_ms < :now_ms - 34560000000;
