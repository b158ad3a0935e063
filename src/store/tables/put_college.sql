INSERT INTO college (
    id, name_kk, name_kk_origin, name_ru, short_kk, short_ru, aliases, ownership, founded_year, district, address_kk, address_ru, latitude, longitude, phones, email, website, instagram, dormitory, free_places, languages, grades, students, students_year, licence, note_kk, note_ru, remark, review_on, owner
) VALUES (
    :id, :name_kk, :name_kk_origin, :name_ru, :short_kk, :short_ru, :aliases, :ownership, :founded_year, :district, :address_kk, :address_ru, :latitude, :longitude, :phones, :email, :website, :instagram, :dormitory, :free_places, :languages, :grades, :students, :students_year, :licence, :note_kk, :note_ru, :remark, :review_on, :owner
) ON CONFLICT (id) DO UPDATE SET
    name_kk = excluded.name_kk,
    name_kk_origin = excluded.name_kk_origin,
    name_ru = excluded.name_ru,
    short_kk = excluded.short_kk,
    short_ru = excluded.short_ru,
    aliases = excluded.aliases,
    ownership = excluded.ownership,
    founded_year = excluded.founded_year,
    district = excluded.district,
    address_kk = excluded.address_kk,
    address_ru = excluded.address_ru,
    latitude = excluded.latitude,
    longitude = excluded.longitude,
    phones = excluded.phones,
    email = excluded.email,
    website = excluded.website,
    instagram = excluded.instagram,
    dormitory = excluded.dormitory,
    free_places = excluded.free_places,
    languages = excluded.languages,
    grades = excluded.grades,
    students = excluded.students,
    students_year = excluded.students_year,
    licence = excluded.licence,
    note_kk = excluded.note_kk,
    note_ru = excluded.note_ru,
    remark = excluded.remark,
    review_on = excluded.review_on,
    owner = excluded.owner;
