INSERT INTO example (
    target, language, text
) VALUES (
    :target, :language, :text
) ON CONFLICT (target, language, text) DO NOTHING;
