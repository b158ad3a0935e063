DELETE FROM person WHERE chat = :chat;
