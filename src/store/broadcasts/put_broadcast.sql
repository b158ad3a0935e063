INSERT INTO broadcast (interest, text_kk, text_ru, author) VALUES (:interest, :text_kk, :text_ru, :author);
