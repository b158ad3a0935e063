INSERT INTO wish (question, chat) SELECT number, :chat FROM unanswered WHERE key = :key AND state IN ('open', 'awaits')
ON CONFLICT (question, chat) DO UPDATE SET day = excluded.day;
