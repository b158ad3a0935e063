UPDATE OR IGNORE recipient SET chat = :to WHERE chat = :chat AND state IN ('waiting', 'sending');
