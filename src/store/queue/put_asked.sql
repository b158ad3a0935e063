UPDATE unanswered SET asked = :version WHERE number = :number;
