INSERT INTO outbox (chat, kind, message, press, text, buttons, written_ms) VALUES (:chat, :kind, :message, :press, :text, :buttons, :now_ms);
