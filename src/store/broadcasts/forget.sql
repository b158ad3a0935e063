UPDATE recipient SET chat = NULL, state = CASE state WHEN 'waiting' THEN 'left' ELSE state END WHERE chat = :chat;
