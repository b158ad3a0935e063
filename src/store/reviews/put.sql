INSERT OR IGNORE INTO reminder (member, of_table, of_row, review_on, stage, told_ms)
VALUES (:member, :of_table, :of_row, :review_on, :stage, :now_ms);
