INSERT INTO regular (work, day) VALUES (:work, :day) ON CONFLICT (work) DO UPDATE SET day = excluded.day;
