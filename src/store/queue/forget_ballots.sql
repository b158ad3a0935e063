DELETE FROM ballot WHERE chat = :chat;
