SELECT number, chat, kind, message, press, text, buttons, picture, attached, tries, not_before_ms FROM outbox
WHERE state = 'pending' AND number > :after ORDER BY number LIMIT :limit;
