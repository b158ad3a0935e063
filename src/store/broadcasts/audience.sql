SELECT count(*) FILTER (WHERE coalesce(person.chosen, person.last, 'ru') = 'kk') AS kazakh,
    count(*) FILTER (WHERE coalesce(person.chosen, person.last, 'ru') = 'ru') AS russian
FROM subscription JOIN person ON person.chat = subscription.chat
WHERE subscription.interest = :interest AND person.gone = 0;
