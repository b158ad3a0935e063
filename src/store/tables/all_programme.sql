SELECT
    programme.id, programme.college, programme.specialty, programme.qualification, programme.grade, programme.form, programme.language, programme.months, programme.price, programme.places, programme.year,
    (SELECT group_concat(source, ';' ORDER BY place) FROM programme_source WHERE row = programme.id) AS sources
FROM programme ORDER BY programme.place;
