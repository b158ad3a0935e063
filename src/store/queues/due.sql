SELECT number, chat, kind, message, press, text, buttons, picture IS NOT NULL AS has_bytes, file_name, attached, tries, not_before_ms FROM outbox
WHERE state = 'pending' AND number > :after ORDER BY number LIMIT :limit;
