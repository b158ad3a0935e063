INSERT INTO unanswered (language, text, form) VALUES (:language, :text, :form)
ON CONFLICT (language, form) DO UPDATE SET times = times + 1, day = excluded.day;
