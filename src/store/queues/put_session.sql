-- Who writes is there.
INSERT INTO person (chat, chosen, last, context) VALUES (:chat, :chosen, :last, :context)
ON CONFLICT (chat) DO UPDATE SET chosen = excluded.chosen, last = excluded.last, context = excluded.context, gone = 0;
