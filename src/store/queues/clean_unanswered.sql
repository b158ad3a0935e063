-- What nobody has asked for half a year goes, and what is oldest beyond the limit.
DELETE FROM unanswered WHERE day < date(:now_ms / 1000, 'unixepoch', '-180 days')
OR number NOT IN (SELECT number FROM unanswered ORDER BY day DESC, times DESC LIMIT :most);
