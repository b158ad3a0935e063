INSERT INTO recipient (broadcast, chat)
SELECT broadcast.number, subscription.chat
FROM broadcast JOIN subscription ON subscription.interest = broadcast.interest JOIN person ON person.chat = subscription.chat
WHERE broadcast.number = :number AND person.gone = 0 ORDER BY subscription.chat;
