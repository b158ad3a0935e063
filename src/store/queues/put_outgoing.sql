INSERT INTO outbox (chat, kind, message, press, text, buttons, picture, written_ms) VALUES (:chat, :kind, :message, :press, :text, :buttons, :picture, :now_ms);
