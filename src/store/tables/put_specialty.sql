INSERT INTO specialty (
    code, name_kk, name_kk_origin, name_ru, aliases_kk, aliases_ru, months_after_9, months_after_11, remark
) VALUES (
    :code, :name_kk, :name_kk_origin, :name_ru, :aliases_kk, :aliases_ru, :months_after_9, :months_after_11, :remark
) ON CONFLICT (code) DO UPDATE SET
    name_kk = excluded.name_kk,
    name_kk_origin = excluded.name_kk_origin,
    name_ru = excluded.name_ru,
    aliases_kk = excluded.aliases_kk,
    aliases_ru = excluded.aliases_ru,
    months_after_9 = excluded.months_after_9,
    months_after_11 = excluded.months_after_11,
    remark = excluded.remark;
