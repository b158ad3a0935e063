INSERT INTO console_root (only, root) VALUES (1, :root) ON CONFLICT DO UPDATE SET root = excluded.root;
