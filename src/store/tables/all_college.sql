SELECT
    college.id, college.name_kk, college.name_kk_origin, college.name_ru, college.short_kk, college.short_ru, college.aliases, college.ownership, college.founded_year, college.district, college.address_kk, college.address_ru, college.latitude, college.longitude, college.phones, college.email, college.website, college.instagram, college.dormitory, college.free_places, college.languages, college.grades, college.forms, college.students, college.students_year, college.licence, college.note_kk, college.note_ru, college.remark, college.review_on, college.owner,
    (SELECT group_concat(source, ';' ORDER BY place) FROM college_source WHERE row = college.id) AS sources
FROM college ORDER BY college.place;
