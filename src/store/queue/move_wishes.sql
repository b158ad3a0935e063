UPDATE OR IGNORE wish SET chat = :to WHERE chat = :chat;
