SELECT of_table, of_row, review_on, stage FROM reminder WHERE member = :member;
