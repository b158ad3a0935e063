INSERT INTO unanswered (language, text) VALUES (:language, :text);
