INSERT INTO ballot (chat, message, kind, day) VALUES (:chat, :message, :kind, :day) ON CONFLICT (chat, message, kind) DO NOTHING;
