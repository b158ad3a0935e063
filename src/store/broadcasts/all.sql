SELECT number, interest, text_kk, text_ru, author, confirmed_by, state FROM broadcast ORDER BY number;
