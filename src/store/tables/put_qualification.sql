INSERT INTO qualification (
    id, code, specialty, level, name_kk, name_kk_origin, name_ru
) VALUES (
    :id, :code, :specialty, :level, :name_kk, :name_kk_origin, :name_ru
) ON CONFLICT (id) DO UPDATE SET
    code = excluded.code,
    specialty = excluded.specialty,
    level = excluded.level,
    name_kk = excluded.name_kk,
    name_kk_origin = excluded.name_kk_origin,
    name_ru = excluded.name_ru;
