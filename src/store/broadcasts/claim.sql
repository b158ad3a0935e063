-- Who has blocked the bot or left since is not sent anything.
UPDATE recipient SET state = CASE
    WHEN NOT EXISTS (SELECT 1 FROM subscription JOIN broadcast ON broadcast.interest = subscription.interest
        WHERE broadcast.number = recipient.broadcast AND subscription.chat = recipient.chat) THEN 'left'
    WHEN EXISTS (SELECT 1 FROM person WHERE person.chat = recipient.chat AND person.gone = 1) THEN 'gone'
    ELSE 'sending' END
WHERE number = :number AND state = 'waiting'
AND EXISTS (SELECT 1 FROM broadcast WHERE broadcast.number = recipient.broadcast AND broadcast.state = 'running');
