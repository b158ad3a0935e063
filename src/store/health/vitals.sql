SELECT
    (SELECT max(received_ms) FROM inbox WHERE state = 'done') AS last_done_ms,
    (SELECT count(*) FROM inbox WHERE state = 'waiting') AS waiting,
    (SELECT min(received_ms) FROM inbox WHERE state = 'waiting') AS waiting_since_ms,
    (SELECT count(*) FROM inbox WHERE state = 'parked') AS parked,
    (SELECT count(*) FROM outbox WHERE state = 'pending') AS pending,
    (SELECT min(max(written_ms, not_before_ms)) FROM outbox WHERE state = 'pending') AS pending_since_ms,
    (SELECT count(*) FROM draft WHERE state = 'waiting') AS drafts;
