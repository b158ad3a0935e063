INSERT INTO tally (day, kind, name, times) VALUES (:day, :kind, :name, :times)
ON CONFLICT (day, kind, name) DO UPDATE SET times = times + excluded.times;
