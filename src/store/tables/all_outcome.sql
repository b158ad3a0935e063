SELECT
    outcome.id, outcome.scope, outcome.subject, outcome.region_kk, outcome.region_ru, outcome.metric, outcome.value, outcome.value_to, outcome.bound, outcome.unit, outcome.period, outcome.group_size, outcome.definition_kk, outcome.definition_ru, outcome.remark,
    (SELECT group_concat(source, ';' ORDER BY place) FROM outcome_source WHERE row = outcome.id) AS sources
FROM outcome ORDER BY outcome.place;
