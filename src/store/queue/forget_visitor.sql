DELETE FROM visitor WHERE chat = :chat;
