INSERT INTO subscription (chat, interest) VALUES (:chat, :interest) ON CONFLICT (chat, interest) DO NOTHING;
