-- The same draft of the same author.
SELECT number FROM broadcast
WHERE state = 'draft' AND author = :author AND interest = :interest AND text_kk = :text_kk AND text_ru = :text_ru;
