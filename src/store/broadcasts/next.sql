SELECT recipient.number, recipient.chat
FROM broadcast CROSS JOIN recipient ON recipient.broadcast = broadcast.number
WHERE broadcast.state = 'running' AND recipient.state = 'waiting' AND recipient.not_before_ms <= :now_ms
ORDER BY broadcast.number, recipient.number LIMIT :limit;
