SELECT publishing, of_table, of_row, of_column, before, after FROM change ORDER BY number;
