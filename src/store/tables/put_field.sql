INSERT INTO field (
    code, name_kk, name_ru, aliases_kk, aliases_ru
) VALUES (
    :code, :name_kk, :name_ru, :aliases_kk, :aliases_ru
) ON CONFLICT (code) DO UPDATE SET
    name_kk = excluded.name_kk,
    name_ru = excluded.name_ru,
    aliases_kk = excluded.aliases_kk,
    aliases_ru = excluded.aliases_ru;
