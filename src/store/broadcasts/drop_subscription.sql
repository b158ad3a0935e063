DELETE FROM subscription WHERE chat = :chat AND interest = :interest;
