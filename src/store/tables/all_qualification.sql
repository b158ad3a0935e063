SELECT
    qualification.id, qualification.code, qualification.specialty, qualification.level, qualification.name_kk, qualification.name_kk_origin, qualification.name_ru,
    (SELECT group_concat(source, ';' ORDER BY place) FROM qualification_source WHERE row = qualification.id) AS sources
FROM qualification ORDER BY qualification.place;
