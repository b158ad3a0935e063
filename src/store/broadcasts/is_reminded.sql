SELECT EXISTS (SELECT 1 FROM reminder WHERE of_table = :table AND of_row = :row AND review_on = :review_on AND days <= :days);
