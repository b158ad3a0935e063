SELECT interest FROM subscription WHERE chat = :chat ORDER BY interest;
