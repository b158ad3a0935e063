INSERT INTO fact (
    id, topic, text_kk, text_ru, companions, conflicts, valid_from, valid_to, review_on, owner, remark
) VALUES (
    :id, :topic, :text_kk, :text_ru, :companions, :conflicts, :valid_from, :valid_to, :review_on, :owner, :remark
) ON CONFLICT (id) DO UPDATE SET
    topic = excluded.topic,
    text_kk = excluded.text_kk,
    text_ru = excluded.text_ru,
    companions = excluded.companions,
    conflicts = excluded.conflicts,
    valid_from = excluded.valid_from,
    valid_to = excluded.valid_to,
    review_on = excluded.review_on,
    owner = excluded.owner,
    remark = excluded.remark;
