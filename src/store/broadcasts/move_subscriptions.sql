UPDATE OR IGNORE subscription SET chat = :to WHERE chat = :chat AND EXISTS (SELECT 1 FROM person WHERE chat = :to);
