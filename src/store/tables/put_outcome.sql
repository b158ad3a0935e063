INSERT INTO outcome (
    id, scope, subject, region_kk, region_ru, metric, value, value_to, bound, unit, period, group_size, definition_kk, definition_ru, remark
) VALUES (
    :id, :scope, :subject, :region_kk, :region_ru, :metric, :value, :value_to, :bound, :unit, :period, :group_size, :definition_kk, :definition_ru, :remark
) ON CONFLICT (id) DO UPDATE SET
    scope = excluded.scope,
    subject = excluded.subject,
    region_kk = excluded.region_kk,
    region_ru = excluded.region_ru,
    metric = excluded.metric,
    value = excluded.value,
    value_to = excluded.value_to,
    bound = excluded.bound,
    unit = excluded.unit,
    period = excluded.period,
    group_size = excluded.group_size,
    definition_kk = excluded.definition_kk,
    definition_ru = excluded.definition_ru,
    remark = excluded.remark;
