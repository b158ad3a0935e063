-- Where the new number is to be told anyway, this one leaves.
UPDATE recipient SET state = CASE WHEN chat = :to THEN 'waiting' ELSE 'left' END WHERE number = :number;
