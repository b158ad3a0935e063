INSERT INTO draft_cell (draft, place, of_table, of_row, of_column, before, after) VALUES (:draft, :place, :of_table, :of_row, :of_column, :before, :after);
