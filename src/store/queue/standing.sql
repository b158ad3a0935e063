SELECT state, fact FROM unanswered WHERE number = :number;
