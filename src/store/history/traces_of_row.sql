SELECT publishing, of_table, of_row, of_column, before, after FROM change WHERE of_table = :of_table AND of_row = :of_row ORDER BY number DESC;
