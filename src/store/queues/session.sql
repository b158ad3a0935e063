SELECT chosen, last, context FROM person WHERE chat = :chat;
