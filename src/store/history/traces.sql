SELECT publishing, of_table, of_row, of_column, before, after FROM change WHERE publishing = :publishing ORDER BY number;
