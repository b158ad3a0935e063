INSERT INTO reminder (of_table, of_row, review_on, days) VALUES (:table, :row, :review_on, :days)
ON CONFLICT (of_table, of_row, review_on, days) DO NOTHING;
