INSERT INTO outbox (chat, kind, message, press, text, buttons, picture, attached, written_ms) VALUES (:chat, :kind, :message, :press, :text, :buttons, :picture, :attached, :now_ms);
