INSERT INTO golden (
    language, question, expected
) VALUES (
    :language, :question, :expected
) ON CONFLICT (language, question) DO UPDATE SET
    expected = excluded.expected;
