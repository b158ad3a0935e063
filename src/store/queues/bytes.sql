SELECT picture FROM outbox WHERE number = :number;
