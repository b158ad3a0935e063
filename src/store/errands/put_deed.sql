-- The first deed of an update is what it is told by.
UPDATE inbox SET deed = :deed WHERE arrival = :arrival AND deed IS NULL;
