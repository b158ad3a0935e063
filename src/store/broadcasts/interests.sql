SELECT subscription.interest, count(*) AS people
FROM subscription JOIN person ON person.chat = subscription.chat
WHERE person.gone = 0 GROUP BY subscription.interest ORDER BY people DESC, subscription.interest;
