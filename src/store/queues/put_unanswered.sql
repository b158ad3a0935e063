-- What was answered once and is not any more is open again; what staff have set aside stays so.
INSERT INTO unanswered (language, text, form, why, key, since) VALUES (:language, :text, :form, :why, :key, date('now'))
ON CONFLICT (language, form) DO UPDATE SET times = times + 1, day = excluded.day, why = excluded.why, key = excluded.key,
    state = CASE state WHEN 'answered' THEN 'open' ELSE state END, closed = NULL;
