INSERT INTO visitor (chat, day) VALUES (:chat, :day) ON CONFLICT (chat) DO UPDATE SET day = excluded.day WHERE day < excluded.day;
