INSERT INTO programme (
    id, college, specialty, qualification, grade, form, language, months, price, places, year
) VALUES (
    :id, :college, :specialty, :qualification, :grade, :form, :language, :months, :price, :places, :year
) ON CONFLICT (id) DO UPDATE SET
    college = excluded.college,
    specialty = excluded.specialty,
    qualification = excluded.qualification,
    grade = excluded.grade,
    form = excluded.form,
    language = excluded.language,
    months = excluded.months,
    price = excluded.price,
    places = excluded.places,
    year = excluded.year;
