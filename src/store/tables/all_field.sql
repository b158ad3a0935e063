SELECT
    field.code, field.name_kk, field.name_ru, field.aliases_kk, field.aliases_ru
FROM field ORDER BY field.place;
