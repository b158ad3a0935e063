INSERT INTO pause (chat, until_ms) VALUES (:chat, :until_ms) ON CONFLICT (chat) DO UPDATE SET until_ms = max(until_ms, excluded.until_ms);
