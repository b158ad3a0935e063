-- Filled by the program when it had no golden questions yet; none were ever taken out either.
SELECT EXISTS (SELECT 1 FROM publishing WHERE number = 1 AND by = 'bagdar' AND file = 'data')
    AND NOT EXISTS (SELECT 1 FROM golden)
    AND NOT EXISTS (SELECT 1 FROM change WHERE of_table = 'golden');
