INSERT INTO change (publishing, of_table, of_row, of_column, before, after, seal)
VALUES (:publishing, :of_table, :of_row, :of_column, :before, :after, :seal);
