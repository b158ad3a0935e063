-- Who writes is there.
INSERT INTO person (chat, chosen, last, context, work) VALUES (:chat, :chosen, :last, :context, :work)
ON CONFLICT (chat) DO UPDATE SET chosen = excluded.chosen, last = excluded.last, context = excluded.context, work = excluded.work, gone = 0;
