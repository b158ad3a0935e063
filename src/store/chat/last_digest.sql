SELECT max(week) FROM digest;
