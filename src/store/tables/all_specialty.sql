SELECT
    specialty.code, specialty.name_kk, specialty.name_kk_origin, specialty.name_ru, specialty.aliases_kk, specialty.aliases_ru, specialty.months_after_9, specialty.months_after_11, specialty.remark,
    (SELECT group_concat(source, ';' ORDER BY place) FROM specialty_source WHERE row = specialty.code) AS sources
FROM specialty ORDER BY specialty.place;
