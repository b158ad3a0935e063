DELETE FROM wish WHERE chat = :chat;
