INSERT INTO programme_source (row, source, place) VALUES (:row, :source, :place) ON CONFLICT (row, source) DO NOTHING;
