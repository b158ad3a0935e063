SELECT
    dual.id, dual.college, dual.specialty, dual.kind, dual.enterprise, dual.share_percent, dual.pay, dual.places, dual.year, dual.note_kk, dual.note_ru,
    (SELECT group_concat(source, ';' ORDER BY place) FROM dual_source WHERE row = dual.id) AS sources
FROM dual ORDER BY dual.place;
