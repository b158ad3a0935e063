SELECT recipient.number, recipient.chat, broadcast.interest, coalesce(person.chosen, person.last, 'ru') AS language,
    CASE coalesce(person.chosen, person.last, 'ru') WHEN 'kk' THEN broadcast.text_kk ELSE broadcast.text_ru END AS text
FROM recipient JOIN broadcast ON broadcast.number = recipient.broadcast JOIN person ON person.chat = recipient.chat
WHERE recipient.number = :number AND recipient.state = 'sending';
