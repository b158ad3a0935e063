INSERT INTO inbox (update_id, body, received_ms) VALUES (:update_id, :body, :now_ms) ON CONFLICT (update_id) DO NOTHING;
