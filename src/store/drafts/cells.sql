SELECT of_table, of_row, of_column, before, after FROM draft_cell WHERE draft = :draft ORDER BY place;
