INSERT INTO district (
    id, name_kk, name_ru, aliases_kk, aliases_ru
) VALUES (
    :id, :name_kk, :name_ru, :aliases_kk, :aliases_ru
) ON CONFLICT (id) DO UPDATE SET
    name_kk = excluded.name_kk,
    name_ru = excluded.name_ru,
    aliases_kk = excluded.aliases_kk,
    aliases_ru = excluded.aliases_ru;
