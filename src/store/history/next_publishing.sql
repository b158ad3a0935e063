SELECT coalesce(max(number), 0) + 1 AS number, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS at FROM publishing;
