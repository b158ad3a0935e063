SELECT
    district.id, district.name_kk, district.name_ru, district.aliases_kk, district.aliases_ru
FROM district ORDER BY district.place;
