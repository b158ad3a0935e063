SELECT day, kind, name, times FROM tally WHERE day > date(:today, '-' || :days || ' days') AND day <= :today ORDER BY day, kind, name;
