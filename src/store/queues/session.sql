SELECT chosen, last, context, work FROM person WHERE chat = :chat;
