UPDATE person SET gone = :gone WHERE chat = :chat;
