SELECT
    fact.id, fact.topic, fact.text_kk, fact.text_ru, fact.companions, fact.conflicts, fact.valid_from, fact.valid_to, fact.review_on, fact.owner, fact.remark,
    (SELECT group_concat(source, ';' ORDER BY place) FROM fact_source WHERE row = fact.id) AS sources
FROM fact ORDER BY fact.place;
