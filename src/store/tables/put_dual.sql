INSERT INTO dual (
    id, college, specialty, kind, enterprise, share_percent, pay, places, year, note_kk, note_ru
) VALUES (
    :id, :college, :specialty, :kind, :enterprise, :share_percent, :pay, :places, :year, :note_kk, :note_ru
) ON CONFLICT (id) DO UPDATE SET
    college = excluded.college,
    specialty = excluded.specialty,
    kind = excluded.kind,
    enterprise = excluded.enterprise,
    share_percent = excluded.share_percent,
    pay = excluded.pay,
    places = excluded.places,
    year = excluded.year,
    note_kk = excluded.note_kk,
    note_ru = excluded.note_ru;
